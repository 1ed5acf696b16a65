package org.coecorpus.redact;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * A text reduced to what makes a name: letters and digits without case or accent, and between them
 * one mark a gap. Each element knows its place in the text.
 */
final class FoldedText {

  /** What an element is. */
  enum Mark {
    LETTER,
    /** Blanks, hyphens, dots, apostrophes, one line break: may stand between words of a name. */
    GAP,
    /** A hyphen and a line break: between words of a name, or within one. */
    HYPHENATION,
    /** Anything else: no name goes across it. */
    END
  }

  private static final String JOINTS = "-_.'’`&*/+‐‑‒–—";
  private static final String INVISIBLE = "\u00AD\u200B\u200C\u200D\u2060\uFEFF";

  private final StringBuilder letters = new StringBuilder();
  private Mark[] marks = new Mark[16];
  private int[] starts = new int[16];
  private int[] ends = new int[16];
  private int size;

  private FoldedText() {}

  static FoldedText of(String text) {
    FoldedText folded = new FoldedText();
    int i = 0;
    while (i < text.length()) {
      int codePoint = text.codePointAt(i);
      int width = Character.charCount(codePoint);
      if (isLetter(codePoint)) {
        folded.addLetters(text, i, width);
        i += width;
      } else if (isPartOfLetter(codePoint)) {
        folded.growLast(i, i + width);
        i += width;
      } else {
        i = folded.addGap(text, i);
      }
    }
    return folded;
  }

  private static boolean isLetter(int codePoint) {
    return Character.isLetterOrDigit(codePoint);
  }

  private static boolean isPartOfLetter(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || INVISIBLE.indexOf(codePoint) >= 0;
  }

  private void addLetters(String text, int at, int width) {
    String plain = text.substring(at, at + width);
    if (width > 1 || plain.charAt(0) > 127) {
      plain = Normalizer.normalize(plain, Normalizer.Form.NFKD).replace('ı', 'i');
    }
    plain = plain.toLowerCase(Locale.ROOT);
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
        add(Mark.LETTER, c, at, at + width);
      }
    }
  }

  /** An accent of its own belongs to the letter before it. */
  private void growLast(int from, int to) {
    if (size > 0 && ends[size - 1] == from) {
      ends[size - 1] = to;
    }
  }

  /** Adds what lies between two letters, and gives the index after it. */
  private int addGap(String text, int from) {
    int i = from;
    int breaks = 0;
    boolean foreign = false;
    boolean hyphen = false;
    boolean ampersand = false;
    while (i < text.length() && !isLetter(text.codePointAt(i))) {
      char c = text.charAt(i);
      breaks += c == '\n' ? 1 : 0;
      hyphen |= (c == '-' || c == '‐') && breaks == 0;
      ampersand |= c == '&';
      boolean quoting = c == '>' && breaks > 0;
      boolean blank = Character.isWhitespace(c) || Character.isSpaceChar(c);
      foreign |=
          !blank && !quoting && JOINTS.indexOf(c) < 0 && !isPartOfLetter(text.codePointAt(i));
      i++;
    }
    if (foreign || breaks > 1) {
      add(Mark.END, ' ', from, i);
    } else if (ampersand) {
      add(Mark.GAP, ' ', from, i);
      for (char c : "and".toCharArray()) {
        add(Mark.LETTER, c, from, i);
      }
      add(Mark.GAP, ' ', from, i);
    } else {
      add(hyphen && breaks == 1 ? Mark.HYPHENATION : Mark.GAP, ' ', from, i);
    }
    return i;
  }

  private void add(Mark mark, char letter, int start, int end) {
    if (size == marks.length) {
      marks = Arrays.copyOf(marks, size * 2);
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
    }
    marks[size] = mark;
    starts[size] = start;
    ends[size] = end;
    letters.append(letter);
    size++;
  }

  /** Number of elements. */
  int size() {
    return size;
  }

  Mark mark(int i) {
    return marks[i];
  }

  char letter(int i) {
    return letters.charAt(i);
  }

  /** Offset of the element's first character. */
  int start(int i) {
    return starts[i];
  }

  /** Offset after the element's last character. */
  int end(int i) {
    return ends[i];
  }

  /** Whether a word begins with the element. */
  boolean startsWord(int i) {
    return marks[i] == Mark.LETTER && (i == 0 || marks[i - 1] != Mark.LETTER);
  }

  /** Whether a word ends before the element. */
  boolean endsWord(int i) {
    return i == size || marks[i] != Mark.LETTER;
  }
}
