package org.coecorpus.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How often a release calls something a difference or a change: hardly ever where there is none,
 * nearly always where the pace of completion has doubled.
 */
class FalseAlarmTest {

  private static final int QUARTERS = 12;

  @Test
  void stationaryOrganisationsRaiseNoAlarm() {
    assertThat(alarms(1, 20)).isLessThanOrEqualTo(2);
  }

  @Test
  void aDoubledPaceIsFound() {
    assertThat(found(1, 20)).isGreaterThanOrEqualTo(16);
  }

  @Test
  @Tag("sweep")
  void ofAThousandStationaryOrganisationsFiveInAHundredRaiseAnAlarm() {
    long alarms = alarms(1, 1000);
    System.out.println("stationary organisations with an alarm: " + alarms + " of 1000");
    assertThat(alarms).isLessThanOrEqualTo(50);
  }

  @Test
  @Tag("sweep")
  void aDoubledPaceIsFoundInFourOfFive() {
    long found = found(1, 500);
    System.out.println("doubled paces found: " + found + " of 500");
    assertThat(found).isGreaterThanOrEqualTo(400);
  }

  /** 40 teams, 12 quarters, 8 figures with a trend each. */
  private static long alarms(long from, long organisations) {
    return LongStream.range(from, from + organisations)
        .mapToObj(seed -> SimulatedOrganisation.of(seed, 40, QUARTERS, 4, quarter -> 1))
        .filter(input -> hasAlarm(Measures.compute(input)))
        .count();
  }

  private static boolean hasAlarm(MeasureResult result) {
    return result.measures().stream().anyMatch(FalseAlarmTest::isAlarm);
  }

  private static boolean isAlarm(Measure measure) {
    Double value = measure.value();
    return measure.unit().equals("p_value") && value != null && value <= 0.05;
  }

  /** Some 50 items a quarter; from the ninth quarter on their hazard is doubled. */
  private static long found(long from, long organisations) {
    return LongStream.range(from, from + organisations)
        .mapToObj(seed -> SimulatedOrganisation.of(seed, 1, QUARTERS, 33, q -> q < 8 ? 1 : 2))
        .filter(
            input ->
                Measures.compute(input).measures().stream()
                    .anyMatch(m -> isAlarm(m) && m.id().startsWith("action_item.")))
        .count();
  }
}
