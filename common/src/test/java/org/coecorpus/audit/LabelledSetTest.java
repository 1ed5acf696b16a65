package org.coecorpus.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.coecorpus.text.Span;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Precision and recall of the rules on documents whose violations were marked before any rule ran;
 * {@link LabelMatch} says what counts as found. Set {@code a} may be looked at while a rule is
 * written, set {@code b} is held out, so that its figures say how the rules do on unseen documents;
 * most of set {@code c} was unseen until the first rules were mended on it.
 *
 * <p>{@code -Dscores.print=true} prints the figures of both sets and what is missed and wrong in
 * set {@code a}; {@code -Dscores.print=NAME} does so for another set; {@code b} is not for authors
 * of rules.
 */
class LabelledSetTest {

  /** Rules that nothing checks yet: must shrink to nothing. */
  private static final Set<String> UNCHECKED = Set.of();

  /** The floors that hold once every rule has a check, and those on the way there. */
  private static final double PRECISION = UNCHECKED.isEmpty() ? 0.9 : 0.6;

  private static final double RECALL = UNCHECKED.isEmpty() ? 0.85 : 0.7;

  private static final Map<String, LabelledSet> SETS = new LinkedHashMap<>();
  private static final Map<String, Map<String, Score>> SCORES = new LinkedHashMap<>();

  @BeforeAll
  static void audit() {
    for (String name : List.of("a", "b", "c")) {
      SETS.put(name, LabelledSet.named(name));
      SCORES.put(name, SETS.get(name).scores());
    }
    print(System.getProperty("scores.print", ""));
  }

  @Test
  void atLeastSixtyDocumentsAreLabelled() {
    assertThat(SETS.values().stream().mapToInt(set -> set.documents().size()).sum())
        .isGreaterThanOrEqualTo(60);
  }

  @Test
  void everyRuleIsBrokenAtLeastThreeTimesInTheSetsTogether() {
    Map<String, Integer> labels = new HashMap<>();
    for (LabelledSet set : SETS.values()) {
      set.documents().stream()
          .flatMap(document -> document.labels().stream())
          .forEach(label -> labels.merge(label.rule(), 1, Integer::sum));
      set.registerMatch().marked().forEach(one -> labels.merge(one.split(" ")[0], 1, Integer::sum));
    }
    assertThat(Rules.all().stream().map(Rule::id).filter(id -> labels.getOrDefault(id, 0) < 3))
        .isEmpty();
    assertThat(labels.keySet()).allSatisfy(id -> assertThat(Rules.find(id)).isPresent());
  }

  @Test
  void everyRuleHasACheckButThoseListedHere() {
    Set<String> checked = checked();
    assertThat(Rules.all().stream().map(Rule::id).filter(id -> !checked.contains(id)))
        .containsExactlyInAnyOrderElementsOf(UNCHECKED);
  }

  @Test
  void nineOfTenFindingsAreRight() {
    assertThat(overall(pooled()).precision()).isGreaterThanOrEqualTo(PRECISION);
  }

  @Test
  void eightyFiveOfAHundredViolationsAreFound() {
    assertThat(overall(pooled()).recall()).isGreaterThanOrEqualTo(RECALL);
  }

  @Test
  void aRuleThatErrsMoreThanOneTimeInTenIsAdvice() {
    assumeThat(UNCHECKED).as("rules without a check").isEmpty();
    Map<String, Score> pooled = pooled();
    assertThat(
            Rules.all().stream()
                .filter(rule -> rule.level() == Level.VIOLATION)
                .filter(rule -> pooled.get(rule.id()).precision() < PRECISION)
                .map(rule -> rule.id() + " " + pooled.get(rule.id())))
        .as("violations that must be advice")
        .isEmpty();
  }

  @Test
  void theRegistersIncidentsAreJudgedAsMarked() {
    for (LabelledSet set : SETS.values()) {
      assertThat(set.registerMatch().found()).isEqualTo(set.registerMatch().marked());
    }
  }

