package org.coecorpus.jobs.generate;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.coecorpus.coe.Lesson;
import org.coecorpus.coe.RootCause;

/** Puts in what must not be read by everyone: canary words, and names and numbers to redact. */
final class Secrets {

  private static final double REDACTION_SHARE = 0.08;
  private static final double LOOKALIKE_SHARE = 0.08;
  private static final List<String> ONSETS =
      List.of("br", "dr", "fl", "gr", "kl", "pr", "qu", "sn", "tr", "v", "zw", "m", "n", "z");
  private static final List<String> VOWELS = List.of("a", "e", "i", "o", "u", "ei", "ou");
  private static final List<String> CODAS = List.of("b", "ck", "lm", "nd", "rx", "sp", "zz", "x");

  private final Library library;

  Secrets(Library library) {
    this.library = library;
  }

  /** A word that occurs in this document and nowhere else. */
  void addCanary(Manuscript manuscript, Dice dice) {
    StringBuilder word = new StringBuilder();
    for (int n = 0; n < 3; n++) {
      word.append(dice.pick(ONSETS)).append(dice.pick(VOWELS)).append(dice.pick(CODAS));
    }
    word.append(Integer.toString(manuscript.plot.index() + 36, 36));
    manuscript.canary = word.toString();
    Draft draft = manuscript.draft;
    if (draft.summary != null) {
      draft.summary += " The case is filed under the code word " + word + ".";
    }
    if (!draft.rootCauses.isEmpty()) {
      RootCause cause = draft.rootCauses.get(0);
      String text = marked(manuscript, cause.text());
      draft.rootCauses.set(0, new RootCause(cause.id(), text, cause.category(), cause.actions()));
    }
    Lesson lesson = draft.lessons.get(0);
    String text = marked(manuscript, lesson.text());
    draft.lessons.set(0, new Lesson(text, lesson.category(), lesson.actions()));
  }

  private static String marked(Manuscript manuscript, String text) {
    String marked = text.replaceFirst("[.]$", "") + ", see code word " + manuscript.canary + ".";
    manuscript.passageChanged(text, marked);
    return marked;
  }

  /** Now and then a sentence with something to redact, or with something that looks like it. */
  void addPersonalData(Manuscript manuscript, Dice dice) {
    if (dice.chance(REDACTION_SHARE)) {
      String kind =
          dice.pick(List.of("customer", "customer", "person", "email", "phone", "ip", "account"));
      String text = value(kind, manuscript, dice);
      if (add(manuscript, kind, text, dice)) {
        if (kind.equals("customer")) {
          manuscript.violates("I7", "timeline", text);
        } else if (kind.equals("person") || kind.equals("email")) {
          manuscript.violates("C2", "timeline", text);
        }
      }
    }
    if (dice.chance(LOOKALIKE_SHARE)) {
      add(manuscript, "none", say(manuscript, "lookalikes", dice), dice);
    }
  }

  private String say(Manuscript manuscript, String list, Dice dice) {
    return manuscript.scene.say(library.faultPhrases().of(list), dice);
  }

  private boolean add(Manuscript manuscript, String kind, String text, Dice dice) {
    manuscript.scene.put("value", text);
    String sentence = say(manuscript, "redact-" + kind, dice);
    boolean isAdded = WritingFlaws.addToTimeline(manuscript, dice, sentence);
    if (isAdded) {
      manuscript.redactions.add(new Redaction(manuscript.draft.id, kind, "timeline", text));
    }
    return isAdded;
  }

  private String value(String kind, Manuscript manuscript, Dice dice) {
    return switch (kind) {
      case "customer" -> spelled(dice.pick(library.customers()), dice);
      case "person" -> dice.pick(engineers(manuscript));
      case "email" -> dice.pick(engineers(manuscript)) + "@larkspur.example";
      default -> say(manuscript, kind + "-numbers", dice);
    };
  }

  private List<String> engineers(Manuscript manuscript) {
    return library
        .organisation()
        .engineersOf(
            manuscript.plot.team().id(),
            manuscript.plot.timing().impactEnd().atZone(ZoneOffset.UTC).toLocalDate());
  }

  /** The name as people write it: mostly right, sometimes shouted or hyphenated. */
  private static String spelled(String name, Dice dice) {
    return switch (dice.weighted(0.7, 0.15, 0.15)) {
      case 0 -> name;
      case 1 -> name.toUpperCase(Locale.ROOT);
      default -> name.replace(' ', '-');
    };
  }
}
