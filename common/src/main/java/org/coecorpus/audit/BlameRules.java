package org.coecorpus.audit;

import java.util.ArrayList;
import java.util.List;
import org.coecorpus.pattern.Pattern;

/** Rules C3 and C5: words that are of lawyers, and words that blame. */
final class BlameRules {

  private static final Pattern PRIVILEGED = Lexicon.anyOf("privileged");
  private static final Pattern MARKING =
      Pattern.compile(
          "(?m)(?:^|[.!?] )[\\s>*_#\\[|-]{0,6}((?:STRICTLY |COMPANY |INTERNAL |HIGHLY |Strictly |Company |Highly )?(?:CONFIDENTIAL|Confidential)(?: (?:and proprietary|information|document|AND PROPRIETARY))?)[*_\\]]{0,3}\\s?(?:[.:!–—|-]|$)");
  private static final Pattern BLAME = Lexicon.anyOf("blame");
  private static final Pattern PERSON_BLAMED = Lexicon.anyOf("persons-blamed");
  private static final Pattern NOT_BLAMED = Lexicon.anyOf("not-blamed");

  private BlameRules() {}

  /** C3: one finding for each sentence with a marking of privilege or confidence. */
  static Verdict privileged(AuditedCoe coe) {
    List<Passage> marks = new ArrayList<>();
    for (Passage text : coe.texts()) {
      Exempt exempt = Exempt.codeIn(text);
      for (Passage sentence : text.sentences()) {
        List<Passage> found = new ArrayList<>(sentence.all(PRIVILEGED));
        var marking = MARKING.matcher(sentence);
        if (found.isEmpty() && marking.find()) {
          found.add(sentence.sub(marking.start(1), marking.end(1)));
        }
        found.stream().filter(mark -> !exempt.covers(mark)).limit(1).forEach(marks::add);
      }
    }
    return Verdict.at(marks);
  }

  /** C5: a sentence that blames a person or a role. */
  static Verdict blaming(AuditedCoe coe) {
    List<Passage> blaming = new ArrayList<>();
    for (Passage text : coe.texts()) {
      Exempt exempt = Exempt.in(text);
      for (Passage sentence : text.sentences()) {
        if (sentence.has(NOT_BLAMED)) {
          continue;
        }
        List<Passage> found = new ArrayList<>(sentence.all(BLAME));
        found.addAll(sentence.all(PERSON_BLAMED));
        found.stream().filter(words -> !exempt.covers(words)).limit(1).forEach(blaming::add);
      }
    }
    return Verdict.at(blaming);
  }
}
