package org.coecorpus.redact;

import java.util.List;
import java.util.Set;

/**
 * Telephone numbers: international with {@code +} or {@code 00}, North American in its three
 * groups, national with a leading 0 in groups, and any number that the text calls a telephone's.
 * Not: dates and times, offsets, counts with or without thousands separators, ids in one piece, and
 * what the text calls an error, a ticket, an order or the like.
 */
final class PhoneFinder {

  private static final Set<String> TELEPHONE = Context.list("telephone");
  private static final Set<String> DIAL = Context.list("dial");
  private static final Set<String> REACH = Context.list("reach");
  private static final Set<String> REACH_AT = Context.list("reach-at");
  private static final Set<String> NUMBERED = Context.list("numbered");
  private static final Set<String> NUMBER = Context.list("number-words");
  private static final int MOST = 15;

  private final PlainText text;
  private int start;
  private int end;

  PhoneFinder(PlainText text) {
    this.text = text;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  /** Whether the row of digits at {@code i} is a telephone's. */
  boolean find(NumberShape shape, int i) {
    char[] chars = text.chars();
    boolean plus = i > 0 && chars[i - 1] == '+';
    start = plus ? i - 1 : i;
    boolean bracket = start > 0 && chars[start - 1] == '(' && closes(shape);
    start -= bracket ? 1 : 0;
    if (joins(plus) || isNumbered()) {
      return false;
    }
    List<String> before = Context.before(text, start, 4);
    boolean called = isCalled(before);
    boolean named = !followsComma() && isNamed(before);
    for (int count = shape.groups(); count > 0; count--) {
      int digits = shape.digits(count);
      boolean fits =
          plus
              ? isInternational(shape, count, digits)
              : called
                  ? digits >= 6 && !isDate(shape)
                  : !named
                      && (isAbroad(shape, count, digits)
                          || isAmerican(shape, count)
                          || isNational(shape, count, digits));
      if (digits <= MOST && fits && isAlone(shape.end(count - 1), bracket && count == 1)) {
        end = shape.end(count - 1);
        end += bracket && count == 1 && chars[end] == ')' ? 1 : 0;
        return true;
      }
    }
    return false;
  }

  private boolean closes(NumberShape shape) {
    for (int g = 0; g < Math.min(2, shape.groups()); g++) {
      if (text.chars()[shape.end(g)] == ')') {
        return true;
      }
    }
    return false;
  }

  private boolean joins(boolean plus) {
    if (start == 0) {
      return false;
    }
    char before = text.chars()[start - 1];
    return Letters.isWord(before)
        || "_.,-+/".indexOf(before) >= 0
        || (before == ':' && !plus && isClock());
  }

  private boolean followsComma() {
    return start > 1 && text.chars()[start - 1] == ' ' && text.chars()[start - 2] == ',';
  }

  private boolean isClock() {
    return start > 1 && Letters.isDigit(text.chars()[start - 2]);
  }

  /** "Ticket #: 090529-001497" is no telephone. */
  private boolean isNumbered() {
    char[] chars = text.chars();
    int i = start;
    while (i > 0 && start - i < 2 && (chars[i - 1] == ' ' || chars[i - 1] == ':')) {
      i--;
    }
    return i > 0 && chars[i - 1] == '#';
  }

  private static boolean isCalled(List<String> before) {
    for (String word : before) {
      if (TELEPHONE.contains(word)) {
        return true;
      }
      if (!REACH_AT.contains(word) && !NUMBER.contains(word)) {
        break;
      }
    }
    String last = Context.word(before, 0);
    boolean at = REACH_AT.contains(last);
    return DIAL.contains(last)
        || (at
            && (REACH.contains(Context.word(before, 1))
                || REACH.contains(Context.word(before, 2))));
  }

  private static boolean isNamed(List<String> before) {
    String last = Context.word(before, 0);
    return NUMBERED.contains(last)
        || (NUMBER.contains(last) && NUMBERED.contains(Context.word(before, 1)));
  }

  private static boolean isInternational(NumberShape shape, int count, int digits) {
    if (shape.number(1).startsWith("0")) {
      return false;
    }
    if (count == 1) {
      return digits >= 10;
    }
    return digits >= 8 && !(digits < 10 && isThousands(shape, count));
  }

  private static boolean isThousands(NumberShape shape, int count) {
    for (int g = 1; g < count; g++) {
      if (shape.size(g) != 3 || !(shape.isGap(g, ' ') || shape.isGap(g, '.'))) {
        return false;
      }
    }
    return shape.size(0) <= 3;
  }

  private static boolean isAbroad(NumberShape shape, int count, int digits) {
    String first = shape.number(Math.min(2, count));
    return first.startsWith("00")
        && first.length() > 2
        && first.charAt(2) != '0'
        && (count > 1 || digits >= 12)
        && digits >= 9
        && shape.gap(1) != '.';
  }

  private static boolean isAmerican(NumberShape shape, int count) {
    if (count == 4 && shape.hasSizes(1, 3, 3, 4)) {
      return shape.number(1).equals("1") && shape.number(2).charAt(1) >= '2';
    }
    return count == 3 && shape.hasSizes(3, 3, 4) && shape.number(1).charAt(0) >= '2';
  }

  /** A 0 and an area code, then the rest in groups; nine digits or more. */
  private static boolean isNational(NumberShape shape, int count, int digits) {
    String lead = shape.number(1);
    return count > 1
        && lead.length() >= 2
        && lead.length() <= 5
        && lead.charAt(0) == '0'
        && lead.charAt(1) != '0'
        && digits >= 9
        && digits <= 13
        && !isDate(shape)
        && evenDots(shape, count);
  }

  private static boolean evenDots(NumberShape shape, int count) {
    boolean pairs = count == 5;
    boolean dots = false;
    for (int g = 0; g < count; g++) {
      pairs &= shape.size(g) == 2;
      dots |= g > 0 && shape.gap(g) == '.';
    }
    return !dots || pairs;
  }

  private static boolean isDate(NumberShape shape) {
    int slashes = 0;
    for (int g = 1; g < shape.groups(); g++) {
      slashes += shape.gap(g) == '/' ? 1 : 0;
    }
    if (slashes > 1) {
      return true;
    }
    boolean dated =
        shape.hasSizes(4, 2, 2) || shape.hasSizes(2, 2, 4) || shape.hasSizes(2, 2, 2, 2);
    boolean same = shape.groups() > 2 && shape.gap(1) == shape.gap(2) && shape.gap(1) != ' ';
    return dated
        && same
        && !(shape.groups() > 4 && shape.size(3) == 2 && shape.gap(3) == shape.gap(1));
  }

  private boolean isAlone(int at, boolean closed) {
    char[] chars = text.chars();
    char after = chars[closed ? at + 1 : at];
    boolean goesOn = ":.,-/%".indexOf(after) >= 0 && Letters.isDigit(chars[at + 1]);
    return !Letters.isWord(after) && after != '_' && after != '%' && !goesOn;
  }
}
