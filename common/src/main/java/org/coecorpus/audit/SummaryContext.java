package org.coecorpus.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.coecorpus.pattern.Matcher;
import org.coecorpus.pattern.Pattern;

/** Rule S5: where and how customers were hit, and what the service is for. */
final class SummaryContext {

  private static final Pattern WHERE = Lexicon.anyOf("places");
  private static final Pattern WHERE_NAMED =
      Pattern.compile(
          "\\b(?:in|across|throughout|at|near) (?:the |all of )?(?:[A-Z][a-z]{2,}|EU|US|UK|APAC|EMEA|LATAM)\\b");
  private static final Pattern MONTH_NAMED =
      Pattern.compile(
          "(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)$");
  private static final Pattern THE_SERVICE =
      Pattern.compile("(?i)\\b(?:the|our|this) (?:service|system|platform|product|tool|app)\\b");
  private static final Pattern HIT = Lexicon.anyOf("impact-told");
  private static final Pattern HOW = Lexicon.anyOf("ways-of-impact");
  private static final Pattern PURPOSE = Lexicon.anyOf("purposes");
  private static final Pattern DOES =
      Pattern.compile(
          "^[a-z]?[`*\"'\\s,(]{0,4}(?:(?:run|owned|operated|maintained|kept) by [^,()]{1,60}[,)] ?)?(?:which |that )?([a-z]{2,}(?:s|lets))\\b");
  private static final Set<String> NO_PURPOSES = Set.copyOf(Lexicon.entries("not-purposes"));
  private static final int FAR = 160;
  private static final int FEWEST = 2;

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
    return missing.size() < FEWEST
        ? Verdict.PASS
        : Verdict.of(
            Evidence.absentIn(Part.SUMMARY).because("missing is " + String.join(", ", missing)));
  }

  /** In a sentence that tells of the impact. */
  private static boolean saysWhere(Passage summary) {
    return summary.sentences().stream()
        .filter(sentence -> sentence.has(HIT))
        .anyMatch(
            sentence ->
                sentence.has(WHERE)
                    || sentence.all(WHERE_NAMED).stream()
                        .anyMatch(place -> !place.has(MONTH_NAMED)));
  }

  /** In the sentence with the service's name, or with "the service" in its place. */
  private static boolean saysPurpose(AuditedCoe coe, Passage summary) {
    Optional<Pattern> names = ServiceNames.of(coe);
    if (names.isEmpty()) {
      return true;
    }
    return summary.sentences().stream()
        .anyMatch(
            sentence ->
                Stream.concat(
                        sentence.all(names.get()).stream().limit(3),
                        sentence.all(THE_SERVICE).stream().limit(1))
                    .anyMatch(name -> saysPurpose(name, sentence)));
  }

  /** The name does something in the present tense, or something around it says what it is for. */
  private static boolean saysPurpose(Passage name, Passage sentence) {
    int end = name.startIn(sentence) + name.length();
    Passage behind = sentence.sub(end - 1, Math.min(sentence.length(), end + FAR));
    Matcher does = DOES.matcher(behind);
    return (does.lookingAt() && !NO_PURPOSES.contains(does.group(1)))
        || sentence
            .sub(Math.max(0, name.startIn(sentence) - FAR), Math.min(sentence.length(), end + FAR))
            .has(PURPOSE);
  }
}
