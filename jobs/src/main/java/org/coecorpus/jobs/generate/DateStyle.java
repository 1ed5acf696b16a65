package org.coecorpus.jobs.generate;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.coecorpus.time.Moment;
import org.jspecify.annotations.Nullable;

/** How one author writes dates and times. */
enum DateStyle {
  /** 2026-03-12 10:15. */
  ISO {
    @Override
    String day(LocalDate day) {
      return day.toString();
    }

    @Override
    String entry(Moment at, @Nullable LocalDate before, String zone) {
      return at.date() + " " + clock(at.local());
    }
  },
  /** 12 March 2026, 10:15 UTC. */
  LONG {
    @Override
    String day(LocalDate day) {
      return day.getDayOfMonth() + " " + MONTHS.get(day.getMonthValue() - 1) + " " + day.getYear();
    }

    @Override
    String entry(Moment at, @Nullable LocalDate before, String zone) {
      String time = day(at.date()) + ", " + clock(at.local());
      return zone.isEmpty() ? time : time + " " + zone;
    }
  },
  /** The date with the first entry of a day, 10:20 with those that follow. */
  FIRST_OF_DAY {
    @Override
    String day(LocalDate day) {
      return day.toString();
    }

    @Override
    String entry(Moment at, @Nullable LocalDate before, String zone) {
      return at.date().equals(before) ? clock(at.local()) : at.date() + " " + clock(at.local());
    }
  };

  private static final List<String> MONTHS =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");

  /** A day alone. */
  abstract String day(LocalDate day);

  /**
   * The time of a timeline entry.
   *
   * @param before day of the entry before; null for the first
   * @param zone name of the document's zone; empty where it has none
   */
  abstract String entry(Moment at, @Nullable LocalDate before, String zone);

  private static String clock(LocalDateTime time) {
    return String.format(Locale.ROOT, "%02d:%02d", time.getHour(), time.getMinute());
  }

  /** A time that stands alone, with its day. */
  String alone(Moment at, String zone) {
    String time = entry(at, null, zone);
    return this == LONG || zone.isEmpty() ? time : time + " " + zone;
  }
}
