package org.coecorpus.audit;

import java.util.ArrayList;
import java.util.List;
import org.coecorpus.pattern.Pattern;

/** Rule I5: a measured value has a unit. */
final class UnitRules {

  private static final Pattern MEASURED = Lexicon.anyOf("measured");
  private static final Pattern VALUE_WORD = Lexicon.lastOf("before-values");
  private static final Pattern UNIT_TOLD =
      Pattern.compile(
          "(?i)\\bin (?:milli|micro)?seconds\\b|\\bin (?:ms|minutes|hours|percent|gigabytes|megabytes)\\b|\\((?:ms|s|seconds|minutes|percent|%|gb|mb|[a-z]+ per [a-z]+)\\)");
  private static final Pattern NO_UNIT = Lexicon.firstOf("no-units");
  private static final Pattern OTHER_END =
      Pattern.compile("(?i)^(?:\\s?(?:to|and|or|-|–|—|→|up to|down to|at)\\s?)+[~]?[0-9][0-9.,]*");
  private static final Pattern CURRENCY =
      Pattern.compile(
          "(?i)(?:[$€£¥]|\\b(?:USD|EUR|GBP|http|status|code|port|version|host|#))\\s?$");
  private static final int BEFORE = 90;
  private static final int BEHIND = 40;

  private UnitRules() {}

  /** I5: one finding for each value, and one for both ends of a range. */
  static Verdict withoutUnit(AuditedCoe coe) {
    List<Passage> texts = coe.summaryAndImpact();
    if (texts.isEmpty()) {
      return Verdict.notAssessable("impact");
    }
    List<Passage> bare = new ArrayList<>();
    for (Passage text : texts) {
      Exempt exempt = Exempt.in(text);
      for (Passage sentence : text.sentences()) {
        if (sentence.has(MEASURED) && !sentence.has(UNIT_TOLD)) {
          bareValues(sentence).stream().filter(v -> !exempt.covers(v)).forEach(bare::add);
        }
      }
    }
    return Verdict.at(bare);
  }

  private static List<Passage> bareValues(Passage sentence) {
    List<Passage> bare = new ArrayList<>();
    int end = 0;
    for (Passage number : Figures.counts(sentence)) {
      int start = number.startIn(sentence);
      if (start < end || !Character.isDigit(number.charAt(0)) || !isMeasured(number, sentence)) {
        continue;
      }
      Passage value = withOtherEnd(trimmed(number), sentence);
      end = value.startIn(sentence) + value.length();
      if (isBare(value, sentence)) {
        bare.add(value);
      }
    }
    return bare;
  }

  private static Passage trimmed(Passage number) {
    int end = number.length();
    while (end > 1 && ".,".indexOf(number.charAt(end - 1)) >= 0) {
      end--;
    }
    return number.sub(0, end);
  }

  private static boolean isMeasured(Passage number, Passage sentence) {
    int start = number.startIn(sentence);
    Passage before = sentence.sub(Math.max(0, start - BEFORE), start);
    return before.has(MEASURED)
        && VALUE_WORD.matcher(before).find()
        && !CURRENCY.matcher(before).find();
  }

  private static Passage withOtherEnd(Passage value, Passage sentence) {
    int end = value.startIn(sentence) + value.length();
    var other = OTHER_END.matcher(behind(end, sentence));
    if (!other.lookingAt()) {
      return value;
    }
    return trimmed(sentence.sub(value.startIn(sentence), end + other.end()));
  }

  private static boolean isBare(Passage value, Passage sentence) {
    int end = value.startIn(sentence) + value.length();
    return end == sentence.length() || NO_UNIT.matcher(behind(end, sentence)).lookingAt();
  }

  private static Passage behind(int end, Passage sentence) {
    return sentence.sub(end, Math.min(sentence.length(), end + BEHIND));
  }
}
