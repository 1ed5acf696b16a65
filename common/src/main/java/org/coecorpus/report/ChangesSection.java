package org.coecorpus.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.coecorpus.measure.Measure;
import org.coecorpus.time.Quarter;

/** What changed against the quarter before and against the same quarter a year before. */
final class ChangesSection {

  private record Change(
      Headline headline,
      Optional<Measure> now,
      Optional<Measure> before,
      Optional<Measure> yearBefore) {

    Verdict verdict() {
      return Verdict.of(headline.better(), now, before);
    }

    Verdict yearVerdict() {
      return Verdict.of(headline.better(), now, yearBefore);
    }

    /** The title within a sentence, with a mark where the quarter's figure can still change. */
    String name() {
      String title = headline.title();
      String lower =
          title.startsWith("COE")
              ? title
              : Character.toLowerCase(title.charAt(0)) + title.substring(1);
      return now.filter(Measure::provisional).isPresent() ? lower + " (provisional)" : lower;
    }

    Verdict strongest() {
      return verdict().compareTo(yearVerdict()) <= 0 ? verdict() : yearVerdict();
    }
  }

  private final MeasureTable measures;
  private final Quarter quarter;
  private final List<Change> changes;

  ChangesSection(MeasureTable measures, Quarter quarter) {
    this.measures = measures;
    this.quarter = quarter;
    this.changes =
        Headline.compared().stream()
            .map(
                headline ->
                    new Change(
                        headline,
                        measures.find(headline.id(), quarter.toString()),
                        measures.find(headline.id(), quarter.plus(-1).toString()),
                        measures.find(headline.id(), quarter.plus(-4).toString())))
            .toList();
  }

  Section section() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Paragraph(summary(quarter.plus(-1), Change::verdict)));
    blocks.add(new Block.Paragraph(summary(quarter.plus(-4), Change::yearVerdict)));
    blocks.add(
        new Block.Bullets(
            changes.stream()
                .sorted(Comparator.comparing(Change::strongest))
                .map(this::sentence)
                .toList()));
    blocks.add(
        Block.paragraph(
            "How sure: figures in brackets after a value are its 95 percent interval. The report calls a figure better or worse only where the two 95 percent "
                + "intervals do not overlap. Where they overlap it says “no change visible”: "
                + "the numbers of cases do not support more."));
    return new Section("changes", "What changed", blocks);
  }

  /** The figures that got worse or better, against one earlier quarter. */
  private Sentence summary(Quarter earlier, Function<Change, Verdict> verdict) {
    Sentence sentence = Sentence.of();
    for (Verdict each : List.of(Verdict.BETTER, Verdict.WORSE)) {
      String names =
          changes.stream()
              .filter(change -> verdict.apply(change) == each)
              .map(Change::name)
              .collect(Collectors.joining("; "));
      sentence =
          sentence
              .then(each.summary(earlier, names.isEmpty()))
              .then(Inline.words(": " + (names.isEmpty() ? "none" : names) + ". "));
    }
    long compared =
        changes.stream().filter(change -> verdict.apply(change) != Verdict.NOT_COMPARABLE).count();
    return compared == 0
        ? Sentence.words("Against " + earlier + ": no figure can be compared.")
        : sentence;
  }

  /** The verdict, then the figure of the quarter, then the two that it is compared with. */
  private Sentence sentence(Change change) {
    return Sentence.of(Inline.strong(change.headline().title()), Inline.words(": "))
        .then(verdicts(change))
        .then(Inline.words(". " + quarter + ": "))
        .then(figure(change.headline(), change.now(), true))
        .then(Inline.words(". " + quarter.plus(-1) + ": "))
        .then(figure(change.headline(), change.before(), false))
        .then(Inline.words(". " + quarter.plus(-4) + ": "))
        .then(figure(change.headline(), change.yearBefore(), false))
        .then(Inline.words("."));
  }

  private List<Inline> verdicts(Change change) {
    String before = quarter.plus(-1).toString();
    String yearBefore = quarter.plus(-4).toString();
    return change.verdict() == change.yearVerdict()
        ? List.of(change.verdict().against(before + " and " + yearBefore))
        : List.of(
            change.verdict().against(before),
            Inline.words(", "),
            change.yearVerdict().against(yearBefore));
  }

  private Sentence figure(Headline headline, Optional<Measure> measure, boolean first) {
    return measure
        .map(MeasureText::new)
        .map(text -> first ? text.sentence() : text.shortSentence())
        .orElseGet(() -> Sentence.words(measures.absence(headline.id())));
  }
}
