package org.coecorpus.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.coecorpus.text.Vocabulary;

/**
 * Cuts a text into sentences: at a stop before a blank, unless an abbreviation or an initial ends
 * there, and at blank lines, list items, headings and rows of tables.
 */
final class Sentences {

  private static final Set<String> ABBREVIATIONS =
      Set.copyOf(Vocabulary.list(Sentences.class, "words.yaml", "abbreviations"));
  private static final String LIST_MARKS = "-*+#|>•";
  private static final int LONGEST_ABBREVIATION = 12;

  private Sentences() {}

  static List<Passage> of(Passage text) {
    List<Passage> sentences = new ArrayList<>();
    String words = text.toString();
    int start = 0;
    for (int i = 0; i < words.length(); i++) {
      if (endsAt(words, i)) {
        add(text.sub(start, i + 1), sentences);
        start = i + 1;
      }
    }
    add(text.sub(start, text.length()), sentences);
    return sentences;
  }

  private static void add(Passage sentence, List<Passage> to) {
    Passage trimmed = sentence.trim();
    if (trimmed.length() > 0) {
      to.add(trimmed);
    }
  }

  private static boolean endsAt(String text, int i) {
    char c = text.charAt(i);
    if (c == '\n') {
      return beginsItem(text, i + 1);
    }
    boolean stop = c == '.' || c == '!' || c == '?';
    boolean closing = "\"”')]*_".indexOf(c) >= 0 && i > 0 && ".!?".indexOf(text.charAt(i - 1)) >= 0;
    if (!stop && !closing) {
      return false;
    }
    if (i + 1 < text.length() && !Character.isWhitespace(text.charAt(i + 1))) {
      return false;
    }
    return c != '.' || !isAbbreviation(text, i);
  }

  /** Whether a line that is blank, an item, a heading or a row begins here. */
  private static boolean beginsItem(String text, int lineStart) {
    int i = lineStart;
    while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
      i++;
    }
    if (i >= text.length() || text.charAt(i) == '\n' || text.charAt(i) == '\r') {
      return true;
    }
    if (LIST_MARKS.indexOf(text.charAt(i)) >= 0) {
      return true;
    }
    int digits = i;
    while (digits < text.length() && digits - i < 3 && isDigit(text.charAt(digits))) {
      digits++;
    }
    return digits > i
        && digits + 1 < text.length()
        && ".)".indexOf(text.charAt(digits)) >= 0
        && text.charAt(digits + 1) == ' ';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isAbbreviation(String text, int stop) {
    int start = stop;
    while (start > 0
        && stop - start < LONGEST_ABBREVIATION
        && (Character.isLetter(text.charAt(start - 1)) || text.charAt(start - 1) == '.')) {
      start--;
    }
    String word = text.substring(start, stop);
    boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
    return initial || ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT));
  }
}
