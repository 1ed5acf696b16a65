package org.coecorpus.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coecorpus.pattern.Matcher;
import org.coecorpus.pattern.Pattern;
import org.coecorpus.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A table of plain text: a line of known column heads of action items, of a timeline and so on, and
 * lines below it whose cells are parted by bars, tabs or blanks under those heads.
 *
 * @param lines how many lines it takes
 */
record PlainTable(Block.Table block, int lines) {

  private static final int LEAST_KNOWN = 2;
  private static final int LONGEST_HEAD = 200;
  private static final List<String> BLANKS_AND_BARS = List.of("|", "\t", "  ");
  private static final Pattern RULE = Pattern.compile("[|+\\s]*[-=:]{2,}[-=:|+\\s]*");
  private static final Pattern BAR = Pattern.compile("\\s*\\|\\s*");
  private static final Pattern TAB = Pattern.compile("\\t+");
  private static final Pattern BLANKS = Pattern.compile("[ \\t]{2,}");
  private static final Map<SectionKind, String> MEANINGS =
      Map.of(
          SectionKind.ACTIONS, "action",
          SectionKind.MEASURES, "action",
          SectionKind.TIMELINE, "timeline",
          SectionKind.KEY_EVENTS, "timeline",
          SectionKind.CAUSES, "cause",
          SectionKind.LESSONS, "lesson",
          SectionKind.WHYS, "why");

  /** The lines without the bars at their ends; what holds nothing else is a gap. */
  static List<PlainLine> withoutBars(List<PlainLine> lines) {
    List<PlainLine> kept = new ArrayList<>();
    for (PlainLine line : lines) {
      boolean bar = "|+".indexOf(line.words().charAt(0)) >= 0;
      boolean rule =
          "|+-=:".indexOf(line.words().charAt(0)) >= 0
              && (line.words().text().indexOf('|') >= 0 || line.words().charAt(0) == '+')
              && RULE.matches(line.words().text());
      Passage words = bar && line.words().charAt(0) == '|' ? line.words().trim("|") : line.words();
      if (!rule && !words.isEmpty()) {
        int moved = words.start() - line.words().start();
        kept.add(new PlainLine(words, line.number(), line.column() + moved));
      }
    }
    return kept;
  }

  /** The table that begins at a line of a section of this kind. */
  static Optional<PlainTable> at(List<PlainLine> lines, int index, @Nullable SectionKind inside) {
    String meanings = inside == null ? null : MEANINGS.get(inside);
    PlainLine head = lines.get(index);
    if (meanings == null || head.words().length() > LONGEST_HEAD || index + 1 >= lines.size()) {
      return Optional.empty();
    }
    if (BLANKS_AND_BARS.stream().noneMatch(mark -> head.words().text().contains(mark))) {
      return Optional.empty();
    }
    Pattern separator = separator(head.words());
    List<Span> header = cells(head.words(), separator);
    if (header.size() < LEAST_KNOWN || !isHead(head, header, meanings)) {
      return Optional.empty();
    }
    List<List<Span>> rows = new ArrayList<>();
    int next = index + 1;
    while (next < lines.size() && lines.get(next).number() - lines.get(next - 1).number() <= 2) {
      List<Span> row = row(lines.get(next), head, header, separator);
      if (row.isEmpty()) {
        break;
      }
      rows.add(row);
      next++;
    }
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    Span span = head.words().through(lines.get(next - 1).words()).span();
    return Optional.of(new PlainTable(new Block.Table(span, header, rows), next - index));
  }

  private static boolean isHead(PlainLine head, List<Span> header, String meanings) {
    Block.Table table = new Block.Table(head.words().span(), header, List.of());
    return TableColumns.of(head.words().source(), table, meanings).size() >= LEAST_KNOWN;
  }

  private static Pattern separator(Passage words) {
    String text = words.text();
    return text.indexOf('|') >= 0 ? BAR : text.indexOf('\t') >= 0 ? TAB : BLANKS;
  }

  private static List<Span> cells(Passage words, Pattern separator) {
    List<Span> cells = new ArrayList<>();
    Matcher matcher = separator.matcher(words);
    int start = 0;
    while (matcher.find()) {
      cells.add(words.subSequence(start, matcher.start()).trim().span());
      start = matcher.end();
    }
    cells.add(words.from(start).trim().span());
    return cells;
  }

  /** As many cells as the header has, by separators or by the places of its words. */
  private static List<Span> row(
      PlainLine line, PlainLine head, List<Span> header, Pattern separator) {
    List<Span> parted = cells(line.words(), separator);
    if (parted.size() == header.size()) {
      return parted;
    }
    return separator.equals(BLANKS) ? aligned(line, head, header) : List.of();
  }

  private static List<Span> aligned(PlainLine line, PlainLine head, List<Span> header) {
    List<Span> cells = new ArrayList<>();
    Passage words = line.words();
    for (int i = 0; i < header.size(); i++) {
      int from = place(header.get(i), head) - line.column();
      int to =
          i + 1 < header.size()
              ? place(header.get(i + 1), head) - line.column()
              : Integer.MAX_VALUE;
      int start = Math.max(0, Math.min(from, words.length()));
      int end = Math.max(start, Math.min(to, words.length()));
      boolean cut = start > 0 && start < words.length() && words.charAt(start - 1) != ' ';
      if (cut || (i == 0 && from > 0)) {
        return List.of();
      }
      cells.add(words.subSequence(start, end).trim().span());
    }
    boolean several =
        cells.stream().filter(cell -> cell.end() > cell.start()).count() >= LEAST_KNOWN;
    return several ? cells : List.of();
  }

  private static int place(Span cell, PlainLine head) {
    return head.column() + cell.start() - head.words().start();
  }
}
