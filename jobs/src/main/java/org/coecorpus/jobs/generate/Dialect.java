package org.coecorpus.jobs.generate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.coecorpus.coe.Coe;

/**
 * How one author writes Markdown.
 *
 * @param words the words this author uses, by name of the list in {@code dialects.yaml}
 */
record Dialect(
    HeadingForm headings,
    FactForm facts,
    TimelineForm timeline,
    WhyForm whys,
    CauseForm causes,
    ItemForm actions,
    LessonForm lessons,
    Map<String, String> words) {

  /** Where the facts of the document stand. */
  enum FactForm {
    /** All of them in the front matter. */
    FRONT_MATTER,
    BULLETS,
    /** Bold labels, one a line. */
    BOLD_LINES,
    PLAIN_LINES,
    TABLE,
    /** Nowhere: the sections are all there is. */
    NONE
  }

  /** Form of the five whys. */
  enum WhyForm {
    /** Nested lists with ids. */
    NESTED,
    /** Nested numbers with bold questions. */
    NESTED_NUMBERS,
    /** One flat numbered list a branch. */
    NUMBERS,
    TABLE,
    PARAGRAPHS,
    HEADINGS
  }

  /** Form of the root causes. */
  enum CauseForm {
    /** With id and category. */
    FULL,
    TERSE,
    NUMBERS,
    TABLE
  }

  /** Form of the lessons. */
  enum LessonForm {
    BULLETS,
    BRACKETS,
    NUMBERS,
    TABLE,
    /** Under a heading for each category. */
    BY_CATEGORY,
    /** Under what went well, what went wrong, and luck. */
    BY_OUTCOME
  }

  static Dialect draw(Grammar lists, Dice dice) {
    Map<String, String> words = new HashMap<>();
    lists.content().keySet().forEach(name -> words.put(name, dice.pick(lists.strings(name))));
    return new Dialect(
        dice.pick(
            List.of(HeadingForm.values()), 0.4, 0.12, 0.08, 0.06, 0.06, 0.08, 0.04, 0.07, 0.09),
        dice.pick(List.of(FactForm.values()), 0.5, 0.16, 0.12, 0.06, 0.12, 0.04),
        timeline(dice),
        dice.pick(List.of(WhyForm.values()), 0.3, 0.25, 0.15, 0.1, 0.1, 0.1),
        dice.pick(List.of(CauseForm.values()), 0.5, 0.3, 0.1, 0.1),
        ItemForm.draw(dice),
        dice.pick(List.of(LessonForm.values()), 0.4, 0.1, 0.1, 0.1, 0.15, 0.15),
        words);
  }

  private static TimelineForm timeline(Dice dice) {
    return new TimelineForm(
        dice.pick(
            List.of(TimelineForm.EntryForm.values()),
            0.28,
            0.06,
            0.18,
            0.1,
            0.06,
            0.1,
            0.1,
            0.05,
            0.07),
        dice.chance(0.5) ? DateStyle.ISO : dice.pick(List.of(DateStyle.values())),
        dice.chance(0.12),
        dice.pick(List.of(TimelineForm.DateUse.values()), 0.4, 0.3, 0.12, 0.18),
        dice.pick(List.of(TimelineForm.DateSource.values())),
        dice.pick(List.of(TimelineForm.ZoneWords.values())),
        dice.pick(List.of(TimelineForm.ZonePlace.values()), 0.4, 0.15, 0.2, 0.25));
  }

  /** The dialect as far as the document can be told in it without loss. */
  Dialect fitting(Coe coe) {
    WhyForm asked =
        headings == HeadingForm.BOLD && whys == WhyForm.HEADINGS ? WhyForm.PARAGRAPHS : whys;
    boolean hasCategories = coe.lessons().stream().allMatch(lesson -> lesson.category() != null);
    return new Dialect(
        headings,
        facts,
        timeline.fitting(coe, headings, facts),
        asked,
        causes,
        actions.fitting(coe, headings),
        lessons == LessonForm.BY_CATEGORY && !hasCategories ? LessonForm.BULLETS : lessons,
        words);
  }

  boolean full() {
    return facts == FactForm.FRONT_MATTER;
  }

  /** The word of that list that this author uses. */
  String word(String list) {
    return java.util.Objects.requireNonNull(words.get(list), list);
  }

  /** A heading line within a section. */
  String within(String words) {
    return headings.within(words);
  }
}
