package org.coecorpus.read;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;

/** Bars and rules of tables in plain text. */
final class PlainTable {

  private static final Pattern RULE = Pattern.compile("[|+\\s]*[-=:]{2,}[-=:|+\\s]*");

  private PlainTable() {}

  /** The lines without the bars at their ends; what holds nothing else is a gap. */
  static List<PlainLine> withoutBars(List<PlainLine> lines) {
    List<PlainLine> kept = new ArrayList<>();
    for (PlainLine line : lines) {
      boolean bar = line.words().charAt(0) == '|';
      boolean rule = line.words().text().indexOf('|') >= 0 && RULE.matches(line.words().text());
      Passage words = bar ? line.words().trim("|") : line.words();
      if (!rule && !words.isEmpty()) {
        kept.add(new PlainLine(words, line.number(), line.column()));
      }
    }
    return kept;
  }
}
