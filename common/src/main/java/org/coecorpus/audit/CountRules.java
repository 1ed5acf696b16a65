package org.coecorpus.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.coecorpus.pattern.Matcher;
import org.coecorpus.pattern.Pattern;

/** Rule I2: what was hit is counted as {@code X of Y unit (Z percent)}. */
final class CountRules {

  private static final String NUMBER = "(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,15})(?:\\.[0-9]{1,6})?";

  /** {@code 12 of 400 logins} with no percentage behind it. */
  private static final Pattern FRACTION =
      Pattern.compile(
          "(?i)\\b"
              + NUMBER
              + "(?:\\s+[a-z][a-z'-]{0,30}){0,3}?\\s+(?:out\\s+)?of\\s+(?:(?:the|all|our|a|total|its|their|about)\\s+){0,3}"
              + NUMBER
              + "(?:\\s+[a-z][a-z'-]{0,30})?");

  private static final Pattern PERCENTAGE =
      Pattern.compile("(?i)\\b" + NUMBER + "\\s?(?:%|percent\\b|per\\s?cent\\b)");
  private static final Pattern COUNT =
      Pattern.compile(
          "(?i)\\b"
              + NUMBER
              + "(?:\\s?(?:k|m|million|thousand|billion)\\b)?\\+?((?:\\s+[a-z][a-z'’-]{1,30}){1,5})");

  /** What follows the label in {@code Refunds that stuck: 412.} */
  private static final Pattern LABELLED = Pattern.compile(":\\s*(" + NUMBER + ")\\s*(?:[.;,|]|$)");

  private static final int SHORTEST_LABEL = 3;
  private static final int LONGEST_LABEL = 41;

  private static final Pattern OF_WHAT = Pattern.compile("(?i)^\\s+of\\s+((?:[a-z'-]+\\s*){1,3})");
  private static final Pattern PLURAL_THAT_DID = Lexicon.anyOf("plural-that-suffered");
  private static final Pattern AFFECTED = Lexicon.anyOf("countable");
  private static final Pattern NOT_COUNTED = Lexicon.anyOf("not-countable");
  private static final Pattern LIMIT_BEFORE = Lexicon.lastOf("limits");
  private static final Pattern LOAD = Lexicon.anyOf("loads");
  private static final Pattern RATE =
      Pattern.compile(
          "(?i)(?:\\bper\\b|/|\\b(?:a|an|each|every)) ?(?:second|minute|hour|day|week|month|s|min|h)\\b");
  private static final Pattern END = Lexicon.anyOf("ends-of-counts");
  private static final int NEAR = 25;
  private static final int BEFORE = 40;
  private static final int BEHIND = 60;

  private CountRules() {}

  /** I2: one finding for each count that has no total or no percentage. */
  static Verdict withoutTotal(AuditedCoe coe) {
    List<Passage> texts = coe.summaryAndImpact();
    if (texts.isEmpty()) {
      return Verdict.notAssessable("impact");
    }
    List<Passage> bare = new ArrayList<>();
    for (Passage text : texts) {
      Set<String> told = new HashSet<>();
      Share.in(text).forEach(share -> addNumbers(share, told));
      Exempt exempt = Exempt.in(text);
      for (Passage sentence : text.sentences()) {
        bareCounts(sentence, told).stream().filter(c -> !exempt.covers(c)).forEach(bare::add);
      }
    }
    return Verdict.at(bare);
  }

