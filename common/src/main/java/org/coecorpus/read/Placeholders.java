package org.coecorpus.read;

import org.coecorpus.pattern.Matcher;
import org.coecorpus.pattern.Pattern;

/**
 * Marks that a template leaves for its writer: {@code YYYY-MM-DD}, {@code {{title}}}, {@code XXX}.
 */
final class Placeholders {

  private static final Pattern MARK =
      Pattern.compile(
          "\\{\\{[^{}\\n]{0,200}\\}\\}|<%[^%\\n]{0,200}%>|\\b(?:YYYY|yyyy|20[xX]{2}|DD|MM|dd|mm)[-/](?:YYYY|yyyy|MM|mm|DD|dd|M|D)\\b"
              + "|\\b(?:YYYY|yyyy|20[xX]{2})\\b|\\b[Hh]{2}:[Mm]{2}\\b|\\bX{3,}\\b|\\bY{3}\\b|\\bZ{3}\\b|(?i:lorem ipsum|\\bsomeone fromtheteam\\b)"
              + "|\\[(?:link to|insert|your|name|date|time|title|team|description|summary)[^\\[\\]()\\n]{0,60}\\]"
              + "|<(?:insert|your|name|date|time|title|team|description|summary|incident)[^<>\\n]{0,60}>|\\bDATE:");
  private static final Pattern WHOLE_BRACES =
      Pattern.compile("(?s)[\\s\"'#*_]*\\{\\{[^{}]*\\}\\}[\\s.*_]*(?:\\[[^\\[\\]]*\\])?[\\s.]*");

  private Placeholders() {}

  /** How many such marks the text holds. */
  static int count(CharSequence text) {
    Matcher matcher = MARK.matcher(text);
    int count = 0;
    while (matcher.find()) {
      count++;
    }
    return count;
  }

  /**
   * Whether the text is nothing but a mark with one or two words, as in <code>{{ summary }}</code>.
   */
  static boolean isPlaceholder(CharSequence text) {
    if (!WHOLE_BRACES.matches(text.toString())) {
      return false;
    }
    String inside = text.toString().replaceAll("(?s).*\\{\\{|\\}\\}.*", "").strip();
    return inside.split("\\s+").length <= 2 || inside.endsWith(".");
  }
}
