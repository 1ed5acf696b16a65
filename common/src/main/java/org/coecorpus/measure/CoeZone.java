package org.coecorpus.measure;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.coecorpus.coe.Coe;
import org.coecorpus.time.Moment;
import org.coecorpus.time.Zones;
import org.jspecify.annotations.Nullable;

/** The zone in which a COE's times without a zone are read: the one it states, else UTC. */
final class CoeZone {

  private CoeZone() {}

  /** The stated zone; UTC where there is none or nobody knows it. */
  static ZoneId of(Coe coe) {
    return of(coe.incident().zone(), ZoneOffset.UTC);
  }

  /** The zone that the words name ("PST", "Lisbon time", "Japan"), else {@code otherwise}. */
  static ZoneId of(@Nullable String name, ZoneId otherwise) {
    if (name == null) {
      return otherwise;
    }
    return Zones.of(name).or(() -> id(name.strip())).orElse(otherwise);
  }

  private static Optional<ZoneId> id(String name) {
    try {
      return Optional.of(ZoneId.of(name));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The first instant of the moment, if there is one. */
  static @Nullable Instant instant(@Nullable Moment moment, ZoneId zone) {
    return moment == null ? null : moment.instantIn(zone);
  }

  /** The last instant of the moment, if there is one. */
  static @Nullable Instant lastInstant(@Nullable Moment moment, ZoneId zone) {
    return moment == null ? null : moment.lastInstantIn(zone);
  }
}
