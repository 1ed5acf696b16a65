package org.coecorpus.jobs.generate;

import java.util.List;

/**
 * How one author writes Markdown.
 *
 * @param level heading level of the sections; the title has the one above, or the same if 1
 * @param full whether the front matter holds every field that sections cannot state, or id, title
 *     and access alone
 * @param numbered whether the whys are numbered lists of bold questions, without ids
 * @param terse whether root causes are bare statements, without id and category
 * @param byCategory whether lessons stand under a heading for each category
 */
record Dialect(
    int level,
    boolean full,
    DateStyle dates,
    EntryForm timeline,
    ItemForm actions,
    boolean numbered,
    boolean terse,
    boolean byCategory,
    Headings headings) {

  /** Form of the timeline. */
  enum EntryForm {
    TABLE,
    BULLETS,
    HEADINGS
  }

  /** Form of the action items. */
  enum ItemForm {
    TABLE,
    CHECKBOXES,
    BULLETS
  }

  /** The words over the sections. */
  record Headings(
      String summary,
      String impact,
      String graphs,
      String timeline,
      String whys,
      String rootCauses,
      String actions,
      String lessons) {}

  static Dialect draw(Dice dice) {
    return new Dialect(
        1 + dice.weighted(0.1, 0.7, 0.2),
        dice.chance(0.7),
        dice.pick(List.of(DateStyle.values())),
        EntryForm.values()[dice.weighted(0.45, 0.4, 0.15)],
        ItemForm.values()[dice.weighted(0.5, 0.25, 0.25)],
        dice.chance(0.35),
        dice.chance(0.3),
        dice.chance(0.3),
        headings(dice));
  }

  private static Headings headings(Dice dice) {
    return new Headings(
        dice.pick(List.of("Executive Summary", "Summary", "Overview")),
        dice.pick(List.of("Customer Impact", "Impact", "Impact on customers")),
        dice.pick(List.of("Metrics and Graphs", "Graphs", "Metrics")),
        dice.pick(List.of("Timeline", "Timeline of events", "Key events")),
        dice.pick(List.of("5 Whys", "Five Whys", "5 Whys Analysis")),
        dice.pick(List.of("Root Causes", "Root Cause Analysis", "Contributing factors")),
        dice.pick(List.of("Action Items", "Corrective actions", "Follow-ups", "Remediation items")),
        dice.pick(List.of("Lessons Learned", "Lessons", "What we learned")));
  }

  /** A heading line of a section. */
  String section(String words) {
    return "#".repeat(level) + " " + words;
  }

  /** A heading line within a section. */
  String within(String words) {
    return "#".repeat(level + 1) + " " + words;
  }

  String title(String words) {
    return "#".repeat(Math.max(1, level - 1)) + " " + words;
  }
}
