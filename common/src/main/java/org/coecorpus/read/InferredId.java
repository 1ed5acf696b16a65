package org.coecorpus.read;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The id of a document that states none: the stem of its file name in lower case, of letters,
 * digits and single dashes, with {@code -n} for the nth object. So no separator, control character
 * or relative path survives.
 */
final class InferredId {

  private static final int MAX_LENGTH = 100;

  private InferredId() {}

  /**
   * The id.
   *
   * @param source path of the file, without {@code #n}
   * @param number of the object in the file; 0 where it stands alone
   */
  static String of(String source, int number) {
    String name = source.substring(Math.max(source.lastIndexOf('/'), source.lastIndexOf('\\')) + 1);
    String slug = slug(stem(name));
    String id = slug.isEmpty() ? "coe-" + Hashes.of(source).substring(0, 12) : slug;
    return number == 0 ? id : id + "-" + number;
  }

  /** Without extensions: short endings of letters and digits that begin with a letter. */
  static String stem(String name) {
    String stem = name;
    for (int dot = stem.lastIndexOf('.'); dot > 0; dot = stem.lastIndexOf('.')) {
      String ending = stem.substring(dot + 1);
      if (!ending.matches("[A-Za-z][A-Za-z0-9]{0,7}")) {
        break;
      }
      stem = stem.substring(0, dot);
    }
    return stem;
  }

  private static String slug(String stem) {
    StringBuilder slug = new StringBuilder();
    String text = Normalizer.normalize(stem, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    text.codePoints()
        .forEach(
            c -> {
              if (Character.isLetterOrDigit(c) || c == '_') {
                slug.appendCodePoint(c);
              } else if (slug.length() > 0 && slug.charAt(slug.length() - 1) != '-') {
                slug.append('-');
              }
            });
    int end = Math.min(slug.length(), MAX_LENGTH);
    if (end > 0 && end < slug.length() && Character.isHighSurrogate(slug.charAt(end - 1))) {
      end--;
    }
    String cut = slug.substring(0, end);
    return cut.endsWith("-") ? cut.substring(0, cut.length() - 1) : cut;
  }
}
