package org.coecorpus.audit;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.coecorpus.pattern.Matcher;
import org.coecorpus.pattern.Pattern;

/** The kinds of answers at which one does not stop asking why. */
enum StopWords {
  /** Somebody erred, wherever an answer says so. */
  HUMAN_ERROR("human-errors"),
  /** A procedure is missing, and nothing else is said. */
  NO_PROCEDURE("missing-procedures"),
  /** Something failed, and nothing else is said. */
  FAILED("failures"),
  /** The processor was busy, and nothing else is said. */
  PROCESSOR("processor-loads"),
  /** Memory was used up, and nothing else is said. */
  MEMORY("memory-ends");

  private static final Pattern LEAD =
      Pattern.compile("(?i)(?:" + String.join("|", Lexicon.entries("answer-leads")) + ")[\\s,:]+");
  private static final Pattern GOES_ON = Lexicon.anyOf("goes-on");
  private static final Pattern NEVER =
      Pattern.compile("(?i)\\b(?:never|rarely|seldom|hardly|not a)\\b");

  /** A sentence that is only a link to actions or the name of the next branch. */
  private static final Pattern MARK_ALONE =
      Pattern.compile(
          "(?i)[\\s*_]*(?:[(\\[][^()\\[\\]]{0,120}[)\\]]|#*\\s*branch\\b.{0,40})?[\\s.*_]*");

  private final String list;

  StopWords(String list) {
    this.list = list;
  }

  /** The kinds that an answer is; none if it says why. */
  static Set<StopWords> in(Passage answer) {
    Set<StopWords> kinds = EnumSet.noneOf(StopWords.class);
    List<Passage> sentences =
        answer.sentences().stream().filter(s -> !MARK_ALONE.matches(s)).toList();
    Exempt exempt = Exempt.in(answer);
    for (StopWords kind : values()) {
      boolean is =
          kind == HUMAN_ERROR
              ? sentences.stream().anyMatch(sentence -> isError(sentence, exempt))
              : sentences.size() == 1 && kind.isAll(core(sentences.get(0)));
      if (is) {
        kinds.add(kind);
      }
    }
    return kinds;
  }

  private static boolean isError(Passage sentence, Exempt exempt) {
    return !sentence.has(NEVER)
        && sentence.all(Lexicon.anyOf(HUMAN_ERROR.list)).stream()
            .anyMatch(words -> !exempt.covers(words));
  }

  private boolean isAll(Passage core) {
    boolean goesOn = this != MEMORY && core.has(GOES_ON);
    return !goesOn && !core.has(NEVER) && Lexicon.only(list).matches(core);
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
