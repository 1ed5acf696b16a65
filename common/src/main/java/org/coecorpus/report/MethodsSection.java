package org.coecorpus.report;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Methods, definitions and abbreviations. */
final class MethodsSection {

  private MethodsSection() {}

  static Section methods() {
    Stream<Block.Definition> measures =
        Arrays.stream(Headline.values())
            .map(headline -> definition(headline.title(), headline.definition()));
    Stream<Block.Definition> methods =
        Stream.of(
            definition(
                "Quarters",
                "Calendar quarters in UTC. A quarter holds the action items created in it, and the "
                    + "events that fell in it with their COEs; all are looked at as they were at "
                    + "the as-of time."),
            definition(
                "Counts and shares",
                "Printed as X of Y (Z percent). Shares carry a Wilson 95 percent interval."),
            definition(
                "Medians and curves",
                "Kaplan–Meier estimates; cases not ended at the as-of time count as longer than "
                    + "their age. Intervals are Greenwood's on the log-log scale for shares of a "
                    + "curve, Brookmeyer–Crowley for medians."),
            definition(
                "Better, worse, no change visible",
                "Two figures differ only where their 95 percent intervals do not overlap. This is "
                    + "stricter than a test at the 5 percent level. It shows a difference, not its "
                    + "cause."),
            definition(
                "Small populations", "A population below 5 shows “fewer than 5” and no figure."),
            definition(
                "Provisional",
                "Later facts are still expected: the quarter ended less than 14 days before the "
                    + "as-of time, or cases of it are too young to be counted."),
            definition("People", "No figure is made for a person, and no person is named."));
    return new Section(
        "methods",
        "Methods and definitions",
        List.of(new Block.Definitions(Stream.concat(methods, measures).toList())));
  }

  static Section glossary() {
    return new Section(
        "glossary",
        "Glossary",
        List.of(
            new Block.Definitions(
                List.of(
                    definition("As-of", "The instant at which the corpus is looked at, in UTC."),
                    definition("Audience", "Those who may read the documents of this report."),
                    definition(
                        "COE",
                        "Correction of Error: the document that tells of an incident, its root "
                            + "causes, lessons and action items."),
                    definition(
                        "Event",
                        "What happened. COEs that tell of the same event count once where events "
                            + "are counted."),
                    definition("Exemplar", "The statement that best stands for its theme."),
                    definition("Languishing", "Not completed 14 days after the end of impact."),
                    definition("n", "The number of cases that a figure stands on."),
                    definition(
                        "Orphaned", "Not completed, with an owner who is not in the roster."),
                    definition("Overdue", "Open past its due date."),
                    definition("Release", "One published state of the corpus; it never changes."),
                    definition(
                        "SEV1 to SEV5", "Severity of an incident; severity 1 (SEV1) is worst."),
                    definition(
                        "Stability",
                        "How well a theme is found again in resampled corpora, from 0 to 1."),
                    definition("UTC", "Coordinated Universal Time.")))));
  }

  private static Block.Definition definition(String term, String meaning) {
    return new Block.Definition(term, Sentence.words(meaning));
  }
}
