package org.coecorpus.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.coecorpus.measure.Measure;
import org.coecorpus.measure.MeasureDefinition;

/** As-of time, population, and what was left out and why. */
final class ScopeSection {

  private final ReportInput input;
  private final MeasureTable measures;

  ScopeSection(ReportInput input, MeasureTable measures) {
    this.input = input;
    this.measures = measures;
  }

  /** How much the report stands on, in one sentence. */
  Sentence population() {
    return Sentence.words("Population in all quarters: ")
        .then(n(MeasureDefinition.COE_CLOCK_FROM_START.id(), "COEs with a known date"))
        .then(Inline.words(" ("))
        .then(n(Headline.COE_MEDIAN.id(), "with a status that can be judged"))
        .then(Inline.words(")"))
        .then(Inline.words(", "))
        .then(n(Headline.ITEMS_COMPLETED.id(), "action items"))
        .then(Inline.words(", "))
        .then(n(Headline.DETECT.id(), "events with known times of impact and detection"))
        .then(Inline.words("."));
  }

  private Sentence n(String id, String unit) {
    Optional<Measure> row = measures.find(id, Measure.ALL);
    return row.map(measure -> Sentence.of(new MeasureText(measure).n(), Inline.words(" " + unit)))
        .orElseGet(() -> Sentence.words("an unknown number of " + unit));
  }

  Section section() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Paragraph(
            Sentence.of(
                Inline.words(
                    "The corpus is looked at as of " + UtcText.of(input.asOf()) + ", release "),
                Inline.name(input.release()),
                Inline.words(", audience "),
                Inline.name(input.audience()),
                Inline.words(
                    ". Only documents that this audience may read are counted; nothing was "
                        + "filtered afterwards."))));
    blocks.add(new Block.Paragraph(population()));
    blocks.add(
        input.leftOut().isEmpty()
            ? Block.paragraph("No document of this audience was left out.")
            : new Block.Tabular(leftOut()));
    blocks.add(new Block.Tabular(headlineCounts()));
    return new Section("scope", "As-of time, population and what was left out", blocks);
  }

  private Table leftOut() {
    List<List<Sentence>> rows = new ArrayList<>();
    input
        .leftOut()
        .forEach(
            (reason, number) ->
                rows.add(
                    List.of(
                        Sentence.of(Inline.name(reason)),
                        Sentence.of(
                            figure(
                                number,
                                new Source(
                                    "left-out", reason, new TreeMap<>(), Measure.ALL, "count"))))));
    return new Table("left-out", "Documents left out", List.of("Reason", "Documents"), rows);
  }

  /** Every figure of the quarter with its population, and what it leaves out. */
  private Table headlineCounts() {
    List<List<Sentence>> rows = new ArrayList<>();
    for (Headline headline : Headline.values()) {
      Optional<Measure> all = measures.find(headline.id(), Measure.ALL);
      rows.add(
          List.of(
              Sentence.words(headline.title()),
              measures.cell(headline.id(), input.quarter().toString()),
              measures.cell(headline.id(), Measure.ALL),
              all.map(ScopeSection::population)
                  .orElseGet(() -> Sentence.words(measures.absence(headline.id()))),
              all.map(ScopeSection::missing)
                  .orElseGet(() -> Sentence.words(measures.absence(headline.id()))),
              Sentence.words(headline.id())));
    }
    return new Table(
        "measures",
        "Every measure of this report",
        List.of(
            "Measure",
            input.quarter().toString(),
            "All quarters",
            "Population (n)",
            "Left out, all quarters",
            "Measure id"),
        rows);
  }

  private static Sentence population(Measure measure) {
    return Sentence.of(new MeasureText(measure).n());
  }

  private static Sentence missing(Measure measure) {
    if (measure.missing().isEmpty()) {
      return Sentence.words("none");
    }
    Sentence cell = Sentence.of();
    for (Map.Entry<String, Long> entry : measure.missing().entrySet()) {
      cell =
          cell.then(
              Inline.words(cell.parts().isEmpty() ? "" : ", "),
              Inline.name(entry.getKey().replace('_', ' ')),
              Inline.words(": "),
              figure(entry.getValue(), Source.of(measure, "missing " + entry.getKey())));
    }
    return cell;
  }

  private static Inline figure(long number, Source source) {
    return Inline.Figure.of(number, source);
  }
}
