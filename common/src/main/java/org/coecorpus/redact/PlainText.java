package org.coecorpus.redact;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text in plain characters, each of which knows its place: without accents, soft hyphens and
 * other invisible characters, with ordinary blanks, hyphens, quotes and digits in place of the
 * wide, the typographic and the full-width ones. Text in ASCII is itself. The object is filled
 * again for each text; it belongs to one thread.
 */
final class PlainText {

  private static final char MANY = '\uFFFF';
  private static final char NONE = '\uFFFE';
  private static final String SPECIAL = "øØđĐłŁıħĦßæÆœŒþÞðÐ";
  private static final String[] SPECIAL_PLAIN = {
    "o", "O", "d", "D", "l", "L", "i", "h", "H", "ss", "ae", "AE", "oe", "OE", "th", "Th", "d", "D"
  };
  private static final char[] PLAIN = plainCharacters();

  private char[] chars = new char[2048];
  private int length;
  private int originalLength;
  private int[] starts = new int[0];
  private boolean same = true;

  /** Takes a text as it is, in place of the one before. */
  void read(String text) {
    length = text.length();
    originalLength = length;
    same = true;
    ensure(length + 2);
    text.getChars(0, length, chars, 0);
    end();
  }

  private void end() {
    chars[length] = 0;
    chars[length + 1] = 0;
  }

  private void ensure(int size) {
    if (chars.length < size) {
      chars = Arrays.copyOf(chars, Math.max(size, 2 * chars.length));
    }
  }

  /** Makes the characters of a text that is not in ASCII plain. */
  void fold(String text) {
    originalLength = text.length();
    same = false;
    starts = starts.length > text.length() ? starts : new int[text.length() + 64];
    length = 0;
    for (int i = 0; i < text.length(); ) {
      char c = text.charAt(i);
      char plain = c < 128 ? c : PLAIN[c];
      int width = 1;
      if (plain == MANY) {
        width = Character.charCount(text.codePointAt(i));
        String many = plain(text.codePointAt(i));
        for (int k = 0; k < many.length(); k++) {
          add(many.charAt(k), i);
        }
      } else if (plain != NONE) {
        add(plain, i);
      }
      i += width;
    }
    ensure(length + 2);
    end();
  }

  private void add(char c, int start) {
    ensure(length + 2);
    if (starts.length < length + 2) {
      starts = Arrays.copyOf(starts, 2 * starts.length);
    }
    chars[length] = c;
    starts[length++] = start;
  }

  private static char[] plainCharacters() {
    char[] plain = new char[Character.MAX_VALUE + 1];
    for (char c = 0; c < Character.MAX_VALUE; c++) {
      String text = Character.isSurrogate(c) ? "--" : plain(c);
      plain[c] = text.isEmpty() ? NONE : text.length() > 1 ? MANY : text.charAt(0);
    }
    return plain;
  }

  private static String plain(int codePoint) {
    if (codePoint < 128) {
      return String.valueOf((char) codePoint);
    }
    return switch (Character.getType(codePoint)) {
      case Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> "";
      case Character.SPACE_SEPARATOR -> " ";
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> "\n";
      case Character.DASH_PUNCTUATION -> "-";
      case Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION ->
          "‘’‚‛‹›".indexOf(codePoint) >= 0 ? "'" : "\"";
      case Character.DECIMAL_DIGIT_NUMBER -> String.valueOf(Character.digit(codePoint, 10));
      default -> letter(codePoint);
    };
  }

  private static String letter(int codePoint) {
    String text = Character.toString(codePoint);
    boolean wide = codePoint >= 0xFF01 && codePoint <= 0xFF5E;
    if (codePoint == '\u2212') {
      return "-";
    }
    if (codePoint == 'ʼ' || codePoint == '´' || codePoint == '′') {
      return "'";
    }
    if (!wide && !Character.isLetter(codePoint)) {
      return text;
    }
    StringBuilder plain = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFKD)
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .forEach(
            c -> {
              int special = SPECIAL.indexOf(c);
              if (special >= 0) {
                plain.append(SPECIAL_PLAIN[special]);
              } else {
                plain.appendCodePoint(c);
              }
            });
    return plain.toString();
  }

  /** The characters; after the last stand two of 0. */
  char[] chars() {
    return chars;
  }

  /** Whether the text was read as it is. */
  boolean isAsWritten() {
    return same;
  }

  int length() {
    return length;
  }

  /** Offset in the text of the character at {@code i}. */
  int start(int i) {
    return same ? i : starts[i];
  }

  /** Offset in the text after the characters before {@code end}, with what is invisible there. */
  int end(int end) {
    if (same) {
      return end;
    }
    int i = end;
    while (i < length && i > 0 && starts[i] == starts[i - 1]) {
      i++;
    }
    return i == length ? originalLength : starts[i];
  }
}
