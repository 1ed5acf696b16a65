package org.coecorpus.redact;

import java.util.Locale;
import java.util.Set;

/**
 * E-mail addresses with a full domain. Not: names of files and units of an operating system such as
 * {@code logo@2x.png}, packages such as {@code lib@1.2.0-rc}, the address of a repository, and
 * {@code @alias}.
 */
final class EmailFinder {

  private static final Set<String> FILES =
      Set.of(
          "png", "jpg", "jpeg", "gif", "svg", "webp", "pdf", "js", "css", "ts", "json", "yaml",
          "yml", "jar", "log", "txt", "md", "html", "service", "socket", "timer", "mount", "slice",
          "target");
  private static final int LONGEST_LOCAL = 64;
  private static final int LONGEST_DOMAIN = 253;

  private int start;
  private int end;

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  /**
   * Whether an address lies around the mark at {@code at}, which is {@code width} characters wide.
   */
  boolean find(PlainText text, int at, int width) {
    char[] chars = text.chars();
    start = at;
    while (start > 0 && at - start < LONGEST_LOCAL && isLocal(chars[start - 1])) {
      start--;
    }
    while (start < at && (chars[start] == '.' || chars[start] == '\'' || chars[start] == '-')) {
      start++;
    }
    int domain = at + width;
    end = endOfDomain(chars, domain);
    if (start == at || end < 0) {
      return false;
    }
    String name = new String(chars, domain, end - domain);
    String first = name.substring(0, name.indexOf('.'));
    String last = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    boolean version = first.chars().noneMatch(Character::isLetter) && first.length() < 3;
    boolean repository = chars[end] == ':' && at - start == 3 && chars[start] == 'g';
    return !version && !repository && !FILES.contains(last);
  }

  /** Index after the last label of letters, or -1 where there are not two labels. */
  private static int endOfDomain(char[] chars, int from) {
    int end = -1;
    int label = from;
    for (int labels = 1; label - from < LONGEST_DOMAIN; labels++) {
      int i = label;
      while (i - from < LONGEST_DOMAIN && (Letters.isWord(chars[i]) || chars[i] == '-')) {
        i++;
      }
      int stop = i;
      while (stop > label && chars[stop - 1] == '-') {
        stop--;
      }
      boolean top = areLetters(chars, label, stop) || isEncoded(chars, label);
      if (labels > 1 && stop - label > 1 && top) {
        end = stop;
      }
      if (stop == label || stop < i || chars[i] != '.') {
        break;
      }
      label = i + 1;
    }
    return end;
  }

  private static boolean areLetters(char[] chars, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!Letters.isLower(chars[i]) && !Letters.isUpper(chars[i])) {
        return false;
      }
    }
    return to - from <= 24;
  }

  private static boolean isEncoded(char[] chars, int at) {
    return chars[at] == 'x' && chars[at + 1] == 'n' && chars[at + 2] == '-';
  }

  private static boolean isLocal(char c) {
    return Letters.isWord(c)
        || c == '.'
        || c == '_'
        || c == '%'
        || c == '+'
        || c == '\''
        || c == '-';
  }
}
