package org.coecorpus.redact;

/** A row of groups of digits with short gaps between them, as numbers of telephones are written. */
final class NumberShape {

  private static final int MOST_DIGITS = 20;
  private static final int MOST_GROUPS = 12;
  private static final int LONGEST_GAP = 3;

  private final int[] starts = new int[MOST_GROUPS];
  private final int[] ends = new int[MOST_GROUPS];
  private char[] chars = new char[0];
  private int groups;

  /** Takes the row that begins at {@code i}. */
  void read(PlainText text, int i) {
    chars = text.chars();
    groups = 0;
    int digits = 0;
    int at = i;
    while (groups < MOST_GROUPS) {
      int end = at;
      while (Letters.isDigit(chars[end])) {
        end++;
      }
      digits += end - at;
      if (digits > MOST_DIGITS) {
        return;
      }
      starts[groups] = at;
      ends[groups++] = end;
      at = next(end);
      if (at < 0) {
        return;
      }
    }
  }

  private int next(int end) {
    int i = end;
    while (i - end < LONGEST_GAP && isGap(chars[i])) {
      i++;
    }
    return i > end && Letters.isDigit(chars[i]) ? i : -1;
  }

  private static boolean isGap(char c) {
    return c == ' ' || c == '-' || c == '.' || c == '/' || c == '(' || c == ')';
  }

  int groups() {
    return groups;
  }

  int end(int group) {
    return ends[group];
  }

  /** Number of digits of a group. */
  int size(int group) {
    return ends[group] - starts[group];
  }

  /** Number of digits of the first groups. */
  int digits(int count) {
    int digits = 0;
    for (int g = 0; g < count; g++) {
      digits += size(g);
    }
    return digits;
  }

  /** The digits of the first groups. */
  String number(int count) {
    StringBuilder number = new StringBuilder();
    for (int g = 0; g < count; g++) {
      number.append(chars, starts[g], size(g));
    }
    return number.toString();
  }

  /** The first character between a group and the one before it. */
  char gap(int group) {
    return chars[ends[group - 1]];
  }

  /** Whether a gap has only this one character. */
  boolean isGap(int group, char c) {
    return starts[group] == ends[group - 1] + 1 && gap(group) == c;
  }

  /** Whether the first groups have these sizes. */
  boolean hasSizes(int... sizes) {
    if (groups < sizes.length) {
      return false;
    }
    for (int g = 0; g < sizes.length; g++) {
      if (size(g) != sizes[g]) {
        return false;
      }
    }
    return true;
  }
}
