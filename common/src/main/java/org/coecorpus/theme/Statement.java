package org.coecorpus.theme;

import org.coecorpus.time.Quarter;
import org.jspecify.annotations.Nullable;

/**
 * One root cause or lesson, the unit that themes are made of.
 *
 * @param id unique in a release: the COE's id, {@code #cause-} or {@code #lesson-}, and its number
 * @param coeId the COE that says it
 * @param eventId the event; sibling COEs share it
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

  /** The same statement, told of another event. */
  public Statement inEvent(String newEventId) {
    return new Statement(id, coeId, newEventId, kind, text, team, service, quarter);
  }
}
