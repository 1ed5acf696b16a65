package org.coecorpus.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.coecorpus.measure.Measure;
import org.coecorpus.time.Quarter;

/** How many COEs break the rules of the audit, and which rules most. */
final class AuditSection {

  /** Ids of the audit's figures, by rule and without one for all rules together. */
  private static final String BROKEN = "audit.broken_rate";

  private static final String FINDINGS = "audit.finding_count";
  private static final String RULE = "rule";

  /** Rules that are listed. */
  private static final int LISTED = 10;

  private final MeasureTable measures;
  private final Quarter quarter;

  AuditSection(MeasureTable measures, Quarter quarter) {
    this.measures = measures;
    this.quarter = quarter;
  }

  Section section() {
    return new Section("audit", "Audit of the COEs", blocks());
  }

  private List<Block> blocks() {
    Optional<Measure> all = measures.find(BROKEN, Measure.ALL);
    if (all.isEmpty()) {
      return List.of(Block.paragraph("Unknown: no figure of the audit is in this release."));
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Paragraph(
            Sentence.words("COEs that break a rule of the audit, of those that can be assessed: ")
                .then(windows(BROKEN))));
    List<String> rules =
        measures.values(RULE, List.of(BROKEN), Measure.ALL).stream()
            .sorted(Comparator.comparingLong(this::broken).reversed())
            .limit(LISTED)
            .toList();
    blocks.add(
        rules.isEmpty()
            ? Block.paragraph("By rule: unknown, no figure is stored by rule.")
            : new Block.Tabular(table(rules)));
    return blocks;
  }

  private Sentence windows(String id) {
    return Sentence.words(quarter + " ")
        .then(measures.cell(id, quarter.toString()))
        .then(Inline.words("; " + quarter.plus(-1) + " "))
        .then(measures.cell(id, quarter.plus(-1).toString()))
        .then(Inline.words("; all quarters "))
        .then(measures.cell(id, Measure.ALL))
        .then(Inline.words("."));
  }

  private long broken(String rule) {
    return measures
        .find(BROKEN, RULE, rule, Measure.ALL)
        .filter(MeasureText::isShown)
        .map(row -> Math.round((row.value() == null ? 0 : row.value()) * row.n()))
        .orElse(-1L);
  }

  private Table table(List<String> rules) {
    List<List<Sentence>> rows = new ArrayList<>();
    for (String rule : rules) {
      rows.add(
          List.of(
              Sentence.of(Inline.name(rule)),
              cell(BROKEN, rule, quarter.toString()),
              cell(BROKEN, rule, quarter.plus(-1).toString()),
              cell(BROKEN, rule, Measure.ALL),
              cell(FINDINGS, rule, Measure.ALL)));
    }
    return new Table(
        "audit-rules",
        "Rules of the audit that most COEs break; 95 percent intervals in brackets",
        List.of(
            "Rule",
            "COEs that break it, " + quarter,
            quarter.plus(-1).toString(),
            "All quarters",
            "Findings, all quarters"),
        rows);
  }

  private Sentence cell(String id, String rule, String window) {
    return measures
        .find(id, RULE, rule, window)
        .map(row -> new MeasureText(row).cell())
        .orElseGet(() -> Sentence.words(measures.absence(id)));
  }
}
