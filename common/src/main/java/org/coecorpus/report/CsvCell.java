package org.coecorpus.report;

/**
 * Text for a cell of a file that may be opened in a spreadsheet. A line that begins, after any
 * white space, with a character that begins a formula gets an apostrophe in front of it.
 */
public final class CsvCell {

  /** The last four are full-width forms, which spreadsheets in some locales also read. */
  private static final String BEGINS_FORMULA = "=+-@\t\r＝＋－＠";

  private CsvCell() {}

  /** The text, harmless. */
  public static String text(String raw) {
    StringBuilder out = new StringBuilder(raw.length() + 1);
    boolean lineStart = true;
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (lineStart) {
        if (beginsFormula(raw, i)) {
          out.append('\'');
        }
        lineStart = false;
      }
      out.append(c);
      if (c == '\n' || c == '\r') {
        lineStart = true;
      }
    }
    return out.toString();
  }

  private static boolean beginsFormula(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (BEGINS_FORMULA.indexOf(c) >= 0) {
        return true;
      }
      if (!isBlank(c)) {
        return false;
      }
    }
    return false;
  }

  private static boolean isBlank(char c) {
    return c != '\n'
        && (Character.isWhitespace(c)
            || Character.isSpaceChar(c)
            || Character.isISOControl(c)
            || Character.getType(c) == Character.FORMAT);
  }
}
