package org.coecorpus.redact;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;

/**
 * IPv4 and IPv6 addresses, with prefix length and zone. Four numbers with dots are an address
 * unless something says that they are a version or a section: a {@code v} before them, a word such
 * as {@code version} or {@code release}, a fifth number, a leading 0, or a name that goes on behind
 * them.
 */
final class IpFinder implements Finder {

  private static final String OCTET = "(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";
  private static final String FIRST = "(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]?)";
  private static final Pattern V4 =
      Pattern.compile(FIRST + "(?:\\." + OCTET + "){3}(?:/[0-9]{1,2}\\b)?");
  private static final Pattern VERSION_WORD =
      Pattern.compile(
          "(?i)\\b(?:versions?|ver|v|releases?|builds?|firmware|driver|jdk|jre|kernel|tag|patch"
              + "|section|chapter|rule|step|figure|rfc)[\\s:=#`*\"'(_-]*$");
  private static final Pattern V6 =
      Pattern.compile(
          "(?:[0-9A-Fa-f]{0,4}:){2,7}(?:[0-9A-Fa-f]{1,4}|"
              + OCTET
              + "(?:\\."
              + OCTET
              + "){3})?"
              + "(?:%[0-9A-Za-z]+)?(?:/[0-9]{1,3})?");
  private static final int WORD = 24;
  private static final int GROUPS = 8;

  @Override
  public List<Find> find(String text) {
    List<Find> finds = new ArrayList<>();
    Matcher v4 = V4.matcher(text);
    for (int from = 0; v4.find(from); from = v4.end()) {
      if (isAlone(text, v4.start(), v4.end()) && !isVersion(text, v4.start(), v4.end())) {
        finds.add(new Find(v4.start(), v4.end(), RedactionKind.IP));
      }
    }
    if (text.indexOf(':') >= 0) {
      addV6(text, finds);
    }
    return finds;
  }

  private static boolean isAlone(String text, int start, int end) {
    if (start > 0) {
      char before = text.charAt(start - 1);
      boolean dotted = before == '.' && start > 1 && Character.isDigit(text.charAt(start - 2));
      if (Character.isLetterOrDigit(before) || before == '_' || dotted) {
        return false;
      }
    }
    if (end < text.length()) {
      char after = text.charAt(end);
      boolean goesOn =
          after == '.' && end + 1 < text.length() && Character.isDigit(text.charAt(end + 1));
      return !Character.isLetterOrDigit(after) && after != '_' && !goesOn;
    }
    return true;
  }

  private static boolean isVersion(String text, int start, int end) {
    String before = text.substring(Math.max(0, start - WORD), start);
    if (VERSION_WORD.matcher(before).find()) {
      return true;
    }
    String after = text.substring(end, Math.min(text.length(), end + WORD));
    return after.matches(
        "(?s)(?:-(?:rc|beta|alpha|snapshot|final|ga|sp|hotfix|patch)|\\.(?:jar|zip|tgz|tar|gz|deb|rpm|whl|dll|so)\\b).*");
  }

  private static void addV6(String text, List<Find> finds) {
    Matcher v6 = V6.matcher(text);
    for (int from = 0;
        from <= text.length() && v6.find(from);
        from = Math.max(v6.end(), from + 1)) {
      boolean before = v6.start() > 0 && isWord(text.charAt(v6.start() - 1));
      boolean after = v6.end() < text.length() && isWord(text.charAt(v6.end()));
      if (!before && !after && isV6(v6.group().replaceAll("[%/].*", ""))) {
        finds.add(new Find(v6.start(), v6.end(), RedactionKind.IP));
      }
    }
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == ':';
  }

  /** Eight groups, or fewer with one {@code ::}; a digit somewhere, unlike names in source code. */
  private static boolean isV6(String address) {
    int gap = address.indexOf("::");
    boolean digit = address.chars().anyMatch(c -> c >= '0' && c <= '9');
    boolean secondGap = gap >= 0 && address.indexOf("::", gap + 1) > gap;
    if (!digit || secondGap) {
      return false;
    }
    int groups = 0;
    for (String group : address.split(":")) {
      groups += group.isEmpty() ? 0 : group.indexOf('.') > 0 ? 2 : 1;
    }
    return gap >= 0 ? groups < GROUPS : groups == GROUPS;
  }
}
