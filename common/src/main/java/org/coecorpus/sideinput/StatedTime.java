package org.coecorpus.sideinput;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.coecorpus.coe.Coe;
import org.coecorpus.time.Moment;
import org.coecorpus.time.Zones;

/** Whether two sources give the same time, each as precisely as it does. */
final class StatedTime {

  private StatedTime() {}

  /** The zone of a COE's times that have none, else UTC. */
  static ZoneId zone(Coe coe) {
    String words = coe.incident().zone();
    return words == null ? ZoneOffset.UTC : Zones.of(words).orElse(ZoneOffset.UTC);
  }

  /** The same minute; where one is a day alone, the same day in the COE's zone or in UTC. */
  static boolean agree(Moment document, Moment side, ZoneId zone) {
    if (document.isDateOnly() || side.isDateOnly()) {
      return day(document, zone).equals(day(side, zone))
          || day(document, ZoneOffset.UTC).equals(day(side, ZoneOffset.UTC));
    }
    return minute(document.instantIn(zone)).equals(minute(side.instantIn(ZoneOffset.UTC)));
  }

  private static LocalDate day(Moment moment, ZoneId zone) {
    return moment.isDateOnly() ? moment.date() : moment.instantIn(zone).atZone(zone).toLocalDate();
  }

  private static Instant minute(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MINUTES);
  }
}