  @Test
  void aLabelTakesTheFindingWithTheMostInCommon() {
    Label label = new Label("I1", Optional.of(new Span(10, 20)), "");
    Finding far = finding("I1", 30, 40);
    LabelMatch match =
        LabelMatch.of(List.of(label), List.of(finding("I1", 5, 12), finding("I1", 12, 25), far));
    assertThat(match.hits()).containsExactly(label);
    assertThat(match.wrong()).extracting(Finding::start).containsExactly(5, 30);
    assertThat(LabelMatch.of(List.of(label), List.of(far)).missed()).containsExactly(label);
    assertThat(LabelMatch.of(List.of(label), List.of(finding("I2", 10, 20))).hits()).isEmpty();
  }

  @Test
  void anAbsentLabelAndOneOfTheWholeCoeMatchByTheirRuleAlone() {
    Label absent = new Label("W5", Optional.empty(), "absent");
    Label whole = new Label("P1", Optional.of(new Span(3, 4)), "x");
    Label placed = new Label("A2", Optional.of(new Span(3, 4)), "x");
    LabelMatch match =
        LabelMatch.of(
            List.of(absent, whole, placed),
            List.of(finding("W5", 1, 2), finding("P1", -1, -1), finding("A2", -1, -1)));
    assertThat(match.hits()).containsExactly(absent, whole);
    assertThat(match.missed()).containsExactly(placed);
    assertThat(match.wrong()).hasSize(1);
  }

  @Test
  void precisionAndRecallAreSharesOfFindingsAndOfLabels() {
    Score score = new Score(6, 2, 3);
    assertThat(score.precision()).isCloseTo(6.0 / 9, within(1e-12));
    assertThat(score.recall()).isCloseTo(0.75, within(1e-12));
  }

  private static Finding finding(String rule, int start, int end) {
    return new Finding(
        Rules.find(rule).orElseThrow(),
        Part.DOCUMENT,
        start < 0 ? Optional.empty() : Optional.of(new Span(start, end)),
        "words",
        "why",
        Optional.empty());
  }

  /** P4 and P5 speak of incidents without a COE, so no check of a COE is theirs. */
  static Set<String> checked() {
    Set<String> ids = Rules.checked().keySet().stream().map(Rule::id).collect(Collectors.toSet());
    ids.addAll(Set.of("P4", "P5"));
    return ids;
  }

  private static Map<String, Score> pooled() {
    Map<String, Score> all = new LinkedHashMap<>();
    SCORES
        .values()
        .forEach(scores -> scores.forEach((rule, score) -> all.merge(rule, score, Score::plus)));
    return all;
  }

  /** Over the rules that have a check. */
  private static Score overall(Map<String, Score> scores) {
    Set<String> checked = checked();
    return scores.entrySet().stream()
        .filter(entry -> checked.contains(entry.getKey()))
        .map(Map.Entry::getValue)
        .reduce(Score.NONE, Score::plus);
  }

  private static void print(String what) {
    if (what.isEmpty()) {
      SCORES.forEach((name, scores) -> System.out.println("set " + name + ": " + overall(scores)));
      return;
    }
    Set<String> checked = new TreeSet<>(checked());
    SCORES.forEach(
        (name, scores) -> {
          scores.forEach(
              (rule, score) ->
                  System.out.printf(
                      "%s %-3s %s%s%n",
                      name, rule, score, checked.contains(rule) ? "" : "  (no check)"));
          System.out.println(name + " all " + overall(scores));
        });
    if (!what.equals("totals")) {
      printMismatches(SETS.get(SETS.containsKey(what) ? what : "a"), checked);
    }
  }

  private static void printMismatches(LabelledSet set, Set<String> checked) {
    set.matches()
        .forEach(
            (name, match) ->
                Stream.concat(
                        match.missed().stream()
                            .filter(label -> checked.contains(label.rule()))
                            .map(label -> "missed " + label),
                        match.wrong().stream()
                            .map(
                                finding ->
                                    "wrong "
                                        + finding.rule().id()
                                        + " "
                                        + finding.start()
                                        + " "
                                        + finding.passage()
                                        + " ("
                                        + finding.why()
                                        + ")"))
                    .forEach(line -> System.out.println(name + ": " + line.replace('\n', ' '))));
  }
}
