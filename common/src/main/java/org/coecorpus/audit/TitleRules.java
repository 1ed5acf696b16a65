package org.coecorpus.audit;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.coecorpus.pattern.Pattern;

/** Rules on the title. */
final class TitleRules {

  static final Map<String, Check> CHECKS = Map.of("T1", TitleRules::cause);

  private static final Pattern LINK = Lexicon.anyOf("cause-links");
  private static final Pattern CAUSE = Lexicon.anyOf("causes");
  private static final Pattern SYMPTOM = Lexicon.anyOf("not-within-causes");
  private static final List<String> PLANS = Lexicon.entries("due-to-plan");

  private static final int LONGEST_VERB = 20;

  private TitleRules() {}

  /** T1: the title names a cause. One finding, at its first words that do. */
  private static Verdict cause(AuditedCoe coe) {
    Optional<Passage> title = coe.title();
    if (title.isEmpty()) {
      return Verdict.notAssessable("title");
    }
    Exempt exempt = Exempt.in(title.get());
    return Verdict.at(
        Stream.concat(
                title.get().all(LINK).stream().filter(link -> !isPlan(title.get(), link)),
                title.get().all(CAUSE).stream().filter(words -> !words.has(SYMPTOM)))
            .filter(words -> !exempt.covers(words))
            .sorted(Comparator.comparingInt(words -> words.startIn(title.get())))
            .limit(1)
            .toList());
  }

  /** "Parcels due to arrive on Monday" is late, and nothing is caused. */
  private static boolean isPlan(Passage title, Passage link) {
    if (!link.toString().equalsIgnoreCase("due to")) {
      return false;
    }
    int behind = link.startIn(title) + link.length();
    String rest = title.sub(behind, Math.min(title.length(), behind + LONGEST_VERB)).toString();
    String next = rest.strip().split("[^A-Za-z]", 2)[0].toLowerCase(Locale.ROOT);
    return PLANS.contains(next);
  }
}
