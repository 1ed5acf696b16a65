package org.coecorpus.jobs.generate;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.coecorpus.time.Moment;

/** Instants as a document of a given zone writes them. */
record Clock(ZoneId zone) {

  /** The instant with the zone's offset at that time. */
  Moment moment(Instant instant) {
    return zone.equals(ZoneOffset.UTC)
        ? Moment.of(instant)
        : Moment.of(instant.atZone(zone).toOffsetDateTime());
  }

  /** The zone's name as documents write it. */
  String name() {
    return zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
  }
}
