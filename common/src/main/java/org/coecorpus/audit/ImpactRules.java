package org.coecorpus.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.coecorpus.pattern.Pattern;

/** Rules on what customers suffered, in the summary and under impact. */
final class ImpactRules {

  static final Map<String, Check> CHECKS =
      Map.of("I1", ImpactRules::vague, "I3", ImpactRules::wrongShare);

  private ImpactRules() {}

  /** I1: a vague word in a sentence without a figure; quotations and names are exempt. */
  private static Verdict vague(AuditedCoe coe) {
    List<Passage> texts = coe.summaryAndImpact();
    if (texts.isEmpty()) {
      return Verdict.notAssessable("impact");
    }
    Pattern words = Lexicon.literally(coe.context().settings().vagueQuantifiers());
    List<Passage> vague = new ArrayList<>();
    for (Passage text : texts) {
      Exempt exempt = Exempt.in(text);
      for (Passage sentence : text.sentences()) {
        List<Passage> found =
            sentence.all(words).stream()
                .filter(word -> !exempt.covers(word) && !isName(word, sentence))
                .toList();
        if (!found.isEmpty() && Figures.counts(sentence).isEmpty()) {
          vague.addAll(found);
        }
      }
    }
    return Verdict.at(vague);
  }

  /** Part of a hyphenated or dotted name, or a capital where no sentence begins. */
  private static boolean isName(Passage word, Passage sentence) {
    int start = word.startIn(sentence);
    int end = start + word.length();
    boolean joined =
        (start > 0 && "-_/.".indexOf(sentence.charAt(start - 1)) >= 0)
            || (end + 1 < sentence.length()
                && "-_/.".indexOf(sentence.charAt(end)) >= 0
                && Character.isLetterOrDigit(sentence.charAt(end + 1)));
    return joined || (Character.isUpperCase(word.charAt(0)) && !isFirst(start, sentence));
  }

  private static boolean isFirst(int start, Passage sentence) {
    for (int i = 0; i < start; i++) {
      if (Character.isLetterOrDigit(sentence.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** I3: Z of "X of Y (Z percent)" is not 100·X/Y at its decimals. */
  private static Verdict wrongShare(AuditedCoe coe) {
    List<Passage> texts = coe.summaryAndImpact();
    if (texts.isEmpty()) {
      return Verdict.notAssessable("impact");
    }
    return Verdict.of(
        texts.stream()
            .flatMap(text -> Share.in(text).stream())
            .filter(share -> !share.isRight())
            .map(ImpactRules::wrong)
            .toList());
  }

  private static Evidence wrong(Share share) {
    String expected = share.expected().map(Object::toString).orElse("?");
    return Evidence.at(share.passage())
        .because(
            share.part().toPlainString()
                + " of "
                + share.total().toPlainString()
                + " is "
                + expected
                + " percent");
  }
}
