package org.coecorpus.report;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One thing that waits for a decision. It names teams, never people.
 *
 * @param kind why
 * @param team whose decision; null where the team is not known
 * @param coeId the COE; null for an incident without one
 * @param ref ticket of the action item or id of the incident
 * @param title as written in the document or register
 * @param days full days overdue, or age for a kind without due date
 */
public record DecisionItem(
    DecisionKind kind,
    @Nullable String team,
    @Nullable String coeId,
    @Nullable String ref,
    String title,
    long days) {

  /** By kind, then longest first, then by team, COE, reference and title. */
  static final Comparator<DecisionItem> ORDER =
      Comparator.comparing(DecisionItem::kind)
          .thenComparing(Comparator.comparingLong(DecisionItem::days).reversed())
          .thenComparing(item -> orEmpty(item.team()))
          .thenComparing(item -> orEmpty(item.coeId()))
          .thenComparing(item -> orEmpty(item.ref()))
          .thenComparing(DecisionItem::title);

  /**
   * Checks the days.
   *
   * @throws IllegalArgumentException if days is negative
   */
  public DecisionItem {
    if (days < 0) {
      throw new IllegalArgumentException(
          "decision item " + ref + ": illegal days " + days + ", expected 0 or more");
    }
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
