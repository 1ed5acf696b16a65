package org.coecorpus.report;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.coecorpus.measure.Measure;
import org.coecorpus.time.Quarter;

/**
 * A figure of the quarter beside that of the quarter before and that of a year before.
 *
 * @param headline which figure
 * @param quarter what is reported
 * @param measures hold the figures
 */
record Change(Headline headline, Quarter quarter, MeasureTable measures) {

  static List<Change> all(MeasureTable measures, Quarter quarter) {
    return Headline.compared().stream()
        .map(headline -> new Change(headline, quarter, measures))
        .toList();
  }

  private Optional<Measure> in(int offset) {
    return measures.find(headline.id(), quarter.plus(offset).toString());
  }

  Verdict verdict() {
    return Verdict.of(headline.better(), in(0), in(-1));
  }

  Verdict yearVerdict() {
    return Verdict.of(headline.better(), in(0), in(-4));
  }

  Verdict strongest() {
    return verdict().compareTo(yearVerdict()) <= 0 ? verdict() : yearVerdict();
  }

  /** The title within a sentence, with a mark where the quarter's figure can still change. */
  String name() {
    String title = headline.title();
    String lower =
        title.startsWith("COE")
            ? title
            : Character.toLowerCase(title.charAt(0)) + title.substring(1);
    return in(0).filter(Measure::provisional).isPresent() ? lower + " (provisional)" : lower;
  }

  /** The figure of the quarter, then the two that it is compared with, then the verdict. */
  Sentence sentence() {
    List<String> absences =
        Stream.of(0, -1, -4).flatMap(offset -> absence(offset).stream()).toList();
    if (absences.size() == 3 && absences.stream().distinct().count() == 1) {
      return Sentence.of(
          Inline.strong(headline.title()), Inline.words(": " + absences.get(0) + "."));
    }
    return Sentence.of(Inline.strong(headline.title()), Inline.words(": "))
        .then(figure(0, MeasureText::sentence))
        .then(Inline.words(" in " + quarter + ", "))
        .then(figure(-1, MeasureText::brief))
        .then(Inline.words(" in " + quarter.plus(-1) + ", "))
        .then(figure(-4, MeasureText::brief))
        .then(Inline.words(" in " + quarter.plus(-4) + ": "))
        .then(verdicts())
        .then(Inline.words("."));
  }

  /** The same as a row of a table. */
  List<Sentence> row() {
    return List.of(
        Sentence.words(headline.title()),
        measures.cell(headline.id(), quarter.toString()),
        measures.cell(headline.id(), quarter.plus(-1).toString()),
        measures.cell(headline.id(), quarter.plus(-4).toString()),
        verdicts());
  }

  private Sentence verdicts() {
    return verdict() == yearVerdict()
        ? Sentence.of(verdict().againstBoth())
        : Sentence.of(
            verdict().against(quarter.plus(-1).toString()),
            Inline.words(", "),
            yearVerdict().against(quarter.plus(-4).toString()));
  }

  /** Why there is nothing to show. */
  private Optional<String> absence(int offset) {
    Optional<Measure> row = in(offset);
    return row.filter(MeasureText::isShown).isPresent()
        ? Optional.empty()
        : Optional.of(
            row.map(measure -> new MeasureText(measure).absence())
                .orElseGet(() -> measures.absence(headline.id())));
  }

  private Sentence figure(int offset, Function<MeasureText, Sentence> form) {
    return in(offset)
        .map(MeasureText::new)
        .map(form)
        .orElseGet(() -> Sentence.words(measures.absence(headline.id())));
  }
}
