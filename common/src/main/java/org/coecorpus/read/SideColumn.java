package org.coecorpus.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.coecorpus.pattern.Matcher;
import org.coecorpus.pattern.Pattern;

/**
 * A column beside the text of a page, as exports of forms have it: wide gaps part it from the text,
 * and all its lines begin at the same place.
 *
 * @param text the lines without it
 * @param beside its lines
 */
record SideColumn(List<PlainLine> text, List<PlainLine> beside) {

  private static final int LEAST_COLUMN = 40;
  private static final int LEAST_LINES = 3;
  private static final int MOST_CANDIDATES = 3;
  private static final Pattern GAP = Pattern.compile("[ \\t]{3,}");

  /** The page taken apart; a page without such a column is all text. */
  static SideColumn of(List<PlainLine> page) {
    Map<Integer, Integer> starts = new TreeMap<>();
    for (PlainLine line : page) {
      starts.merge(lastStart(line), 1, Integer::sum);
    }
    return starts.entrySet().stream()
        .filter(start -> start.getKey() >= LEAST_COLUMN && start.getValue() >= LEAST_LINES)
        .sorted(
            Map.Entry.<Integer, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST_CANDIDATES)
        .map(start -> split(page, start.getKey()))
        .filter(column -> !column.beside.isEmpty())
        .findFirst()
        .orElse(new SideColumn(page, List.of()));
  }

  /** The column of the words behind the last wide gap. */
  private static int lastStart(PlainLine line) {
    Matcher gap = GAP.matcher(line.words());
    int last = 0;
    int gaps = 0;
    while (gap.find()) {
      last = gap.end();
      gaps++;
    }
    return gaps > 1 ? 0 : line.column() + last;
  }

  private static SideColumn split(List<PlainLine> page, int column) {
    int first = page.size();
    int last = -1;
    for (int i = 0; i < page.size(); i++) {
      if (lastStart(page.get(i)) == column) {
        first = Math.min(first, i);
        last = i;
      }
    }
    List<PlainLine> text = new ArrayList<>();
    List<PlainLine> beside = new ArrayList<>();
    int both = 0;
    int moved = 0;
    for (int i = 0; i < page.size(); i++) {
      PlainLine line = page.get(i);
      int at = column - line.column();
      if (i < first || i > last || at > line.words().length()) {
        text.add(line.numbered(line.number() - moved));
      } else if (at <= 0) {
        beside.add(line);
        moved++;
      } else if (lastStart(line) == column) {
        both++;
        beside.add(new PlainLine(line.words().from(at), line.number(), column));
        Passage words = line.words().subSequence(0, at).trim();
        text.add(new PlainLine(words, line.number() - moved, line.column()));
      } else {
        return new SideColumn(page, List.of());
      }
    }
    boolean table = both * 10 > (last - first + 1) * 7;
    return both == 0 || table ? new SideColumn(page, List.of()) : new SideColumn(text, beside);
  }
}
