package org.coecorpus.audit;

import java.util.List;
import org.coecorpus.pattern.Matcher;
import org.coecorpus.pattern.Pattern;

/** The answers at which one does not stop asking why. */
final class StopWords {

  private static final Pattern LEAD = Pattern.compile("(?i)(?:" + String.join("|", Lexicon.entries("answer-leads")) + ")[\\s,:]+");
  /** A sentence that is only a link to actions or the name of the next branch. */
  private static final Pattern MARK_ALONE =
      Pattern.compile("(?i)[\\s*_]*(?:[(\\[][^()\\[\\]]{0,120}[)\\]]|#*\\s*branch\\b.{0,40})?[\\s.*_]*");

  private static final Pattern NEVER = Pattern.compile("(?i)\\b(?:never|rarely|seldom|hardly)\\b");
  private static final Pattern GOES_ON = Lexicon.anyOf("goes-on");
  private static final Pattern HUMAN_ERROR = Lexicon.anyOf("human-errors");
  private static final List<Pattern> SYMPTOMS =
      Lexicon.entries("symptoms").stream()
          .map(entry -> Pattern.compile("(?i)(?:" + entry + ")[\\s.!*_]*"))
          .toList();

  private StopWords() {}

  /**
   * Whether an answer says no more than that someone erred, that a procedure is missing, that
   * something failed, or that processor or memory were used up. One that says why goes on.
   */
  static boolean endsTooEarly(Passage answer) {
    List<Passage> sentences =
        answer.sentences().stream().filter(s -> !MARK_ALONE.matches(s)).toList();
    if (sentences.isEmpty()) {
      return false;
    }
    Exempt exempt = Exempt.in(answer);
    boolean error =
        sentences.stream()
            .anyMatch(s -> s.all(HUMAN_ERROR).stream().anyMatch(e -> !exempt.covers(e)) && !core(s).has(GOES_ON));
    return error || (sentences.size() == 1 && isSymptom(core(sentences.get(0))));
  }

  private static boolean isSymptom(Passage core) {
    return !core.has(GOES_ON) && !core.has(NEVER) && SYMPTOMS.stream().anyMatch(symptom -> symptom.matches(core));
  }

  /** Without "because" and the like at its beginning. */
  private static Passage core(Passage sentence) {
    Passage core = sentence;
    Matcher lead = LEAD.matcher(core);
    while (lead.lookingAt() && lead.end() < core.length()) {
      core = core.sub(lead.end(), core.length());
      lead = LEAD.matcher(core);
    }
    return core;
  }
}
