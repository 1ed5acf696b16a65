package org.coecorpus.report;

/**
 * Text that comes from a document or a side input: never trusted as markup, and on one line.
 * Control characters, marks that change the direction of writing, and half surrogate pairs are
 * taken out on the way in, so that no writer has to know of them.
 *
 * @param text cleaned text
 */
public record CoeText(String text) {

  /** Cleans the text. */
  public CoeText {
    text = clean(text);
  }

  /** The text, cut at a word's end where it is longer than {@code limit} UTF-16 units. */
  public CoeText shortened(int limit) {
    if (text.length() <= limit) {
      return this;
    }
    int cut = text.lastIndexOf(' ', limit - 1);
    int end = cut > limit / 2 ? cut : limit - 1;
    if (Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return new CoeText(text.substring(0, end) + "…");
  }

  @Override
  public String toString() {
    return text;
  }

  private static String clean(String raw) {
    StringBuilder out = new StringBuilder(raw.length());
    raw.codePoints()
        .forEach(
            point -> {
              if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
                if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
                  out.append(' ');
                }
              } else if (Character.getType(point) == Character.SURROGATE) {
                out.append('\uFFFD');
              } else if (isPrintable(point)) {
                out.appendCodePoint(point);
              }
            });
    return out.toString().strip();
  }

  private static boolean isPrintable(int point) {
    boolean nonCharacter = (point & 0xFFFE) == 0xFFFE || (point >= 0xFDD0 && point <= 0xFDEF);
    boolean joiner = point == 0x200C || point == 0x200D;
    int type = Character.getType(point);
    return !nonCharacter
        && type != Character.CONTROL
        && (joiner || type != Character.FORMAT)
        && type != Character.LINE_SEPARATOR
        && type != Character.PARAGRAPH_SEPARATOR;
  }
}
