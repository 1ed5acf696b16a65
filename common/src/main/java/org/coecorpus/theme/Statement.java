package org.coecorpus.theme;

import org.coecorpus.time.Quarter;
import org.jspecify.annotations.Nullable;

/**
 * One root cause or lesson, the unit that themes are made of.
 *
 * @param id unique in a release: the COE's id, {@code #cause-} or {@code #lesson-}, and its number
 * @param coeId the COE that says it
 * @param eventId the event; sibling COEs share it. What one COE says of it does not tell all of its
 *     siblings: who sees the corpus sets it by {@link #inEvent}
 * @param kind cause or lesson
 * @param text as written
 * @param team the COE's team
 * @param service the COE's service
 * @param quarter quarter of the event, if it can be dated
 */
public record Statement(
    String id,
    String coeId,
    String eventId,
    StatementKind kind,
    String text,
    @Nullable String team,
    @Nullable String service,
    @Nullable Quarter quarter) {

  /** The same statement as one of the event {@code eventId}. */
  public Statement inEvent(String eventId) {
    return new Statement(id, coeId, eventId, kind, text, team, service, quarter);
  }
}
