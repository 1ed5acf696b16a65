package org.coecorpus.audit;

import java.util.Comparator;
import java.util.Optional;
import org.coecorpus.coe.Waiver;
import org.coecorpus.text.Span;

/**
 * One place of a COE that breaks a rule. Sorted by place, what is absent first, then by the
 * catalogue.
 *
 * @param rule the rule
 * @param part the part of the COE
 * @param span where the passage stands in the source; empty where something is absent, or where the
 *     source has no places
 * @param passage the offending words, {@link #ABSENT} where something is absent
 * @param why one sentence
 * @param waiver who set it aside and why; it stays visible
 */
public record Finding(
    Rule rule, Part part, Optional<Span> span, String passage, String why, Optional<Waiver> waiver)
    implements Comparable<Finding> {

  /** The passage of what is not there. */
  public static final String ABSENT = "absent";

  private static final Comparator<Finding> ORDER =
      Comparator.<Finding>comparingInt(Finding::start)
          .thenComparingInt(Finding::end)
          .thenComparingInt(finding -> Rules.order(finding.rule.id()))
          .thenComparing(Finding::part)
          .thenComparing(Finding::passage)
          .thenComparing(Finding::why);

  static Finding of(Rule rule, Evidence evidence, Optional<Waiver> waiver) {
    return new Finding(
        rule,
        evidence.part(),
        evidence.passage().flatMap(Passage::span),
        evidence.passage().map(Passage::toString).orElse(ABSENT),
        rule.why(evidence.detail()),
        waiver);
  }

  /** First offset in the source, -1 where there is none. */
  public int start() {
    return span.map(Span::start).orElse(-1);
  }

  /** Offset behind the passage, -1 where there is none. */
  public int end() {
    return span.map(Span::end).orElse(-1);
  }

  /** Whether it has been set aside. */
  public boolean isWaived() {
    return waiver.isPresent();
  }

  /** The same with other words for what may not be shown. */
  public Finding withTexts(String shownPassage, String shownWhy) {
    return new Finding(rule, part, span, shownPassage, shownWhy, waiver);
  }

  @Override
  public int compareTo(Finding other) {
    return ORDER.compare(this, other);
  }
}
