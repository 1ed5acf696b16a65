package org.coecorpus.jobs.generate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One family of causes in words: whatever COEs of the family say, said in different ways. Families
 * of discovery (why noticed late) and of resolution (why repaired late) have no trigger, practices
 * (what is worth doing after any incident) have actions and lessons only.
 *
 * @param id stands in the truth
 * @param category the category that a COE states for it
 * @param modes what the family does to a service
 * @param lag how long from trigger to impact
 * @param facts values that stay the same within one COE, by name, in order of filling
 * @param sentences the lists of templates by name: trigger, found, fix, direct, causes, actions
 * @param levels questions and answers of the five whys below the direct answer
 * @param lessons templates by category
 */
record Cause(
    String id,
    String category,
    List<Mode> modes,
    Lag lag,
    Trend trend,
    List<String> only,
    Map<String, Template> facts,
    Map<String, List<Template>> sentences,
    List<Level> levels,
    Map<String, List<Template>> lessons) {

  /** What customers notice. */
  enum Mode {
    FAIL,
    SLOW,
    LATE,
    WRONG;

    String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** Minutes from trigger to impact. */
  enum Lag {
    NONE(1, 4),
    MINUTES(5, 55),
    HOURS(70, 700),
    DAYS(1500, 9000);

    final int low;
    final int high;

    Lag(int low, int high) {
      this.low = low;
      this.high = high;
    }
  }

  /** One question of the five whys with its answers; any answer fits any wording of it. */
  record Level(List<Template> questions, List<Template> answers) {}

  static final List<String> SENTENCES =
      List.of("trigger", "found", "fix", "direct", "causes", "actions");

  static Cause of(Grammar grammar) {
    Map<String, Template> facts = new LinkedHashMap<>();
    if (grammar.has("facts")) {
      Grammar given = grammar.under("facts");
      given.content().keySet().forEach(name -> facts.put(name, Template.of(given.string(name))));
    }
    Map<String, List<Template>> sentences = new LinkedHashMap<>();
    for (String name : SENTENCES) {
      sentences.put(name, grammar.has(name) ? grammar.templates(name) : List.of());
    }
    Grammar lessons = grammar.under("lessons");
    Map<String, List<Template>> lessonsByCategory = new LinkedHashMap<>();
    lessons.content().keySet().forEach(c -> lessonsByCategory.put(c, lessons.templates(c)));
    List<Mode> modes = new ArrayList<>();
    if (grammar.has("modes")) {
      grammar
          .strings("modes")
          .forEach(mode -> modes.add(Mode.valueOf(mode.toUpperCase(java.util.Locale.ROOT))));
    }
    return new Cause(
        grammar.string("id"),
        grammar.string("category"),
        List.copyOf(modes),
        grammar.has("lag") ? Lag.valueOf(grammar.string("lag")) : Lag.NONE,
        grammar.has("trend") ? Trend.valueOf(grammar.string("trend")) : Trend.STEADY,
        grammar.has("only") ? grammar.strings("only") : List.of(),
        facts,
        sentences,
        grammar.has("levels")
            ? grammar.all("levels").stream()
                .map(level -> new Level(level.templates("q"), level.templates("a")))
                .toList()
            : List.of(),
        lessonsByCategory);
  }

  /** The templates of that name; empty where the family has none. */
  List<Template> sentences(String name) {
    return sentences.getOrDefault(name, List.of());
  }

  boolean isPossibleFor(String service) {
    return only.isEmpty() || only.contains(service);
  }
}
