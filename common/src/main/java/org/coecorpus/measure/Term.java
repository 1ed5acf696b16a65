package org.coecorpus.measure;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneRules;

/** The two terms of the policy. The last instant of a term is still within it. */
public enum Term {
  /** Most action items are done within 45 days of their creation. */
  ACTION_ITEM(45),
  /** A COE is completed within 14 days of the end of impact. */
  COE(14);

  private static final double NANOS_A_DAY = 86_400e9;

  private final int days;

  Term(int days) {
    this.days = days;
  }

  /** Length in days. */
  public int days() {
    return days;
  }

  /**
   * The last instant within the term: so many times 24 hours after {@code from}, or the same wall
   * clock so many days later in {@code zone} where a clock change makes that later. What is done on
   * day 45 is done within 45 days, whether or not the clocks went back.
   */
  public Instant endsAt(Instant from, ZoneId zone) {
    Instant elapsed = from.plus(Duration.ofDays(days));
    ZoneRules rules = zone.getRules();
    if (rules.getOffset(from).equals(rules.getOffset(elapsed))) {
      return elapsed;
    }
    Instant wallClock = from.atZone(zone).plusDays(days).toInstant();
    return wallClock.isAfter(elapsed) ? wallClock : elapsed;
  }

  /**
   * Elapsed days of 24 hours, negative where {@code to} is earlier; what lies within the term is
   * never longer than the term.
   */
  public double daysBetween(Instant from, Instant to, ZoneId zone) {
    double elapsed = daysBetween(from, to);
    return to.isAfter(endsAt(from, zone)) ? elapsed : Math.min(elapsed, days);
  }

  /** Elapsed days of 24 hours, negative where {@code to} is earlier. */
  static double daysBetween(Instant from, Instant to) {
    Duration elapsed = Duration.between(from, to);
    return (elapsed.getSeconds() * 1e9 + elapsed.getNano()) / NANOS_A_DAY;
  }
}
