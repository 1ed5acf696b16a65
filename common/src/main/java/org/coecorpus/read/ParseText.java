package org.coecorpus.read;

import java.util.Arrays;
import org.coecorpus.pattern.Pattern;

/**
 * The text that the Markdown parser gets: as long as the source, line by line at the same offsets,
 * without the front matter and with the marks blotted out that would make parsing take more than
 * linear time or memory: block marks nested beyond {@value #MAX_NESTING}, tables of more than
 * {@value #MAX_COLUMNS} columns, and long runs of lines that begin like a link definition but are
 * none.
 */
final class ParseText {

  private static final int MAX_NESTING = 24;
  private static final int MAX_INDENT = 80;
  private static final int MAX_COLUMNS = 64;
  private static final int MAX_OPEN_DEFINITIONS = 100;
  private static final Pattern DEFINITION = Pattern.compile("\\[[^\\[\\]]{1,200}\\]:.*");

  private static final Pattern EQUALS_HEADING = Pattern.compile("(?m)^={2,5} \\S");
  private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} \\S");

  private final char[] chars;
  private int openDefinitions;

  private ParseText(String source, int bodyStart) {
    chars = source.toCharArray();
    boolean equals = isMarkedWithEquals(source);
    for (int i = 0; i < bodyStart; i++) {
      if (chars[i] != '\n' && chars[i] != '\r') {
        chars[i] = ' ';
      }
    }
    int start = bodyStart;
    for (int i = bodyStart; i <= chars.length; i++) {
      if (i == chars.length || chars[i] == '\n') {
        if (equals) {
          translate(start, i);
        }
        blot(start, i);
        start = i + 1;
      }
    }
  }

  static String of(String source, int bodyStart) {
    return new String(new ParseText(source, bodyStart).chars);
  }

  /** AsciiDoc, whose headings and numbered items Markdown does not know. */
  private static boolean isMarkedWithEquals(String source) {
    return source.contains("==")
        && EQUALS_HEADING.matcher(source).find()
        && !HEADING.matcher(source).find();
  }

  private void translate(int start, int end) {
    int marks = start;
    while (marks < end && chars[marks] == '=') {
      marks++;
    }
    if (marks > start && marks - start <= 6 && marks < end && chars[marks] == ' ') {
      Arrays.fill(chars, start, marks, '#');
    } else if (end - start > 2 && chars[start] == '.' && chars[start + 1] == ' ') {
      chars[start] = '-';
    }
  }

  private void blot(int start, int end) {
    int at = blotNesting(start, end);
    if (at < end && chars[at] == '[') {
      int ahead = Math.min(end, at + 400);
      boolean definition = DEFINITION.matcher(new String(chars, at, ahead - at)).lookingAt();
      if (!definition && ++openDefinitions > MAX_OPEN_DEFINITIONS) {
        chars[at] = 'x';
      }
    }
    if (end - at > MAX_COLUMNS && columns(at, end) > MAX_COLUMNS) {
      for (int i = at; i < end; i++) {
        chars[i] = chars[i] == '|' ? ' ' : chars[i];
      }
    }
  }

  /** Blots marks nested too deep; returns where the line's text begins. */
  private int blotNesting(int start, int end) {
    if (isRule(start, end)) {
      return end;
    }
    int marks = 0;
    int at = start;
    while (at < end) {
      char c = chars[at];
      boolean mark = c == '>' || c == '-' || c == '*' || c == '+';
      boolean digit = (c >= '0' && c <= '9') || c == '.' || c == ')';
      if (!mark && !digit && c != ' ' && c != '\t') {
        break;
      }
      marks += mark || c == '.' || c == ')' ? 1 : 0;
      if ((mark || digit) && (marks > MAX_NESTING || at - start > MAX_INDENT)) {
        chars[at] = 'x';
      }
      at++;
    }
    return at;
  }

  /** A line of nothing but dashes, as below a heading. */
  private boolean isRule(int start, int end) {
    int at = start;
    while (at < end && chars[at] == '-') {
      at++;
    }
    while (at < end && (chars[at] == ' ' || chars[at] == '\r')) {
      at++;
    }
    return at == end;
  }

  private int columns(int start, int end) {
    int columns = 0;
    for (int i = start; i < end; i++) {
      columns += chars[i] == '|' ? 1 : 0;
    }
    return columns;
  }
}
