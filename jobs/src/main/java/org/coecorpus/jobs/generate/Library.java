package org.coecorpus.jobs.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Everything that is read from resources: the organisation and all grammars, compiled once. */
record Library(
    Organisation organisation,
    Map<String, Habit> habits,
    Map<String, Voice> voices,
    List<Cause> causes,
    List<Cause> discoveries,
    List<Cause> resolutions,
    List<Cause> oneOffs,
    List<Cause> practices,
    PhraseBook phrases,
    PhraseBook faultPhrases,
    List<String> customers,
    Grammar dialects) {

  /** Main families, one file each. */
  static final List<String> FAMILIES =
      List.of(
          "expired-certificate",
          "retry-storm",
          "config-everywhere",
          "missing-queue-age-alarm",
          "unbounded-memory",
          "local-time-read-as-utc",
          "unknown-capacity-limit",
          "migration-lock",
          "long-timeout",
          "deploy-without-canary",
          "name-record-change",
          "disk-full-of-logs",
          "flag-default-wrong",
          "thread-pool-exhaustion",
          "backfill-overload",
          "missed-credential-rotation");

  static Library load() {
    List<Cause> causes = new ArrayList<>();
    for (String family : FAMILIES) {
      causes.add(Cause.of(Grammar.load("families/" + family + ".yaml")));
    }

    return new Library(
        Organisation.load(),
        Habit.loadAll(),
        Voice.loadAll(),
        List.copyOf(causes),
        causesIn("families/discovery.yaml"),
        causesIn("families/resolution.yaml"),
        causesIn("families/one-off.yaml"),
        causesIn("families/practices.yaml"),
        PhraseBook.of(Grammar.load("frames.yaml")),
        PhraseBook.of(Grammar.load("faults.yaml")),
        Grammar.load("customers.yaml").strings("names"),
        Grammar.load("dialects.yaml"));
  }

  private static List<Cause> causesIn(String file) {
    return Grammar.load(file).all("causes").stream().map(Cause::of).toList();
  }

  Voice voice(Organisation.Service service) {
    Voice voice = voices.get(service.name());
    if (voice == null) {
      throw new IllegalStateException("services.yaml: no entry for " + service.name());
    }
    return voice;
  }

  Habit habit(Organisation.Team team) {
    Habit habit = habits.get(team.id());
    if (habit == null) {
      throw new IllegalStateException("teams.yaml: no entry for " + team.id());
    }
    return habit;
  }
}
