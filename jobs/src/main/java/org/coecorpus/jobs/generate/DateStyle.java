package org.coecorpus.jobs.generate;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.coecorpus.time.Moment;

/** How one author writes days. */
enum DateStyle {
  /** 2026-03-12. */
  ISO(" ") {
    @Override
    String day(LocalDate day) {
      return day.toString();
    }
  },
  /** 12 March 2026. */
  LONG(", ") {
    @Override
    String day(LocalDate day) {
      return day.getDayOfMonth() + " " + month(day) + " " + day.getYear();
    }
  },
  /** 12 Mar 2026. */
  SHORT(" ") {
    @Override
    String day(LocalDate day) {
      return day.getDayOfMonth() + " " + month(day).substring(0, 3) + " " + day.getYear();
    }
  },
  /** March 12, 2026. */
  MONTH_FIRST(", ") {
    @Override
    String day(LocalDate day) {
      return month(day) + " " + day.getDayOfMonth() + ", " + day.getYear();
    }
  },
  /** 2026/03/12. */
  SLASHES(" ") {
    @Override
    String day(LocalDate day) {
      return day.toString().replace('-', '/');
    }
  },
  /** 12.03.2026, only where a day above 12 tells day from month. */
  DOTS(" ") {
    @Override
    String day(LocalDate day) {
      return String.format(
          Locale.ROOT, "%02d.%02d.%d", day.getDayOfMonth(), day.getMonthValue(), day.getYear());
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

  private final String beforeClock;

  DateStyle(String beforeClock) {
    this.beforeClock = beforeClock;
  }

  private static String month(LocalDate day) {
    return MONTHS.get(day.getMonthValue() - 1);
  }

  /** A day alone. */
  abstract String day(LocalDate day);

  /** Day and clock. */
  String dayAndClock(Moment at, boolean twelveHours) {
    return day(at.date()) + beforeClock + clock(at.local(), twelveHours);
  }

  /** 14:05, or 2:05 PM. */
  static String clock(LocalDateTime time, boolean twelveHours) {
    int hour = time.getHour();
    if (!twelveHours) {
      return String.format(Locale.ROOT, "%02d:%02d", hour, time.getMinute());
    }
    int ofTwelve = hour % 12 == 0 ? 12 : hour % 12;
    return String.format(
        Locale.ROOT, "%d:%02d %s", ofTwelve, time.getMinute(), hour < 12 ? "AM" : "PM");
  }
}
