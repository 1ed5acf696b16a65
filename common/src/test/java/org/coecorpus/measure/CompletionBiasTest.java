package org.coecorpus.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * Done by day 45, estimated from what can be seen at as-of, against the planted truth: all items
 * followed to their end. The figures that everybody else shows are in the same test.
 */
class CompletionBiasTest {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final int ITEMS = 40_000;
  private static final double WINDOW = 107.5;
  private static final Duration TERM = Duration.ofDays(45);

  private final SplittableRandom random = new SplittableRandom(45);

  private record Planted(Instant created, Instant done, Instant dropped) {

    boolean isDoneInTerm() {
      return Duration.between(created, done).compareTo(TERM) <= 0;
    }
  }

  @Test
  void openItemsAreCensored() {
    List<Planted> planted = plant(false, false);
    Instant asOf = START.plus(SimulatedOrganisation.days(WINDOW));

    assertThat(estimate(seen(planted, asOf, null), asOf)).isCloseTo(truth(planted), within(0.01));
    assertThat(closedInTermOfClosed(planted, asOf) - truth(planted)).isGreaterThan(0.08);
    assertThat(truth(planted) - closedInTermOfAll(planted, asOf)).isGreaterThan(0.08);
  }

  @Test
  void itemsThatCouldBeSeenOnlyLaterEnterLate() {
    List<Planted> planted = plant(false, false);
    Instant historyFrom = START.plus(SimulatedOrganisation.days(60));
    Instant asOf = START.plus(SimulatedOrganisation.days(WINDOW));
    List<Planted> visible = planted.stream().filter(p -> p.done().isAfter(historyFrom)).toList();

    double withEntry = estimate(seen(visible, asOf, historyFrom), asOf);
    double withoutEntry = estimate(seen(visible, asOf, null), asOf);

    assertThat(withEntry).isCloseTo(truth(planted), within(0.01));
    assertThat(truth(planted) - withoutEntry).isGreaterThan(0.08);
  }

  @Test
  void droppedItemsCompete() {
    List<Planted> planted = plant(true, false);
    Instant asOf = START.plus(SimulatedOrganisation.days(WINDOW));
    List<ItemSnapshot> seen = seen(planted, asOf, null);
    double doneBeforeDropped =
        share(planted, p -> p.isDoneInTerm() && p.done().isBefore(p.dropped()));

    assertThat(estimate(seen, asOf)).isCloseTo(truth(planted), within(0.01));
    assertThat(ItemMeasures.completionIncidence(seen).value())
        .isCloseTo(doneBeforeDropped, within(0.01));
    assertThat(closedInTermOfClosed(planted, asOf) - truth(planted)).isGreaterThan(0.08);
  }

  @Test
  void itemsAreClosedInBatches() {
    List<Planted> planted = plant(false, true);
    Instant asOf = START.plus(SimulatedOrganisation.days(WINDOW));

    assertThat(estimate(seen(planted, asOf, null), asOf)).isCloseTo(truth(planted), within(0.01));
    assertThat(closedInTermOfClosed(planted, asOf) - truth(planted)).isGreaterThan(0.08);
    assertThat(truth(planted) - closedInTermOfAll(planted, asOf)).isGreaterThan(0.08);
  }

  @Test
  void allOfItTogether() {
    List<Planted> planted = plant(true, true);
    Instant historyFrom = START.plus(SimulatedOrganisation.days(40));
    Instant asOf = START.plus(SimulatedOrganisation.days(WINDOW));
    List<Planted> visible =
        planted.stream()
            .filter(p -> p.done().isAfter(historyFrom) && p.dropped().isAfter(historyFrom))
            .toList();

    assertThat(estimate(seen(visible, asOf, historyFrom), asOf))
        .isCloseTo(truth(planted), within(0.01));
    assertThat(closedInTermOfClosed(visible, asOf) - truth(planted)).isGreaterThan(0.08);
  }

  /**
   * Weibull times of shape 0.9 and scale 60 days; batches close what was done once in 5 days. As-of
   * lies between two of them: right after one the estimate is a point too high.
   */
  private List<Planted> plant(boolean dropping, boolean batches) {
    List<Planted> planted = new ArrayList<>();
    for (int i = 0; i < ITEMS; i++) {
      double created = random.nextDouble() * WINDOW;
      double done = created + 60 * Math.pow(-Math.log(1 - random.nextDouble()), 1 / 0.9);
      double dropped = created + (dropping ? -150 * Math.log(1 - random.nextDouble()) : 1e6);
      planted.add(
          new Planted(at(created), at(batches ? 5 * Math.ceil(done / 5) : done), at(dropped)));
    }
    return planted;
  }

  private static Instant at(double day) {
    return START.plus(SimulatedOrganisation.days(day));
  }

  private static double truth(List<Planted> planted) {
    return share(planted, Planted::isDoneInTerm);
  }

  private static double share(
      List<Planted> planted, java.util.function.Predicate<Planted> property) {
    return (double) planted.stream().filter(property).count() / planted.size();
  }

  private static double closedInTermOfClosed(List<Planted> planted, Instant asOf) {
    return share(planted.stream().filter(p -> isClosed(p, asOf)).toList(), Planted::isDoneInTerm);
  }

  private static double closedInTermOfAll(List<Planted> planted, Instant asOf) {
    return share(planted, p -> isClosed(p, asOf) && p.isDoneInTerm());
  }

  private static boolean isClosed(Planted planted, Instant asOf) {
    return !planted.done().isAfter(asOf) && planted.done().isBefore(planted.dropped());
  }

  private static List<ItemSnapshot> seen(List<Planted> planted, Instant asOf, Instant historyFrom) {
    List<ItemSnapshot> seen = new ArrayList<>();
    for (Planted each : planted) {
      SimulatedOrganisation.Item item =
          SimulatedOrganisation.item("COE", seen.size(), each.created());
      if (historyFrom != null) {
        item.seenFrom(historyFrom);
      }
      if (each.done().isBefore(each.dropped())) {
        item.doneAt(each.done());
      } else {
        item.droppedAt(each.dropped());
      }
      item.facts().at(asOf).ifPresent(seen::add);
    }
    return seen;
  }

  private static double estimate(List<ItemSnapshot> seen, Instant asOf) {
    assertThat(seen).allMatch(item -> item.asOf().equals(asOf));
    Double value = ItemMeasures.completionProbability(seen).value();
    return value == null ? Double.NaN : value;
  }
}
