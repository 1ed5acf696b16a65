package org.coecorpus.search;

/** Text of a document made fit for one line of output. */
final class Line {

  private Line() {}

  /** White space and control characters become single spaces; broken surrogates are replaced. */
  static String of(CharSequence text) {
    StringBuilder line = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (isGap(c)) {
                if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                  line.append(' ');
                }
              } else {
                line.appendCodePoint(isBrokenSurrogate(c) ? 0xFFFD : c);
              }
            });
    return line.toString().stripTrailing();
  }

  private static boolean isBrokenSurrogate(int c) {
    return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
  }

  private static boolean isGap(int c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isISOControl(c)
        || Character.getType(c) == Character.FORMAT;
  }
}
