package org.coecorpus.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.coecorpus.measure.Measure;
import org.coecorpus.measure.MeasureDefinition;
import org.coecorpus.theme.Theme;
import org.coecorpus.time.Quarter;

/** The first screen: what changed, for whom, what comes back, how sure, what to decide. */
final class SummarySection {

  /** Chance of a difference at least as large where there is none, at which it is told. */
  private static final double LEVEL = 0.05;

  private static final String DIFFERENCE = MeasureDefinition.COMPLETION_DIFFERENCE_P.id();
  private static final List<String> GROUPS = List.of("team", "priority", "severity");
  private static final List<Headline> PROMISES =
      List.of(Headline.ITEMS_WITHIN_45, Headline.COE_WITHIN_14, Headline.COVERAGE);

  private final MeasureTable measures;
  private final Quarter quarter;
  private final List<Change> changes;
  private final List<Theme> recurring;

  /**
   * Prepares the section.
   *
   * @param recurring the recurring root causes, in the order of the chart
   */
  SummarySection(
      MeasureTable measures, Quarter quarter, List<Change> changes, List<Theme> recurring) {
    this.measures = measures;
    this.quarter = quarter;
    this.changes = changes;
    this.recurring = recurring;
  }

  Section section(DecisionsSection decisions) {
    List<Sentence> answers = new ArrayList<>();
    answers.add(
        lead("What got better or worse")
            .then(summary(quarter.plus(-1), Change::verdict))
            .then(Inline.words(" "))
            .then(summary(quarter.plus(-4), Change::yearVerdict)));
    changes.stream()
        .filter(change -> PROMISES.contains(change.headline()))
        .map(Change::sentence)
        .forEach(answers::add);
    answers.add(lead("For whom").then(groups()));
    answers.add(lead("What comes back").then(returning()));
    answers.add(
        lead("How sure")
            .then(
                Inline.words(
                    "Figures in brackets after a value are its 95 percent interval. A figure is "
                        + "called better or worse only where the two 95 percent intervals do not "
                        + "overlap; “no change visible” means that the number of cases does not "
                        + "support more, not that nothing changed.")));
    return new Section(
        "summary", "In one minute", List.of(new Block.Bullets(answers), decisions.tiles()));
  }

  private static Sentence lead(String question) {
    return Sentence.of(Inline.strong(question), Inline.words(": "));
  }

  /** The figures that got better or worse against one earlier quarter. */
  private Sentence summary(Quarter earlier, Function<Change, Verdict> verdict) {
    boolean none = changes.stream().map(verdict).allMatch(Verdict.NOT_COMPARABLE::equals);
    if (none) {
      return Sentence.words("Against " + earlier + ": no figure can be compared.");
    }
    boolean same =
        changes.stream()
            .map(verdict)
            .noneMatch(each -> each == Verdict.BETTER || each == Verdict.WORSE);
    return same
        ? Sentence.words("Against " + earlier + ": no figure is better or worse beyond chance.")
        : Sentence.of(
            Inline.words("Against " + earlier + ": "),
            part(Verdict.BETTER, verdict),
            Inline.words("; "),
            part(Verdict.WORSE, verdict),
            Inline.words("."));
  }

  private Inline part(Verdict wanted, Function<Change, Verdict> verdict) {
    String names =
        changes.stream()
            .filter(change -> verdict.apply(change) == wanted)
            .map(Change::name)
            .collect(Collectors.joining(", "));
    return wanted.told(names);
  }

  /** Groups whose action items are completed at another pace than the rest, beyond chance. */
  private Sentence groups() {
    Optional<Measure> all = measures.find(Headline.ITEMS_WITHIN_45.id(), Measure.ALL);
    if (all.filter(MeasureText::isShown).isEmpty()) {
      return Sentence.words(
          "Differences between teams, priorities and severities: "
              + measures.absence(Headline.ITEMS_WITHIN_45.id())
              + ".");
    }
    Sentence told = Sentence.of();
    for (String dimension : GROUPS) {
      for (String group : measures.values(dimension, List.of(DIFFERENCE), Measure.ALL)) {
        Optional<Measure> rate =
            measures
                .find(Headline.ITEMS_WITHIN_45.id(), dimension, group, Measure.ALL)
                .filter(MeasureText::isShown);
        if (differs(dimension, group) && rate.isPresent()) {
          told =
              told.then(Inline.words(dimension + " "), Inline.name(group), Inline.words(": "))
                  .then(new MeasureText(rate.get()).brief())
                  .then(Inline.words("; "));
        }
      }
    }
    if (told.parts().isEmpty()) {
      return Sentence.words(
          "No team, priority or severity completes action items at another pace than the rest "
              + "beyond chance (all quarters).");
    }
    return Sentence.words(
            "Action items completed within 45 days, all quarters, where the pace differs from the "
                + "rest beyond chance: ")
        .then(told)
        .then(Inline.words("everyone: "))
        .then(new MeasureText(all.get()).brief())
        .then(Inline.words("."));
  }

  private boolean differs(String dimension, String group) {
    return !group.equals("unknown")
        && measures
            .find(DIFFERENCE, dimension, group, Measure.ALL)
            .filter(MeasureText::isShown)
            .filter(row -> row.value() != null && row.value() < LEVEL)
            .isPresent();
  }

  /** The recurring root cause with most events in the quarter. */
  private Sentence returning() {
    Optional<Theme> most =
        recurring.stream()
            .filter(theme -> events(theme) > 0)
            .max(
                Comparator.comparingLong(this::events)
                    .thenComparing(theme -> -recurring.indexOf(theme)));
    if (most.isEmpty()) {
      return Sentence.words("No root cause that recurs has an event in " + quarter + ".");
    }
    Theme theme = most.get();
    Sentence sentence =
        Sentence.of(
            Inline.words("The recurring root cause with most events in " + quarter + ": "),
            Inline.quote(theme.name()),
            Inline.words(", "),
            ThemesChart.figure(theme, quarter.toString(), events(theme)),
            Inline.words(" events in " + quarter + ", "),
            ThemesChart.figure(theme, Measure.ALL, theme.events()),
            Inline.words(" in all quarters"));
    return measures
        .count(MeasureDefinition.THEME_OPEN_ITEM_COUNT.id(), "theme", theme.id())
        .map(open -> sentence.then(Inline.words("; open action items of its COEs: "), open))
        .orElse(sentence)
        .then(Inline.words("."));
  }

  private long events(Theme theme) {
    return theme.eventsByQuarter().getOrDefault(quarter.toString(), 0L);
  }
}
