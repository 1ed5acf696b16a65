package org.coecorpus.reading;

import com.google.re2j.Pattern;

/**
 * What reasons for one kind of mistake have in common: "found a line of 2000000 characters" and
 * "found a line of 1500000 characters" are one family. Quoted passages, paths and numbers that
 * stand alone are taken out, and what follows a colon, which is the detail of one case.
 */
final class ReasonFamily {

  private static final int LONGEST = 160;
  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
  private static final Pattern PATH = Pattern.compile("[^ ]*[/\\\\#][^ ;,]*");
  private static final Pattern NUMBER = Pattern.compile("(^| )[0-9][0-9,.]*( |,|;|$)");

  private ReasonFamily() {}

  static String of(String reason) {
    String family = QUOTED.matcher(reason).replaceAll("…");
    int colon = family.indexOf(": ");
    family = colon > 0 ? family.substring(0, colon) : family;
    family = PATH.matcher(family).replaceAll("…");
    family = NUMBER.matcher(family).replaceAll("$1N$2");
    return Excerpt.of(family, LONGEST);
  }
}
