package org.coecorpus.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coecorpus.pattern.Pattern;

/** Rule S5: where and how customers were hit, and what the service is for. */
final class SummaryContext {

  private static final Pattern WHERE = Lexicon.anyOf("places");
  private static final Pattern WHERE_NAMED =
      Pattern.compile("\\b(?:in|across|from|throughout|of|at|and|near) (?:the |all of )?[A-Z][a-z]{2,}");
  private static final Pattern MONTH_NAMED =
      Pattern.compile("(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)$");
  private static final Pattern HOW = Lexicon.anyOf("ways-of-impact");
  private static final Pattern PURPOSE = Lexicon.anyOf("purposes");
  private static final int FAR = 160;

  private SummaryContext() {}

  /** S5: one finding that names what is missing. */
  static Verdict isMissing(AuditedCoe coe) {
    Optional<Passage> told = coe.toldSummary();
    if (told.isEmpty()) {
      return Verdict.notAssessable("summary");
    }
    Passage summary = told.get();
    List<String> missing = new ArrayList<>();
    if (!saysWhere(summary)) {
      missing.add("where customers were affected");
    }
    if (!summary.has(HOW)) {
      missing.add("how customers were affected");
    }
    if (!saysPurpose(coe, summary)) {
      missing.add("what the service is for");
    }
    return missing.isEmpty()
        ? Verdict.PASS
        : Verdict.of(
            Evidence.absentIn(Part.SUMMARY).because("missing is " + String.join(", ", missing)));
  }

  private static boolean saysWhere(Passage summary) {
    return summary.has(WHERE)
        || summary.all(WHERE_NAMED).stream().anyMatch(place -> !place.has(MONTH_NAMED));
  }

  /** Behind or before the service's name in its sentence; anywhere if the name is not known. */
  private static boolean saysPurpose(AuditedCoe coe, Passage summary) {
    Optional<Pattern> names = ServiceNames.of(coe);
    if (names.isEmpty()) {
      return true;
    }
    return summary.sentences().stream()
        .flatMap(
            sentence ->
                sentence.all(names.get()).stream()
                    .limit(3)
                    .map(name -> around(name, sentence)))
        .anyMatch(text -> text.has(PURPOSE));
  }

  private static Passage around(Passage name, Passage sentence) {
    int start = name.startIn(sentence);
    return sentence.sub(
        Math.max(0, start - FAR), Math.min(sentence.length(), start + name.length() + FAR));
  }
}
