package org.coecorpus.search;

import org.coecorpus.incident.Severity;
import org.coecorpus.time.Moment;
import org.jspecify.annotations.Nullable;

/**
 * One COE found.
 *
 * @param rank 1 for the best, offsets counted
 * @param id the COE
 * @param title as written, on one line
 * @param score higher is better; comparable within one query alone
 * @param team the owning team
 * @param severity as stated
 * @param date day of the event in UTC, if it can be dated
 * @param snippet section and best passage on one line, matched words between « and »
 * @param theme id of its first theme
 * @param why which words matched where; with an explanation, the parts of the score
 */
public record Hit(
    int rank,
    String id,
    @Nullable String title,
    double score,
    @Nullable String team,
    @Nullable Severity severity,
    @Nullable Moment date,
    @Nullable String snippet,
    @Nullable String theme,
    String why) {}
