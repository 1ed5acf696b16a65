package org.coecorpus.jobs.generate;

import java.time.ZoneId;
import org.coecorpus.access.AccessLevel;
import org.coecorpus.incident.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is decided about a document before a word is written.
 *
 * @param index number of the document, from 0
 * @param base index of the document that it repeats or accompanies; its own for an original
 * @param event index of the document whose event it tells of
 * @param discovery why it was noticed late; null where that was not asked
 * @param resolution why it was repaired late; null where that was not asked
 * @param zone of all times in the document
 * @param failed how many units suffered
 * @param total out of how many
 * @param access null for a document without a label
 */
record Plot(
    int index,
    int base,
    Kind kind,
    int event,
    Organisation.Team team,
    Organisation.Service service,
    Severity severity,
    Cause cause,
    Cause.Mode mode,
    @Nullable Cause discovery,
    @Nullable Cause resolution,
    Timing timing,
    ZoneId zone,
    long failed,
    long total,
    @Nullable AccessLevel access) {

  /** The same plot under another index, as a copy of this one. */
  Plot as(int newIndex, Kind newKind) {
    return new Plot(
        newIndex,
        index,
        newKind,
        event,
        team,
        service,
        severity,
        cause,
        mode,
        discovery,
        resolution,
        timing,
        zone,
        failed,
        total,
        access);
  }

  /** Year in the ids: that of the start of impact. */
  private int year() {
    return timing.impactStart().atZone(java.time.ZoneOffset.UTC).getYear();
  }

  String id() {
    return String.format(java.util.Locale.ROOT, "COE-%d-%06d", year(), index + 1);
  }

  /** Odd numbers: the even ones are incidents that have no COE. */
  String eventId() {
    return String.format(java.util.Locale.ROOT, "EVT-%d-%06d", year(), 2 * event + 1);
  }

  /** The {@code n}th ticket of the document, 0 being the incident's own. */
  String ticket(String prefix, int n) {
    return prefix + "-" + (1_000 + 16 * index + n);
  }

  boolean isUnlabelled() {
    return access == null;
  }

  boolean isRestricted() {
    return access != AccessLevel.COMPANY;
  }
}
