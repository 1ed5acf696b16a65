package org.coecorpus.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The report keeps the rules that it is made to spread. */
class ReportLintTest {

  /** One report that has everything: a roster, a register, themes, a provisional quarter. */
  private static final String GOOD =
      html(new MadeUpOrganisation("good", 400, 7, 8, true, true, 4).input());

  private static String html(ReportInput input) {
    return TinyReport.render(QuarterlyReport.of(input), ReportFormat.HTML);
  }

  private static List<String> broken(String html) {
    ReportPage page = new ReportPage(html);
    return Arrays.stream(LintRule.values())
        .flatMap(rule -> rule.check(page).stream().map(what -> rule + ": " + what))
        .toList();
  }

  @Test
  void thereAreAtLeastTwentyFiveRules() {
    assertThat(LintRule.values().length).isGreaterThanOrEqualTo(25);
    assertThat(broken(GOOD)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void eachRuleRejectsAPageThatBreaksIt(LintRule rule) {
    String mutant = rule.broken(GOOD);
    assertThat(mutant).isNotEqualTo(GOOD);
    assertThat(rule.check(new ReportPage(mutant))).isNotEmpty();
  }

  static Stream<MadeUpOrganisation> twelve() {
    return IntStream.range(0, 12).mapToObj(MadeUpOrganisation::of);
  }

  static Stream<MadeUpOrganisation> hundred() {
    return IntStream.range(0, 100).mapToObj(MadeUpOrganisation::of);
  }

  @ParameterizedTest
  @MethodSource("twelve")
  void organisationsOfAllSizesHaveAGoodReport(MadeUpOrganisation organisation) {
    assertThat(broken(html(organisation.input()))).isEmpty();
  }

  @Tag("sweep")
  @ParameterizedTest
  @MethodSource("hundred")
  void aHundredOrganisationsHaveAGoodReport(MadeUpOrganisation organisation) {
    assertThat(broken(html(organisation.input()))).isEmpty();
  }
}
