package org.coecorpus.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Classes by words, with and without the sentence model; "none" is an answer. */
class CategoriserTest {

  private static final Category RAIN =
      new Category("rain", "Rain", "Rain fell.", null, null, List.of("It poured."), List.of("WET"));
  private static final Category HEAT =
      new Category(
          "heat",
          "Heat",
          "Hot summer days.",
          null,
          null,
          List.of("The sun burned."),
          List.of("hot"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A configuration update set the wrong value for the number of hosts | configuration",
        "The release that went out in the morning contained a regression | code_change",
        "Two threads ran into a deadlock; a latent bug of the scheduler | software_defect",
        "Clients retried without backoff, and the retry storm kept the backend down | overload",
        "The volume was full, as log files used up the quota | capacity",
        "The optical line card of the core router broke | hardware",
        "A breaker tripped and the generator did not start | power_and_cooling",
        "A campaign led to a traffic surge that nobody had foreseen | traffic_surge",
        "Our internet service provider withdrew its routes | third_party",
        "An operator entered the wrong command, and the table was deleted by mistake | removal",
        "The certificate of the gateway expired | expiry",
        "There was no alarm, and the runbook was out of date | way_of_working",
      })
  void wordsAloneTellTheClass(String text, String expected) {
    assertThat(shipped(Taxonomy.CAUSE).assign(statement(text)).category()).contains(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Retries without backoff turn a slow database into an overload | technical",
        "Every change of a schema needs a second review and a checklist | process",
        "An alert on the age of messages would have shortened the detection | operational",
        "Only one person knew the system, and nobody asked for help | cultural",
      })
  void lessonsHaveAClassAsWell(String text, String expected) {
    assertThat(shipped(Taxonomy.LESSON).assign(statement(text)).category()).contains(expected);
  }

  @ParameterizedTest
  @CsvSource({"The cause is not known yet.", "A pigeon sat on the antenna of hall four."})
  void whatIsLikeNoClassHasNone(String text) {
    Assignment assignment = shipped(Taxonomy.CAUSE).assign(statement(text));
    assertThat(assignment.category()).isEmpty();
    assertThat(assignment.confidence()).isBetween(0.0, 1.0);
  }

  @Test
  void moreCuesGiveMoreConfidence() {
    Categoriser weather = Categoriser.of(List.of(RAIN, HEAT), Map.of(), Set.of());
    double one = weather.assign(statement("A hot place")).confidence();
    double two = weather.assign(statement("A hot place where the sun burned")).confidence();
    assertThat(two).isGreaterThan(one);
  }

  @Test
  void confidenceIsTheShareAmongTheClassesAndNone() {
    // Likeness 0 and 0.6 (1 - 1/4) = 0.45 for rain; 0 for heat; 0.3 for none; over 0.1.
    Categoriser weather = Categoriser.of(List.of(RAIN, HEAT), Map.of(), Set.of());
    Assignment assignment = weather.assign(statement("The wet cellar"));
    double rain = Math.exp(4.5);
    assertThat(assignment.category()).contains("rain");
    assertThat(assignment.confidence()).isCloseTo(rain / (rain + 1 + Math.exp(3)), within(1e-9));
  }

  @Test
  void vectorsTellTheClassWhereNoWordIsShared() {
    Map<String, float[]> vectors = new HashMap<>();
    RAIN.sentences().forEach(sentence -> vectors.put(sentence, new float[] {1, 0}));
    HEAT.sentences().forEach(sentence -> vectors.put(sentence, new float[] {0, 1}));
    vectors.put("Drizzle all morning", new float[] {3, 1});
    Categoriser weather = Categoriser.of(List.of(RAIN, HEAT), vectors, Set.of());
    assertThat(weather.assign(statement("Drizzle all morning")).category()).contains("rain");
    assertThatThrownBy(() -> weather.assign(statement("Fog over the town")))
        .hasMessageContaining("no vector for \"Fog over the town\"");
  }

  @Test
  void namesSayNothingOfAClass() {
    Set<String> names = Set.of("hot-desk");
    Categoriser weather = Categoriser.of(List.of(RAIN, HEAT), Map.of(), names);
    assertThat(weather.assign(statement("hot-desk refused each booking")).category())
        .isEqualTo(Optional.empty());
  }

  private static Categoriser shipped(String view) {
    return Categoriser.of(Taxonomy.standard().view(view), Map.of(), Set.of());
  }

  private static Statement statement(String text) {
    return new Statement("s", "c", "e", StatementKind.CAUSE, text, null, null, null);
  }
}