  private static void addNumbers(Share share, Set<String> to) {
    to.add(plain(share.part()));
    to.add(plain(share.total()));
    to.add(plain(share.percent()) + "%");
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  private static List<Passage> bareCounts(Passage sentence, Set<String> told) {
    Covered taken = new Covered(sentence);
    Covered fractions = new Covered(sentence);
    if (!told.isEmpty()) {
      Share.in(sentence).forEach(share -> taken.add(share.passage()));
    }
    Figures.times(sentence).forEach(taken::add);
    List<Passage> bare = new ArrayList<>();
    String lower = sentence.toString().toLowerCase(Locale.ROOT);
    List<Passage> fractionsWritten = lower.contains("of") ? sentence.all(FRACTION) : List.of();
    for (Passage fraction : fractionsWritten) {
      if (!taken.holdsStartOf(fraction) && Figures.isCount(sentence, fraction)) {
        bare.add(fraction);
        fractions.add(fraction);
      }
      taken.add(fraction);
    }
    boolean percent = lower.indexOf('%') >= 0 || lower.contains("per");
    List<Passage> percentages = percent ? sentence.all(PERCENTAGE) : List.of();
    for (Passage share : percentages) {
      if (!taken.holdsStartOf(share)
          && !fractions.endsBefore(share, NEAR)
          && isBareShare(share, sentence, told)) {
        bare.add(share);
      }
    }
    percentages.forEach(taken::add);
    Matcher count = COUNT.matcher(sentence);
    int at = 0;
    while (at < sentence.length() && count.find(at)) {
      Passage words = sentence.match(count);
      if (!taken.holdsStartOf(words) && isBareCount(words, sentence, told)) {
        bare.add(words);
      }
      at = Math.max(count.start(1), count.start() + 1);
    }
    labelled(sentence, told).stream()
        .filter(words -> !taken.holdsStartOf(words))
        .forEach(bare::add);
    bare.sort(Comparator.comparingInt(c -> c.startIn(sentence)));
    return bare;
  }

  private static List<Passage> labelled(Passage sentence, Set<String> told) {
    List<Passage> counts = new ArrayList<>();
    Matcher labelled = LABELLED.matcher(sentence);
    while (labelled.find()) {
      Passage label = label(sentence, labelled.start());
      Passage number = sentence.sub(labelled.start(1), labelled.end(1));
      boolean isZero = digits(number).equals("0");
      if (label.has(AFFECTED)
          && !label.has(NOT_COUNTED)
          && !isZero
          && !told.contains(digits(number))) {
        counts.add(number);
      }
    }
    return counts;
  }

  /** The words that end at a colon, from the first that is near enough; empty if they are short. */
  private static Passage label(Passage sentence, int colon) {
    int start = colon;
    for (int i = colon - 1; i >= Math.max(0, colon - LONGEST_LABEL); i--) {
      char c = sentence.charAt(i);
      if (!isLetter(c) && " '-".indexOf(c) < 0) {
        break;
      }
      if (isLetter(c) && (i == 0 || !isOfWord(sentence.charAt(i - 1)))) {
        start = i;
      }
    }
    return sentence.sub(colon - start < SHORTEST_LABEL ? colon : start, colon);
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isOfWord(char c) {
    return isLetter(c) || (c >= '0' && c <= '9') || c == '_';
  }

  /** A percentage of something that customers did or suffered, and not of a machine's load. */
  private static boolean isBareShare(Passage share, Passage sentence, Set<String> told) {
    String number = digits(share);
    Passage behind = behind(share, sentence);
    if (told.contains(number + "%") || LIMIT_BEFORE.matcher(before(share, sentence)).find()) {
      return false;
    }
    Matcher what = OF_WHAT.matcher(behind);
    if (what.find()) {
      return !behind.sub(what.start(1), what.end(1)).has(LOAD);
    }
    return !sentence.has(LOAD);
  }

  private static boolean isBareCount(Passage words, Passage sentence, Set<String> told) {
    String number = digits(words);
    boolean isZero = number.chars().allMatch(c -> c == '0' || c == '.');
    if (isZero
        || told.contains(number)
        || !Figures.isCount(sentence, words)
        || LIMIT_BEFORE.matcher(before(words, sentence)).find()
        || behind(words.sub(0, digitsEnd(words)), sentence).has(RATE)) {
      return false;
    }
    Passage nouns = words.sub(digitsEnd(words), words.length());
    return counted(nouns).has(AFFECTED) ? !nouns.has(NOT_COUNTED) : hasSufferingPlural(nouns);
  }

  /** The words until one that begins something else. */
  private static Passage counted(Passage nouns) {
    return nouns.all(END).stream()
        .findFirst()
        .map(end -> nouns.sub(0, end.startIn(nouns)))
        .orElse(nouns);
  }

  private static boolean hasSufferingPlural(Passage nouns) {
    return nouns.has(PLURAL_THAT_DID) && !nouns.has(NOT_COUNTED);
  }

  private static int digitsEnd(Passage words) {
    int end = 0;
    while (end < words.length()
        && (Character.isDigit(words.charAt(end)) || ".,".indexOf(words.charAt(end)) >= 0)) {
      end++;
    }
    return end;
  }

  private static String digits(Passage words) {
    String number = words.sub(0, digitsEnd(words)).toString().replace(",", "");
    return number.isEmpty() || number.endsWith(".") ? number : plain(new BigDecimal(number));
  }

  private static Passage before(Passage piece, Passage sentence) {
    int start = piece.startIn(sentence);
    return sentence.sub(Math.max(0, start - BEFORE), start);
  }

  private static Passage behind(Passage piece, Passage sentence) {
    int end = piece.startIn(sentence) + piece.length();
    return sentence.sub(end, Math.min(sentence.length(), end + BEHIND));
  }
}
