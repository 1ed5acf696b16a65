package org.coecorpus.audit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.coecorpus.pattern.Matcher;
import org.coecorpus.pattern.Pattern;
import org.coecorpus.redact.RedactionKind;
import org.coecorpus.text.Vocabulary;
import org.coecorpus.text.WordList;
import org.coecorpus.time.Zones;

/** Rule C1: an acronym is spelled out where it comes first. */
final class AcronymRules {

  private static final Pattern ACRONYM = Pattern.compile("\\b([A-Z]{2,7})s?\\b");
  private static final Pattern WORD = Pattern.compile("[a-z]{2,20}");
  private static final Pattern ROMAN = Pattern.compile("[IVX]{2,5}");
  private static final Pattern SPELLED_BEHIND =
      Pattern.compile(
          "^s?[`*_\"”]{0,2},? (?:\\(|\\[|— |- |– |(?:short |which is short )?(?:for|standing for|stands for|meaning|means) |is )(?:the |an? |short for )*([A-Za-z]+(?:[ -][A-Za-z]+){1,8})");
  private static final Set<String> ORDINARY = ordinary();
  private static final int BEFORE = 100;
  private static final int BEHIND = 90;

  private AcronymRules() {}

  private static Set<String> ordinary() {
    Set<String> words = new HashSet<>(WordList.read(WordList.class, "function-words.txt"));
    words.addAll(WordList.read(WordList.class, "common-technical-words.txt"));
    words.addAll(Lexicon.entries("words-in-capitals"));
    return Set.copyOf(words);
  }

  /** C1: one finding for each acronym, at its first use. */
  static Verdict notSpelledOut(AuditedCoe coe) {
    Set<String> seen = new HashSet<>();
    coe.context()
        .settings()
        .commonAcronyms()
        .forEach(word -> seen.add(word.toUpperCase(Locale.ROOT)));
    addNames(coe, seen);
    Set<String> lower = lowerWords(coe);
    List<Passage> found = new ArrayList<>();
    for (Passage text : coe.texts()) {
      Exempt exempt = Exempt.in(text);
      int before = found.size();
      Matcher matcher = ACRONYM.matcher(text);
      while (matcher.find()) {
        String letters = matcher.group(1);
        Passage acronym = text.sub(matcher.start(1), matcher.end(1));
        if (seen.contains(letters)
            || exempt.covers(acronym)
            || coe.isVerbatim(acronym)
            || isInCapitals(text, matcher.start(1))
            || isPartOfId(text, matcher.start(1), matcher.end())) {
          continue;
        }
        boolean ordinary = isOrdinary(letters, lower);
        seen.add(letters);
        if (!ordinary && !isSpelledOut(text, matcher.start(1), matcher.end(1), letters)) {
          found.add(acronym);
        }
      }
      if (found.size() > before) {
        Covered named = Covered.by(known(coe, text), text);
        found.subList(before, found.size()).removeIf(named::holdsStartOf);
      }
    }
    return Verdict.at(found);
  }

  /** People and customers, whose names may be written in capitals. */
  private static List<Passage> known(AuditedCoe coe, Passage text) {
    List<Passage> named = new ArrayList<>(coe.names().in(text, RedactionKind.PERSON));
    named.addAll(coe.names().in(text, RedactionKind.CUSTOMER));
    return named;
  }

  /** The words of the service's own name need no explanation. */
  private static void addNames(AuditedCoe coe, Set<String> to) {
    for (String word : Vocabulary.plain(String.valueOf(coe.coe().service())).split(" ")) {
      to.add(word.toUpperCase(Locale.ROOT));
    }
  }

  private static Set<String> lowerWords(AuditedCoe coe) {
    Set<String> words = new HashSet<>();
    coe.texts().forEach(text -> text.all(WORD).forEach(word -> words.add(word.toString())));
    return words;
  }

  /** A word that is only written in capitals, a zone or a number. */
  private static boolean isOrdinary(String letters, Set<String> lower) {
    String word = letters.toLowerCase(Locale.ROOT);
    return ORDINARY.contains(word)
        || (letters.length() > 3 && lower.contains(word))
        || ROMAN.matches(letters)
        || Zones.of(letters).isPresent();
  }

  /** Whether the whole line is written in capitals, as headings and warnings are. */
  private static boolean isInCapitals(Passage text, int at) {
    int from = Math.max(0, at - BEFORE);
    int to = Math.min(text.length(), at + BEHIND);
    for (int i = at; i >= from && text.charAt(i) != '\n'; i--) {
      if (Character.isLowerCase(text.charAt(i))) {
        return false;
      }
    }
    for (int i = at; i < to && text.charAt(i) != '\n'; i++) {
      if (Character.isLowerCase(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPartOfId(Passage text, int start, int end) {
    boolean before =
        start > 0
            && "_./\\@#=$".indexOf(text.charAt(start - 1)) >= 0
            && !(text.charAt(start - 1) == '/'
                && start > 1
                && Character.isUpperCase(text.charAt(start - 2)));
    boolean hyphen =
        start > 1 && text.charAt(start - 1) == '-' && Character.isDigit(text.charAt(start - 2));
    if (before || hyphen || end >= text.length()) {
      return before || hyphen;
    }
    char next = text.charAt(end);
    boolean number = end + 1 < text.length() && Character.isLetterOrDigit(text.charAt(end + 1));
    boolean dashed = next == '-' && number && !Character.isLowerCase(text.charAt(end + 1));
    boolean numbered =
        (next == ' ' || next == '#')
            && number
            && Character.isDigit(text.charAt(end + 1))
            && isTicketLike(text, end);
    return next == '_'
        || next == '='
        || dashed
        || numbered
        || (next == '.' && number)
        || (next == ':' && number);
  }

  /** {@code SEV 2}, {@code RFC 9110}: a name with a number. */
  private static boolean isTicketLike(Passage text, int end) {
    int digits = end + 1;
    while (digits < text.length() && Character.isDigit(text.charAt(digits))) {
      digits++;
    }
    return digits == text.length() || !Character.isLetterOrDigit(text.charAt(digits));
  }

  private static boolean isSpelledOut(Passage text, int start, int end, String letters) {
    Passage behind = text.sub(end, Math.min(text.length(), end + BEHIND));
    Matcher matcher = SPELLED_BEHIND.matcher(behind);
    if (matcher.find() && hasInitials(matcher.group(1), letters)) {
      return true;
    }
    boolean bracket = start > 0 && "([".indexOf(text.charAt(start - 1)) >= 0;
    boolean marked = start > 2 && "*_\"“`".indexOf(text.charAt(start - 1)) >= 0;
    return (bracket || marked)
        && hasInitials(text.sub(Math.max(0, start - BEFORE), start).toString(), letters);
  }

  /** Whether the acronym's first letter begins one of the words beside it, and one more does. */
  private static boolean hasInitials(String words, String letters) {
    int found = 0;
    int next = 0;
    for (String word : words.toUpperCase(Locale.ROOT).split("[^A-Z]+")) {
      int at = word.isEmpty() ? -1 : letters.indexOf(word.charAt(0), next);
      if (at >= 0 && (at == 0 || found > 0)) {
        found++;
        next = Math.min(at + 1, letters.length() - 1);
      }
    }
    return found >= Math.min(2, letters.length());
  }
}
