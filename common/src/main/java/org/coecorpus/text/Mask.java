package org.coecorpus.text;

import java.util.Collection;
import java.util.regex.Pattern;

/**
 * Replaces what tells one incident from another but not one cause from another: names, numbers,
 * dates, ticket ids, links and code, by placeholders such as {@code [name]}. Unmasked, texts group
 * by service or company rather than by what went wrong.
 */
public final class Mask {

  /** What a placeholder looks like. */
  static final String PLACEHOLDER = "\\[(?:name|number|date|ticket|link|code)\\]";

  private static final Pattern IMAGE_OR_LINK =
      Pattern.compile("!?\\[([^\\]\\[]*+)\\]\\([^)\\s]*+\\)");
  private static final Pattern EMPHASIS = Pattern.compile("\\*\\*|__");
  private static final Pattern LINK =
      Pattern.compile("\\b(?:https?|ftp|s3a?|hdfs)://[^\\s<>)\\]]++|\\bwww\\.[^\\s<>)\\]]++");
  private static final Pattern MAIL =
      Pattern.compile("(?<![\\w.+-])[\\w.+-]{1,64}+@[\\w-]{1,64}+\\.[\\w.-]{1,64}+");
  private static final Pattern CODE =
      Pattern.compile(
          "```[\\s\\S]*?```|`[^`\\n]++`|(?<![\\w/])(?:~?/[\\w.-]++){2,}+/?+|\\b0x[0-9a-fA-F]++\\b"
              + "|\\b(?=[a-f]*+[0-9])[0-9a-f]{7,64}+\\b|\\b[\\w$]++(?:\\.[\\w$]++){0,8}+\\(\\)");
  private static final Pattern TICKET =
      Pattern.compile(
          "\\b(?!(?:UTF|SHA|ISO|AES|RSA|RFC|TLS|SEV|HTTP|IPV|MD|COVID)-)[A-Z][A-Z0-9]{1,9}+"
              + "-\\d++(?:-\\d++)*+\\b|(?<![\\w&])#\\d++\\b|\\b[TD]\\d{4,}+\\b");
  private static final String MONTH =
      "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
          + "|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
  private static final String CLOCK =
      "\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d++)?+)?+(?:\\s?[ap]\\.?m\\b\\.?)?+"
          + "(?:\\s?(?:UTC|GMT|Z|[PMCE][SD]T|CES?T|US/\\w++)\\b|[+-]\\d{2}:?\\d{2})?+";
  private static final Pattern DATE =
      Pattern.compile(
          "\\b\\d{4}-\\d{2}-\\d{2}(?:[T ]"
              + CLOCK
              + ")?+"
              + "|\\b\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4}\\b"
              + "|\\b\\d{1,2}(?:st|nd|rd|th)?\\s(?:of\\s)?"
              + MONTH
              + "\\b(?:,?\\s\\d{4}\\b)?+"
              + "|\\b"
              + MONTH
              + "\\s\\d{1,2}(?:st|nd|rd|th)?\\b(?:,?\\s\\d{4}\\b)?+"
              + "|\\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\\b"
              + "|\\b"
              + CLOCK
              + "|\\b\\d{1,2}\\s?[ap]\\.?m\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\w-])[$€£~]?+\\d[\\d.,:/]*+(?:\\s?(?:%|(?:percent|per cent|ms|s|sec|seconds?"
              + "|mins?|minutes?|hours?|hrs?|days?|weeks?|months?|years?|kb|mb|gb|tb|[kmgt]i?b"
              + "|x|k|m)\\b)|xx\\b|th\\b|st\\b|nd\\b|rd\\b)?+");
  private static final Pattern REPEATED =
      Pattern.compile("(" + PLACEHOLDER + ")(?:[\\s,;/]++(?:and\\s|or\\s)?+\\1)++");

  private final Names names;

  private Mask(Names names) {
    this.names = names;
  }

  /**
   * A mask for a dictionary of names of services, teams, companies and the like. A name is found in
   * any case and with hyphens, blanks, underscores or nothing between its words ({@code
   * edge-proxy}, "Edge Proxy", {@code EdgeProxy}), the longest name first. A name that is one
   * common technical word, such as a team called "Storage", is left in the text, since it says what
   * broke.
   */
  public static Mask of(Collection<String> names) {
    return new Mask(new Names(names));
  }

  /** The text without markup, everything named above replaced, white space collapsed. */
  public String apply(String text) {
    String masked = plain(text);
    masked = LINK.matcher(masked).replaceAll("[link]");
    masked = MAIL.matcher(masked).replaceAll("[link]");
    masked = names.replaceIn(masked, "[name]");
    masked = CODE.matcher(masked).replaceAll("[code]");
    masked = TICKET.matcher(masked).replaceAll("[ticket]");
    masked = DATE.matcher(masked).replaceAll("[date]");
    masked = NUMBER.matcher(masked).replaceAll("[number]");
    return REPEATED.matcher(masked).replaceAll("$1");
  }

  /** The text without markup and names; numbers, dates and code stay. */
  public String withoutNames(String text) {
    return names.replaceIn(plain(text), "[name]");
  }

  /** The text without Markdown's links and emphasis, white space collapsed. */
  public static String plain(String text) {
    String plain = IMAGE_OR_LINK.matcher(text).replaceAll("$1");
    return EMPHASIS.matcher(plain).replaceAll("").strip().replaceAll("\\s++", " ");
  }

  /** A masked text with its placeholders taken out: what is left to compare. */
  public static String bare(String masked) {
    return masked.replaceAll(PLACEHOLDER, " ").strip().replaceAll("\\s++", " ");
  }
}
