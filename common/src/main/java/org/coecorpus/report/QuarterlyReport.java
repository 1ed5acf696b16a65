package org.coecorpus.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.coecorpus.time.Quarter;

/**
 * The report of one quarter for one audience, as values.
 *
 * @param title heading with the quarter
 * @param organisation whose COEs
 * @param audience who may read it
 * @param release the release that it was read from
 * @param asOf the instant at which the corpus was looked at
 * @param quarter what is reported
 * @param provisional whether COEs of the quarter are still expected
 * @param lead as-of time, population and state of the quarter, below the title
 * @param sections in reading order; the first is the first screen
 */
public record QuarterlyReport(
    CoeText title,
    String organisation,
    String audience,
    String release,
    Instant asOf,
    Quarter quarter,
    boolean provisional,
    List<Sentence> lead,
    List<Section> sections) {

  /** COEs arrive late: a quarter is provisional for so long after its end. */
  static final Duration SETTLING = Duration.ofDays(14);

  /** Copies the lists. */
  public QuarterlyReport {
    lead = List.copyOf(lead);
    sections = List.copyOf(sections);
  }

  /**
   * Builds the report.
   *
   * @throws IllegalArgumentException if a measure is given twice
   */
  public static QuarterlyReport of(ReportInput input) {
    MeasureTable measures = new MeasureTable(input.measures());
    Quarter quarter = input.quarter();
    boolean provisional = isProvisional(quarter, input.asOf());
    DecisionsSection decisions = new DecisionsSection(measures, input.decisions());
    ThemesSection themes = new ThemesSection(input);
    BreakdownSection breakdown = new BreakdownSection(measures, quarter);
    ScopeSection scope = new ScopeSection(input, measures);
    List<Change> changes = Change.all(measures, quarter);
    String of = input.organisation().equals(input.audience()) ? "" : ": " + input.organisation();
    return new QuarterlyReport(
        new CoeText("Correction of Error (COE) report " + quarter + of),
        input.organisation(),
        input.audience(),
        input.release(),
        input.asOf(),
        quarter,
        provisional,
        lead(input, provisional, scope),
        List.of(
            new SummarySection(measures, quarter, changes, themes.recurringCauses())
                .section(decisions),
            ChangesSection.section(changes, quarter),
            decisions.summary(),
            new ChartsSection(input, measures, themes.recurringCauses(), provisional).section(),
            themes.section(measures),
            new AuditSection(measures, quarter).section(),
            CoverageSection.section(measures, quarter),
            breakdown.details(),
            breakdown.quarters(),
            decisions.list(),
            MethodsSection.methods(),
            scope.section(),
            MethodsSection.glossary()));
  }

  /**
   * Builds the page that puts the input's quarter beside an earlier one.
   *
   * @throws IllegalArgumentException if {@code earlier} is not earlier, or a measure is given twice
   */
  public static QuarterlyReport comparing(ReportInput input, Quarter earlier) {
    Quarter later = input.quarter();
    if (earlier.compareTo(later) >= 0) {
      throw new IllegalArgumentException(
          "quarters to compare: " + earlier + " is not earlier than " + later);
    }
    MeasureTable measures = new MeasureTable(input.measures());
    ScopeSection scope = new ScopeSection(input, measures);
    boolean provisional = isProvisional(later, input.asOf());
    List<Section> sections =
        new ArrayList<>(
            new Comparison(input, measures, earlier)
                .sections(new ThemesSection(input).recurringCauses()));
    sections.addAll(List.of(MethodsSection.methods(), MethodsSection.glossary()));
    return new QuarterlyReport(
        new CoeText("Correction of Error (COE) report " + later + " compared with " + earlier),
        input.organisation(),
        input.audience(),
        input.release(),
        input.asOf(),
        later,
        provisional,
        lead(input, provisional, scope),
        sections);
  }

  /** Whether COEs of the quarter are still expected at the as-of time. */
  public static boolean isProvisional(Quarter quarter, Instant asOf) {
    return asOf.isBefore(quarter.end().plus(SETTLING));
  }

  private static List<Sentence> lead(ReportInput input, boolean provisional, ScopeSection scope) {
    List<Sentence> lead = new ArrayList<>();
    lead.add(
        Sentence.of(
                Inline.words(
                    "As of "
                        + UtcText.of(input.asOf())
                        + " (Coordinated Universal Time). Audience: "),
                Inline.name(input.audience()),
                Inline.words(". "))
            .then(scope.population()));
    if (provisional) {
      Quarter quarter = input.quarter();
      lead.add(
          Sentence.of(
              Inline.strong("Provisional. "),
              Inline.words(
                  quarter
                      + " ends on "
                      + UtcText.of(quarter.end())
                      + "; COEs arrive until 14 days after that, so its figures can still "
                      + "change.")));
    }
    return lead;
  }

  /** Every table, those behind charts included, in reading order. */
  public List<Table> tables() {
    return sections.stream().flatMap(Section::tables).toList();
  }

  /** The charts in reading order. */
  List<Chart> charts() {
    return sections.stream()
        .flatMap(section -> section.blocks().stream())
        .filter(Block.Picture.class::isInstance)
        .map(block -> ((Block.Picture) block).chart())
        .toList();
  }

  /** Every sentence, caption and cell in reading order. */
  public Stream<Sentence> sentences() {
    return Stream.concat(
        lead.stream(),
        sections.stream()
            .flatMap(
                section ->
                    Stream.concat(
                        Stream.of(Sentence.words(section.title())),
                        section.blocks().stream().flatMap(Block::sentences))));
  }

  /** Every number in reading order. */
  public Stream<Inline.Figure> figures() {
    return sentences().flatMap(sentence -> sentence.figures().stream());
  }
}
