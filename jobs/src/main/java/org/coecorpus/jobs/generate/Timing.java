package org.coecorpus.jobs.generate;

import java.time.Duration;
import java.time.Instant;

/** The instants of one incident, whole minutes, in this order. */
record Timing(
    Instant trigger,
    Instant impactStart,
    Instant detected,
    Instant found,
    Instant mitigated,
    Instant impactEnd,
    Instant resolved) {

  private static int minutes(Instant from, Instant to) {
    return (int) Duration.between(from, to).toMinutes();
  }

  int minutesOfImpact() {
    return minutes(impactStart, impactEnd);
  }

  int minutesToDetect() {
    return minutes(impactStart, detected);
  }

  int minutesToMitigate() {
    return minutes(detected, impactEnd);
  }

  /**
   * Draws the instants around the start of impact.
   *
   * @param lag from trigger to impact
   */
  static Timing around(Instant impactStart, Cause.Lag lag, Dice dice) {
    int toDetect = clamp(dice.logNormal(9, 0.9), 2, 110);
    int toMitigate = clamp(dice.logNormal(48, 0.65), 9, 170);
    int toFind = Math.max(3, (int) (toMitigate * dice.within(0.3, 0.7)));
    int toEnd = Math.min(dice.between(2, 12), (toMitigate - toFind) / 2);
    Instant detected = after(impactStart, toDetect);
    Instant end = after(detected, toMitigate);
    return new Timing(
        after(impactStart, -dice.between(lag.low, lag.high)),
        impactStart,
        detected,
        after(detected, toFind),
        after(end, -Math.max(1, toEnd)),
        end,
        after(end, dice.between(65, 300)));
  }

  private static int clamp(double value, int low, int high) {
    return (int) Math.max(low, Math.min(high, value));
  }

  private static Instant after(Instant instant, int minutes) {
    return instant.plus(Duration.ofMinutes(minutes));
  }
}
