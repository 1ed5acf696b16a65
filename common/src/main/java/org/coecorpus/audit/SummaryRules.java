package org.coecorpus.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coecorpus.pattern.Pattern;

/** Rules on the executive summary. */
final class SummaryRules {

  static final Map<String, Check> CHECKS =
      Map.of(
          "S1", SummaryRules::isMissing,
          "S2", SummaryRules::refersElsewhere,
          "S3", SummaryRules::whenAndWho,
          "S4", SummaryRules::namelessService,
          "S5", SummaryContext::isMissing);

  private static final Pattern REFERENCE = Lexicon.anyOf("references");
  private static final Pattern DISCOVERY = Lexicon.anyOf("discovery");
  private static final Pattern RESOLUTION = Lexicon.anyOf("resolution");
  private static final Pattern IMPACTED = Lexicon.anyOf("impacted");
  private static final Pattern RANGE =
      Pattern.compile(
          "(?i)\\b(?:from|between)\\b[^.!?]{1,80}?[0-9][^.!?]{0,40}?\\b(?:to|until|till|and)\\b[^.!?]{0,40}?[0-9]|[0-9]{1,2}:[0-9]{2}(?: [A-Z]{2,5})?\\s?(?:-|–|to|until)\\s?[0-9]{1,2}:[0-9]{2}");

  private static final Pattern SEEN = Lexicon.lastOf("who-sees");
  private static final int BEFORE = 40;

  /** No sentence for people has more. */
  private static final int MOST_TIMES = 100;

  private SummaryRules() {}

  /** S1: no summary, or an empty one. */
  private static Verdict isMissing(AuditedCoe coe) {
    return coe.summary().isPresent() ? Verdict.PASS : Verdict.absentIn(Part.SUMMARY);
  }

  /** S2: a sentence that sends the reader to another section. */
  private static Verdict refersElsewhere(AuditedCoe coe) {
    Optional<Passage> summary = coe.toldSummary();
    if (summary.isEmpty()) {
      return Verdict.notAssessable("summary");
    }
    Exempt exempt = Exempt.in(summary.get());
    return Verdict.at(
        summary.get().sentences().stream()
            .flatMap(sentence -> sentence.all(REFERENCE).stream().limit(1))
            .filter(words -> !exempt.covers(words) && !isSeenBySomeone(words, summary.get()))
            .toList());
  }

  /** "Shoppers could not see the list" sends nobody anywhere. */
  private static boolean isSeenBySomeone(Passage words, Passage summary) {
    int start = words.startIn(summary);
    return SEEN.matcher(summary.sub(Math.max(0, start - BEFORE), start)).find();
  }

  /** S4: neither the service field nor the same words in another spelling. */
  private static Verdict namelessService(AuditedCoe coe) {
    Optional<Passage> summary = coe.toldSummary();
    if (summary.isEmpty()) {
      return Verdict.notAssessable("summary");
    }
    Optional<Pattern> names = ServiceNames.of(coe);
    if (names.isEmpty()) {
      return Verdict.notAssessable("service");
    }
    return summary.get().has(names.get())
        ? Verdict.PASS
        : Verdict.of(Evidence.absentIn(Part.SUMMARY).because(String.valueOf(coe.coe().service())));
  }

  /** S3: one finding that names what is missing of when, discovery, resolution and who. */
  private static Verdict whenAndWho(AuditedCoe coe) {
    Optional<Passage> summary = coe.toldSummary();
    if (summary.isEmpty()) {
      return Verdict.notAssessable("summary");
    }
    List<Passage> sentences = summary.get().sentences();
    List<String> missing = new ArrayList<>();
    if (!Figures.hasMoment(summary.get())) {
      missing.add("when it happened");
    }
    if (sentences.stream().noneMatch(s -> hasTimeOf(DISCOVERY, RESOLUTION, s))) {
      missing.add("the discovery time");
    }
    if (sentences.stream().noneMatch(s -> s.has(RANGE) || hasTimeOf(RESOLUTION, DISCOVERY, s))) {
      missing.add("the resolution time");
    }
    if (!summary.get().has(IMPACTED)) {
      missing.add("who or what was impacted");
    }
    return missing.isEmpty()
        ? Verdict.PASS
        : Verdict.of(
            Evidence.absentIn(Part.SUMMARY).because("missing is " + String.join(", ", missing)));
  }

  /**
   * Whether a sentence has a time for words of one list, and not nearer to words of the other; a
   * duration from the start counts as a time.
   */
  private static boolean hasTimeOf(Pattern own, Pattern other, Passage sentence) {
    List<Passage> ours = sentence.all(own);
    if (ours.isEmpty()) {
      return false;
    }
    List<Passage> theirs = sentence.all(other);
    List<Passage> times = Figures.times(sentence).stream().limit(MOST_TIMES).toList();
    boolean oneForEach = times.size() > 1 && !theirs.isEmpty();
    return oneForEach
        || times.stream()
            .anyMatch(time -> distance(time, ours, sentence) <= distance(time, theirs, sentence));
  }

  private static int distance(Passage time, List<Passage> words, Passage in) {
    int start = time.startIn(in);
    int end = start + time.length();
    return words.stream()
        .limit(MOST_TIMES)
        .mapToInt(w -> Math.max(w.startIn(in) - end, start - w.startIn(in) - w.length()))
        .min()
        .orElse(Integer.MAX_VALUE);
  }
}
