package org.coecorpus.jobs.generate;

import java.util.List;
import org.coecorpus.coe.Coe;

/**
 * How one author writes action items.
 *
 * @param withIds whether items have ids; if not, other sections name them by ticket
 * @param withDetails whether the description stands there as well
 * @param bold whether labels are bold
 * @param apart whether the day of completion has a label of its own
 */
record ItemForm(
    Shape shape,
    boolean withIds,
    boolean withDetails,
    boolean withCreated,
    boolean bold,
    boolean apart) {

  /** Form of one item. */
  enum Shape {
    TABLE,
    /** Check boxes with labels in brackets. */
    CHECKBOXES,
    /** Check boxes with bare values: {@code @alias, due 2026-03-14}. */
    BARE_CHECKBOXES,
    /** Bullets with a bullet below for each label. */
    BULLETS,
    /** One line, the owner in brackets. */
    BRACKETS,
    /** Numbered lines with labels. */
    NUMBERS,
    HEADINGS
  }

  static ItemForm draw(Dice dice) {
    return new ItemForm(
        dice.pick(List.of(Shape.values()), 0.38, 0.14, 0.1, 0.14, 0.08, 0.08, 0.08),
        dice.chance(0.75),
        dice.chance(0.6),
        dice.chance(0.7),
        dice.chance(0.5),
        dice.chance(0.3));
  }

  /** The form as far as the document can be told in it without loss. */
  ItemForm fitting(Coe coe, HeadingForm headings) {
    boolean hasTickets = coe.actions().stream().allMatch(action -> action.ticket() != null);
    boolean isFlat = headings == HeadingForm.BOLD && shape == Shape.HEADINGS;
    boolean isLine =
        shape == Shape.CHECKBOXES || shape == Shape.BARE_CHECKBOXES || shape == Shape.BRACKETS;
    return new ItemForm(
        isFlat ? Shape.BULLETS : shape,
        withIds || !hasTickets,
        withDetails && !isLine && shape != Shape.NUMBERS,
        withCreated && shape != Shape.BARE_CHECKBOXES,
        bold,
        apart && shape != Shape.BARE_CHECKBOXES);
  }
}
