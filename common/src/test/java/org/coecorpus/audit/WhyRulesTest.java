package org.coecorpus.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhyRulesTest {

  @Test
  void w1FiresWhereNoBranchHasFiveWhys() {
    Draft four =
        Draft.clean().replacing("5. Why does nothing make them? The test data has no owner.\n", "");
    assertThat(Audited.of(four).breaks("W1", "absent").get(0).why())
        .endsWith(": the longest branch has 4 of 5.");
    Audited.of(Draft.clean()).passes("W1");
  }

  @Test
  void w1FiresWithoutAnyWhys() {
    Audited.of(Draft.clean().without("5 Whys")).breaks("W1", "absent");
  }

  @Test
  void w1CountsTheLongestBranchAndNotAllWhys() {
    Audited.of(json("{\"question\":\"a\",\"children\":[%s,%s]}".formatted(chain(3), chain(3))))
        .breaks("W1", "absent");
    Audited.of(json("{\"question\":\"a\",\"children\":[%s,%s]}".formatted(chain(4), chain(1))))
        .passes("W1");
  }

  private static String json(String whys) {
    return "{\"id\":\"COE-1\",\"title\":\"Carts were empty\",\"whys\":[" + whys + "]}";
  }

  private static String chain(int length) {
    return "{\"question\":\"b\""
        + (length > 1 ? ",\"children\":[" + chain(length - 1) + "]" : "")
        + "}";
  }

  private static final String LAST = "The test data has no owner.";

  @Test
  void w1TellsBranchesApartWhereTheNumbersBeginAgain() {
    String whys = "1. Why a? b.\n2. Why c? d.\n3. Why e? f.\n";
    Draft two =
        Draft.clean().with("5 Whys", "### Branch 1\n\n" + whys + "\n### Branch 2\n\n" + whys);
    assertThat(Audited.of(two).breaks("W1", "absent").get(0).why())
        .endsWith(": the longest branch has 3 of 5.");
  }

  @Test
  void w1CannotAssessWhysInAFile() {
    Audited file =
        Audited.of(Draft.clean().with("5 Whys", "[Five whys](https://files.example/whys.docx)\n"));
    for (String rule : new String[] {"W1", "W2", "W5"}) {
      file.cannotAssess(rule, "whys");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Because of human error.", "The engineer forgot to run the tests.",
        "There was no procedure for this case.", "`cart-store` failed.",
        "The processor load of the hosts was too high.", "The hosts ran out of memory."
      })
  void w2FiresWhereTheLastAnswerIsNoEnd(String answer) {
    Audited.of(Draft.clean().replacing(LAST, answer)).breaks("W2", answer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nothing in the tool refuses a delete of all rows.",
        "The job never failed before.",
        "No process ensures that alarms move with a service.",
        "`cart-store` failed because it has no second copy.",
        "A \"human error\" flag is all that the form offers."
      })
  void w2PassesAnAnswerThatSaysWhy(String answer) {
    Audited.of(Draft.clean().replacing(LAST, answer)).passes("W2");
  }

  @Test
  void w2LooksAtTheLastAnswerOfABranchOnly() {
    Audited.of(Draft.clean().replacing("A field had another type.", "It was a human error."))
        .passes("W2");
  }

  @Test
  void w2FindsTheSameInWhyAndRootCauseOnce() {
    Draft draft =
        Draft.clean().replacing("Test data is never made from older versions.", "Human error.");
    Audited.of(draft).breaks("W2", "Human error.");
    Audited.of(draft.replacing(LAST, "It was human error.")).breaks("W2", "It was human error.");
  }

  @Test
  void w5WantsAQuestionOnlyBeyondFifteenMinutes() {
    Draft slow =
        Draft.clean().replacing("detected_at: 2026-03-02T09:14", "detected_at: 2026-03-02T09:26");
    assertThat(Audited.of(slow).breaks("W5", "absent").get(0).why())
        .endsWith(": discovery took 16 minutes and is not asked for.");
    Audited.of(
            Draft.clean()
                .replacing("detected_at: 2026-03-02T09:14", "detected_at: 2026-03-02T09:25"))
        .passes("W5");
    Audited.of(slow.replacing("Why were they all new?", "Why did nobody notice for 16 minutes?"))
        .passes("W5");
  }

  @Test
  void w5AsksForDiscoveryAndResolutionEachForItself() {
    Audited.of(
            Draft.clean()
                .replacing("Why did it take 26 minutes to resolve?", "Why were hosts slow?"))
        .breaks("W5", "absent");
    Audited.of(Draft.clean().without("5 Whys")).breaks("W5", "absent");
    Audited.of(Draft.clean()).passes("W5");
  }

  @Test
  void w5CannotAssessWithoutTimes() {
    Audited.of(json("{\"question\":\"a\"}")).cannotAssess("W5", "incident.detected_at");
  }
}
