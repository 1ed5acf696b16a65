package org.coecorpus.jobs.generate;

import java.util.List;
import org.coecorpus.incident.Impact;
import org.jspecify.annotations.Nullable;

/** Flaws of the impact. */
final class ImpactFlaws {

  static final List<Flaw> ALL =
      List.of(
          new Flaw("I1", Flaw.Group.IMPACT, (m, f) -> countSentence(m, f, "I1")),
          new Flaw("I2", Flaw.Group.IMPACT, (m, f) -> countSentence(m, f, "I2")),
          new Flaw("I3", Flaw.Group.IMPACT, ImpactFlaws::wrongArithmetic),
          new Flaw("I4", Flaw.Group.IMPACT, ImpactFlaws::noOrders),
          new Flaw("I5", Flaw.Group.IMPACT, (m, f) -> append(m, f, "I5")),
          new Flaw("I6", Flaw.Group.IMPACT, (m, f) -> append(m, f, "I6")),
          new Flaw("I8", Flaw.Group.SCREENS, ImpactFlaws::noScreenshot));

  private ImpactFlaws() {}

  private static Impact with(
      Impact impact, @Nullable String text, @Nullable Long failed, @Nullable Long total) {
    return new Impact(text, failed, total, impact.unit(), impact.orders(), impact.screenshots());
  }

  /** Puts a vague or bare sentence in the place of all counts before the order impact. */
  private static void countSentence(Manuscript manuscript, Faults faults, String rule) {
    Impact impact = manuscript.draft.impact;
    String sentence = faults.say(manuscript, rule);
    String text = sentence + " " + manuscript.scene.value("orders_sentence");
    Long failed = rule.equals("I1") ? null : impact.failed();
    manuscript.draft.impact = with(impact, text, failed, null);
    manuscript.violates(rule, "impact", sentence);
  }

  private static void wrongArithmetic(Manuscript manuscript, Faults faults) {
    Impact impact = manuscript.draft.impact;
    Plot plot = manuscript.plot;
    String right = "(" + Scene.percent(plot.failed(), plot.total()) + " percent)";
    long off = plot.failed() > plot.total() / 2 ? plot.failed() * 3 / 4 : plot.failed() * 3 / 2 + 1;
    String wrong = "(" + Scene.percent(off, plot.total()) + " percent)";
    String text = Manuscript.text(impact.text());
    if (right.equals(wrong) || !text.contains(right)) {
      return;
    }
    manuscript.draft.impact =
        with(impact, replaceFirst(text, right, wrong), impact.failed(), impact.total());
    manuscript.violates("I3", "impact", wrong);
  }

  private static String replaceFirst(String text, String old, String replacement) {
    int at = text.indexOf(old);
    return text.substring(0, at) + replacement + text.substring(at + old.length());
  }

  private static void noOrders(Manuscript manuscript, Faults faults) {
    Impact impact = manuscript.draft.impact;
    String orders = manuscript.scene.value("orders_sentence");
    String text = Manuscript.text(impact.text()).replace(orders, "").strip();
    manuscript.draft.impact =
        new Impact(
            text, impact.failed(), impact.total(), impact.unit(), null, impact.screenshots());
    manuscript.violates("I4", "impact", "absent: order impact");
  }

  private static void append(Manuscript manuscript, Faults faults, String rule) {
    Impact impact = manuscript.draft.impact;
    String sentence = faults.say(manuscript, rule);
    String text = Manuscript.text(impact.text()) + " " + sentence;
    manuscript.draft.impact = with(impact, text, impact.failed(), impact.total());
    manuscript.violates(rule, "impact", sentence);
  }

  private static void noScreenshot(Manuscript manuscript, Faults faults) {
    Impact impact = manuscript.draft.impact;
    manuscript.draft.impact =
        new Impact(
            impact.text(),
            impact.failed(),
            impact.total(),
            impact.unit(),
            impact.orders(),
            List.of());
    manuscript.violates("I8", "impact", "absent: screenshot");
  }
}
