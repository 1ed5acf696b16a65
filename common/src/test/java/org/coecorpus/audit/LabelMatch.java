package org.coecorpus.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which findings of one document are which of its labels; each is used once at most.
 *
 * <ol>
 *   <li>A label with a passage takes the finding of its rule whose span has the most characters in
 *       common with it, at least one; labels choose in the order of their places.
 *   <li>A label that says {@code absent}, and every label of a rule of {@link #ONCE}, which speaks
 *       of the COE as a whole, then takes any finding of its rule that is left, wherever it points:
 *       first one that is absent too.
 * </ol>
 *
 * <p>Labels that took nothing were missed; findings that nothing took are wrong. A waived finding
 * counts as any other. So a passage that is found at the wrong place counts twice, as missed and as
 * wrong.
 *
 * @param hits labels that were found
 * @param missed labels that were not
 * @param wrong findings without a label
 */
record LabelMatch(List<Label> hits, List<Label> missed, List<Finding> wrong) {

  /** Rules with at most one finding a COE, whose place is one of several that would do. */
  static final Set<String> ONCE =
      Set.of(
          "T1", "S1", "S3", "S4", "S5", "I4", "I8", "G4", "G6", "G7", "L1", "L2", "L3", "L7", "W1",
          "W6", "W8", "A1", "K1", "P1", "P3", "P6", "P7", "P8", "P9", "P11", "P12");

  /** Matches the labels and the findings of one document. */
  static LabelMatch of(List<Label> labels, List<Finding> findings) {
    List<Finding> left = new ArrayList<>(findings);
    List<Label> missed = new ArrayList<>(labels);
    List<Label> hits = new ArrayList<>();
    missed.sort(Comparator.comparingInt(label -> label.span().map(s -> s.start()).orElse(-1)));
    take(missed, left, hits, label -> mostCommon(label, left));
    take(missed, left, hits, label -> anyOf(label, left));
    return new LabelMatch(List.copyOf(hits), List.copyOf(missed), List.copyOf(left));
  }

  private interface Choice {
    Optional<Finding> of(Label label);
  }

  private static void take(
      List<Label> missed, List<Finding> left, List<Label> hits, Choice choice) {
    for (Label label : List.copyOf(missed)) {
      Optional<Finding> taken = choice.of(label);
      if (taken.isPresent()) {
        left.remove(taken.get());
        missed.remove(label);
        hits.add(label);
      }
    }
  }

  private static Optional<Finding> mostCommon(Label label, List<Finding> left) {
    return left.stream()
        .filter(ofRule(label))
        .filter(finding -> label.overlap(finding) > 0)
        .max(Comparator.comparingInt(label::overlap));
  }

  private static Optional<Finding> anyOf(Label label, List<Finding> left) {
    return label.span().isPresent() && !ONCE.contains(label.rule())
        ? Optional.empty()
        : left.stream()
            .filter(ofRule(label))
            .min(Comparator.comparing(finding -> finding.span().isPresent()));
  }

  private static Predicate<Finding> ofRule(Label label) {
    return finding -> finding.rule().id().equals(label.rule());
  }
}
