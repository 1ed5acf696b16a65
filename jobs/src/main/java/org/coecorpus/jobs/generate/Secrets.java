package org.coecorpus.jobs.generate;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.coecorpus.coe.Lesson;
import org.coecorpus.coe.RootCause;

/** Puts in what must not be read by everyone: canary words, and names and numbers to redact. */
final class Secrets {

  private static final double REDACTION_SHARE = 0.17;
  private static final double LOOKALIKE_SHARE = 0.1;
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
    while (dice.chance(REDACTION_SHARE)) {
      String kind =
          dice.pick(
              List.of(
                  "customer",
                  "customer",
                  "customer",
                  "person",
                  "person",
                  "email",
                  "phone",
                  "ip",
                  "account"));
      switch (kind) {
        case "customer" -> named(manuscript, kind, library.customers(), "I7", dice);
        case "person" -> person(manuscript, dice);
        case "email" ->
            found(manuscript, kind, dice.pick(engineers(manuscript)) + "@larkspur.example", dice);
        default -> found(manuscript, kind, say(manuscript, kind + "-numbers", dice), dice);
      }
    }
    if (dice.chance(LOOKALIKE_SHARE)) {
      found(manuscript, "none", say(manuscript, "lookalikes", dice), dice);
    }
  }

  private String say(Manuscript manuscript, String list, Dice dice) {
    return manuscript.scene.say(library.faultPhrases().of(list), dice);
  }

  private void person(Manuscript manuscript, Dice dice) {
    List<String> aliases = engineers(manuscript);
    if (dice.chance(0.3)) {
      String alias = dice.pick(aliases);
      add(manuscript, "person", alias, alias, NameVariant.ALIAS, "C2", dice);
    } else {
      List<String> names = aliases.stream().map(library.organisation()::nameOf).toList();
      named(manuscript, "person", names, "C2", dice);
    }
  }

  private void named(
      Manuscript manuscript, String kind, List<String> names, String rule, Dice dice) {
    NameVariant drawn = NameVariant.draw(kind.equals("person"), dice);
    List<String> fitting = names.stream().filter(drawn::fits).toList();
    NameVariant variant = fitting.isEmpty() ? NameVariant.PLAIN : drawn;
    String name = dice.pick(fitting.isEmpty() ? names : fitting);
    add(manuscript, kind, name, variant.of(name), variant, rule, dice);
  }

  private void found(Manuscript manuscript, String kind, String text, Dice dice) {
    String rule = kind.equals("email") ? "C2" : "";
    add(manuscript, kind, "", text, NameVariant.PLAIN, rule, dice);
  }

  private void add(
      Manuscript manuscript,
      String kind,
      String name,
      String text,
      NameVariant variant,
      String rule,
      Dice dice) {
    String list = variant == NameVariant.POSSESSIVE ? kind + "-possessive" : kind;
    String ending =
        variant != NameVariant.POSSESSIVE
            ? ""
            : text.endsWith("s") ? "'" : dice.chance(0.3) ? "’s" : "'s";
    manuscript.scene.put("value", text + ending);
    String sentence = say(manuscript, "redact-" + list, dice);
    String section = new Insertion(manuscript, dice).add(sentence, variant, !kind.equals("none"));
    if (section.isEmpty()) {
      return;
    }
    manuscript.redactions.add(
        new Redaction(
            manuscript.draft.id,
            kind,
            section,
            text,
            name,
            variant.name().toLowerCase(Locale.ROOT)));
    if (!rule.isEmpty()) {
      manuscript.violates(rule, section, text);
    }
  }

  private List<String> engineers(Manuscript manuscript) {
    return library
        .organisation()
        .engineersOf(
            manuscript.plot.team().id(),
            manuscript.plot.timing().impactEnd().atZone(ZoneOffset.UTC).toLocalDate());
  }
}
