package org.coecorpus.jobs.generate;

import java.util.List;
import org.coecorpus.access.AccessLevel;
import org.coecorpus.incident.TimelineEntry;

/**
 * Flaws of wording, blame and confidentiality; they stand in the timeline or before the summary.
 */
final class WritingFlaws {

  static final List<Flaw> ALL =
      List.of(
          new Flaw("C1", Flaw.Group.WRITING, (m, f) -> say(m, f, "C1")),
          new Flaw("C3", Flaw.Group.WRITING, WritingFlaws::confidential),
          new Flaw("C5", Flaw.Group.WRITING, (m, f) -> say(m, f, "C5")),
          new Flaw("C6", Flaw.Group.WRITING, (m, f) -> say(m, f, "C6")));

  private WritingFlaws() {}

  /** The grammar gives the sentence with the passage in angle brackets: {@code <passage>}. */
  private static void say(Manuscript manuscript, Faults faults, String rule) {
    String sentence = faults.say(manuscript, rule);
    int from = sentence.indexOf('<');
    int to = sentence.indexOf('>');
    String passage = from < 0 ? sentence : sentence.substring(from + 1, to);
    String plain = sentence.replace("<", "").replace(">", "");
    if (addToTimeline(manuscript, faults.dice(), plain)) {
      manuscript.violates(rule, "timeline", passage);
    }
  }

  /** Adds the sentence to an entry that is no milestone; false where there is none. */
  static boolean addToTimeline(Manuscript manuscript, Dice dice, String sentence) {
    List<TimelineEntry> timeline = manuscript.draft.timeline;
    if (timeline.isEmpty()) {
      return false;
    }
    int n = dice.below(timeline.size());
    TimelineEntry e = timeline.get(n);
    String old = e.text();
    String text = old + " " + sentence;
    timeline.set(n, new TimelineEntry(e.at(), e.zone(), text, e.milestone(), e.links()));
    manuscript.passageChanged(old, text);
    return true;
  }

  private static void confidential(Manuscript manuscript, Faults faults) {
    if (manuscript.draft.summary != null) {
      String mark = faults.say(manuscript, "C3");
      manuscript.draft.summary = mark + " " + manuscript.draft.summary;
      manuscript.violates("C3", "summary", mark);
      if (manuscript.plot.access() != AccessLevel.SECURE && manuscript.plot.access() != null) {
        manuscript.violates("P9", "summary", mark);
      }
    }
  }
}
