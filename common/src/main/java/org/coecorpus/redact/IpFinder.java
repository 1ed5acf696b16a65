package org.coecorpus.redact;

import java.util.List;
import java.util.Set;

/**
 * IPv4 and IPv6 addresses, with prefix length and zone. Four numbers with dots are an address
 * unless something says that they are a version or a section: a {@code v} before them, a word such
 * as {@code version} or {@code release}, a fifth number, a leading 0, or a name that goes on behind
 * them. Four numbers below 64 that are no private address are a version also where a word such as
 * {@code upgraded} stands nearer than one such as {@code host}; without either they are an address.
 */
final class IpFinder {

  private static final Set<String> VERSION = Context.list("version");
  private static final Set<String> HINT = Context.list("version-hint");
  private static final Set<String> AFTER = Context.list("version-after");
  private static final Set<String> ADDRESS = Context.list("address");
  private static final Set<String> NAME_PARTS =
      Set.of("rc", "beta", "alpha", "snapshot", "final", "ga", "sp", "hotfix", "patch");
  private static final Set<String> FILES =
      Set.of("jar", "zip", "tgz", "tar", "gz", "deb", "rpm", "whl", "dll", "so", "msi", "exe");
  private static final int NEAR = 8;
  private static final int SMALL = 64;
  private static final int GROUPS = 8;
  private static final int LONGEST = 46;

  private final PlainText text;
  private final int[] octets = new int[4];
  private int start;
  private int end;

  IpFinder(PlainText text) {
    this.text = text;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  /** Whether four numbers begin at {@code i}; {@link #isVersion} says what they are. */
  boolean findV4(int i) {
    char[] chars = text.chars();
    start = i;
    end = octets(chars, i);
    if (end < 0 || octets[0] == 0) {
      return false;
    }
    if (i > 0) {
      char before = chars[i - 1];
      boolean dotted = before == '.' && i > 1 && Letters.isDigit(chars[i - 2]);
      if (Letters.isWord(before) || before == '_' || dotted) {
        return false;
      }
    }
    boolean goesOn = chars[end] == '.' && Letters.isDigit(chars[end + 1]);
    if (Letters.isWord(chars[end]) || chars[end] == '_' || goesOn) {
      return false;
    }
    return true;
  }

  /** Index after four numbers from 0 to 255 without leading zeros, or -1. */
  private int octets(char[] chars, int from) {
    int i = from;
    for (int n = 0; n < 4; n++) {
      int first = i;
      int value = 0;
      while (Letters.isDigit(chars[i]) && i - first < 3) {
        value = value * 10 + chars[i++] - '0';
      }
      boolean zero = chars[first] == '0' && i - first > 1;
      boolean dot = n == 3 || chars[i] == '.';
      if (i == first || value > 255 || zero || !dot || Letters.isDigit(chars[i])) {
        return -1;
      }
      octets[n] = value;
      i += n == 3 ? 0 : 1;
    }
    return i;
  }

  /** Whether the four numbers are a version; takes a prefix length in where not. */
  boolean isVersion() {
    char[] chars = text.chars();
    List<String> before = Context.before(text, start, NEAR);
    List<String> after = Context.after(text, end, 4);
    String next = Context.word(after, 0);
    boolean suffix =
        (chars[end] == '-' && NAME_PARTS.stream().anyMatch(next::startsWith))
            || (chars[end] == '.' && FILES.contains(next));
    if (suffix || VERSION.contains(Context.word(before, 0))) {
      return true;
    }
    boolean port = chars[end] == ':' && Letters.isDigit(chars[end + 1]);
    boolean prefix = chars[end] == '/' && Letters.isDigit(chars[end + 1]);
    if (prefix) {
      takePrefix(chars);
    }
    return !port && !prefix && isSmall() && isHinted(before, after);
  }

  private void takePrefix(char[] chars) {
    int i = end + 1;
    while (Letters.isDigit(chars[i]) && i - end <= 3) {
      i++;
    }
    end = Letters.isWord(chars[i]) ? end : i;
  }

  private boolean isSmall() {
    boolean local = octets[0] == 10 || octets[0] == 127;
    for (int octet : octets) {
      local |= octet >= SMALL;
    }
    return !local;
  }

  private static boolean isHinted(List<String> before, List<String> after) {
    for (String word : before) {
      if (HINT.contains(word) || VERSION.contains(word)) {
        return true;
      }
      if (ADDRESS.contains(word)) {
        return false;
      }
    }
    return after.stream().anyMatch(AFTER::contains);
  }

  /** Whether an IPv6 address lies around the colon at {@code colon}. */
  boolean findV6(int colon) {
    char[] chars = text.chars();
    start = colon;
    while (start > 0 && colon - start < LONGEST && isV6(chars[start - 1])) {
      start--;
    }
    int colons = 0;
    int i = start;
    while (isV6(chars[i]) && i - start < LONGEST) {
      colons += chars[i] == ':' ? 1 : 0;
      i++;
    }
    end = i;
    boolean joined =
        start > 0
            && (Letters.isWord(chars[start - 1])
                || chars[start - 1] == '_'
                || chars[start - 1] == ':');
    if (joined || colons < 2 || i - start == LONGEST) {
      return false;
    }
    return isV6(chars, i);
  }

  private static boolean isV6(char c) {
    return Letters.isHex(c) || c == ':';
  }

  private boolean isV6(char[] chars, int runEnd) {
    int to = runEnd;
    if (chars[to - 1] == ':' && chars[to - 2] != ':') {
      to--;
    }
    int groups = 0;
    int lastColon = lastColon(chars, to);
    if (chars[to] == '.' && octets(chars, lastColon + 1) > 0) {
      to = octets(chars, lastColon + 1);
      groups = 1;
    }
    String address = new String(chars, start, to - start);
    if (!isV6(address, groups) || Letters.isWord(chars[to]) || chars[to] == '_') {
      return false;
    }
    end = tail(chars, to);
    return true;
  }

  private int lastColon(char[] chars, int to) {
    int i = to - 1;
    while (i > start && chars[i] != ':') {
      i--;
    }
    return i;
  }

  /** Index after a zone and a prefix length. */
  private static int tail(char[] chars, int from) {
    int i = from;
    if (chars[i] == '%' && Letters.isWord(chars[i + 1])) {
      i++;
      while (Letters.isWord(chars[i])) {
        i++;
      }
    }
    if (chars[i] == '/' && Letters.isDigit(chars[i + 1])) {
      i++;
      while (Letters.isDigit(chars[i])) {
        i++;
      }
    }
    return i;
  }

  /** Eight groups, or fewer with one {@code ::}; a digit somewhere, unlike names in source code. */
  private static boolean isV6(String address, int more) {
    int gap = address.indexOf("::");
    boolean secondGap = gap >= 0 && address.indexOf("::", gap + 1) > gap;
    if (secondGap || address.chars().noneMatch(c -> c >= '0' && c <= '9')) {
      return false;
    }
    int groups = more;
    for (String group : address.split(":")) {
      if (group.length() > 4 && group.indexOf('.') < 0) {
        return false;
      }
      groups += group.isEmpty() ? 0 : 1;
    }
    boolean name = gap > 0 && gap < 3 && !Letters.isDigit(address.charAt(0));
    return gap >= 0 ? groups < GROUPS && !name : groups == GROUPS;
  }
}
