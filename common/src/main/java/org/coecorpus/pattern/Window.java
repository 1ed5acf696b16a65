package org.coecorpus.pattern;

/**
 * A text of which a piece is copied at a time, as the characters of a string are at hand and those
 * of another text cost a call each. Pieces grow with what has been looked at, so that a look at the
 * beginning of a long text costs little.
 */
final class Window {

  private static final int FIRST = 64;
  private static final int MOST = 1 << 15;
  private static final int BEFORE = 16;

  private final CharSequence text;
  private final int length;
  private String piece;
  private int start;
  private int size = FIRST;

  Window(CharSequence text) {
    this.text = text;
    this.length = text.length();
    this.piece = text instanceof String whole ? whole : "";
  }

  int length() {
    return length;
  }

  char charAt(int index) {
    int at = index - start;
    return at >= 0 && at < piece.length() ? piece.charAt(at) : moved(index);
  }

  private char moved(int index) {
    start = Math.max(0, index - BEFORE);
    piece = text.subSequence(start, Math.min(length, start + size)).toString();
    size = Math.min(2 * size, MOST);
    return piece.charAt(index - start);
  }
}
