package org.coecorpus.report;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.coecorpus.measure.Measure;
import org.coecorpus.time.Quarter;

/** The same measures by team, priority and severity, and quarter by quarter. */
final class BreakdownSection {

  private static final int QUARTERS = 12;
  private static final String INTERVAL = "; 95 percent intervals in brackets";

  private static final List<Headline> TEAM =
      List.of(
          Headline.ITEMS_WITHIN_45,
          Headline.ITEMS_ON_TIME,
          Headline.ITEMS_OPEN,
          Headline.ITEMS_OVERDUE,
          Headline.ITEMS_ORPHANED,
          Headline.COE_WITHIN_14,
          Headline.COE_LANGUISHING,
          Headline.COVERAGE);
  private static final List<Headline> PRIORITY =
      List.of(
          Headline.ITEMS_WITHIN_45,
          Headline.ITEMS_ON_TIME,
          Headline.ITEM_MEDIAN,
          Headline.ITEMS_OPEN,
          Headline.ITEMS_OVERDUE);
  private static final List<Headline> SEVERITY =
      List.of(
          Headline.COE_WITHIN_14,
          Headline.COE_MEDIAN,
          Headline.COVERAGE,
          Headline.DETECT,
          Headline.MITIGATE);

  private final MeasureTable measures;
  private final Quarter quarter;

  BreakdownSection(MeasureTable measures, Quarter quarter) {
    this.measures = measures;
    this.quarter = quarter;
  }

  /** Details by team, priority and severity. */
  Section details() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Block.paragraph(
            "In alphabetical order; the tables are not a ranking. A population below 5 shows “"
                + MeasureText.SMALL
                + "” in place of its figures."));
    blocks.add(by("team", "Team", TEAM));
    blocks.add(by("priority", "Priority of the action item", PRIORITY));
    blocks.add(by("severity", "Severity of the incident", SEVERITY));
    return new Section("details", "Details by team, priority and severity", blocks);
  }

  private Block by(String dimension, String heading, List<Headline> headlines) {
    List<String> ids = headlines.stream().map(Headline::id).toList();
    SortedSet<String> now = measures.values(dimension, ids, quarter.toString());
    String window = now.isEmpty() ? Measure.ALL : quarter.toString();
    SortedSet<String> values = now.isEmpty() ? measures.values(dimension, ids, Measure.ALL) : now;
    if (values.isEmpty()) {
      return Block.paragraph(
          "By " + dimension + ": unknown, no figure is stored by " + dimension + ".");
    }
    List<Headline> present =
        headlines.stream()
            .filter(
                headline -> !measures.values(dimension, List.of(headline.id()), window).isEmpty())
            .toList();
    List<List<Sentence>> rows = new ArrayList<>();
    for (String value : values) {
      List<Sentence> row = new ArrayList<>(List.of(Sentence.of(Inline.name(value))));
      present.forEach(
          headline ->
              row.add(
                  measures
                      .find(headline.id(), dimension, value, window)
                      .map(measure -> new MeasureText(measure).cell())
                      .orElseGet(() -> Sentence.words(measures.absence(headline.id())))));
      rows.add(row);
    }
    String period = window.equals(Measure.ALL) ? "all quarters" : window;
    return new Block.Tabular(
        new Table(
            "by-" + dimension,
            "By " + dimension + ", " + period + INTERVAL,
            columns(heading, present),
            rows));
  }

  /** The last twelve quarters. */
  Section quarters() {
    SortedSet<Quarter> shown = new TreeSet<>();
    for (int back = 0; back < QUARTERS; back++) {
      if (measures.covers(quarter.plus(-back))) {
        shown.add(quarter.plus(-back));
      }
    }
    Block block =
        shown.isEmpty()
            ? Block.paragraph("No quarter up to " + quarter + " has a case.")
            : new Block.Tabular(byQuarter(shown));
    return new Section("quarters", "Quarter by quarter", List.of(block));
  }

  private Table byQuarter(SortedSet<Quarter> shown) {
    List<Headline> headlines = Headline.compared();
    List<List<Sentence>> rows = new ArrayList<>();
    for (Quarter each : shown) {
      List<Sentence> row = new ArrayList<>(List.of(Sentence.words(each.toString())));
      headlines.forEach(
          headline ->
              row.add(
                  measures
                      .find(headline.id(), each.toString())
                      .map(measure -> new MeasureText(measure).cell())
                      .orElseGet(() -> Sentence.words(measures.absence(headline.id())))));
      rows.add(row);
    }
    return new Table(
        "by-quarter",
        "The last " + QUARTERS + " quarters, as far as the corpus covers them" + INTERVAL,
        columns("Quarter", headlines),
        rows);
  }

  private static List<String> columns(String first, List<Headline> headlines) {
    return Stream.concat(Stream.of(first), headlines.stream().map(Headline::title)).toList();
  }
}
