package org.coecorpus.jobs.generate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.coecorpus.time.Quarter;
import org.jspecify.annotations.Nullable;

/**
 * A document with all that is known of it: the draft, what its actions really went through, which
 * families its causes and lessons belong to, and every fault in it.
 */
final class Manuscript {

  final Plot plot;
  final Scene scene;
  final Draft draft;

  /** By ticket. */
  final Map<String, ActionLife> lives = new LinkedHashMap<>();

  /** Family of each root cause and each lesson of the draft, in its order. */
  final List<String> causeFamilies = new ArrayList<>();

  final List<String> lessonFamilies = new ArrayList<>();
  final List<Violation> violations = new ArrayList<>();

  /** How many of the violations, the first ones, were planted; the others came about by life. */
  int planted;

  final List<Redaction> redactions = new ArrayList<>();

  /** The word that only the readers of this document may see; empty for an open document. */
  String canary = "";

  /** Id of the document that this one repeats or accompanies; its own for an original. */
  String originalId;

  /** Whether its text says its id. */
  boolean statesId = true;

  /** How a near-duplicate differs from its original. */
  String change = "";

  /** Ids of the teams that the event hit, separated by semicolons. */
  String impactedTeams;

  Manuscript(Plot plot, Scene scene) {
    this.plot = plot;
    this.scene = scene;
    this.draft = new Draft(plot.id());
    this.originalId = draft.id;
    this.impactedTeams = plot.team().id();
  }

  /** Quarter of the start of impact, in UTC. */
  String quarter() {
    return Quarter.of(plot.timing().impactStart()).toString();
  }

  /** The value as text; empty for an unknown one. */
  static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  /** Follows a passage that was changed after its violation had been noted. */
  void passageChanged(String old, String text) {
    violations.replaceAll(
        v -> v.passage().equals(old) ? new Violation(v.coe(), v.rule(), v.section(), text) : v);
  }

  boolean breaks(String rule) {
    return violations.stream().anyMatch(v -> v.rule().equals(rule));
  }

  void violates(String rule, String section, String passage) {
    violations.add(new Violation(draft.id, rule, section, passage));
  }
}
