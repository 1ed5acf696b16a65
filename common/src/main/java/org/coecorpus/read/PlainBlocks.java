package org.coecorpus.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.coecorpus.text.Span;

/**
 * The blocks of a plain text: headings by {@link PlainHeadings}, fields by {@link PlainFields},
 * lists by {@link PlainList}, paragraphs of lines that belong together, and sections that begin
 * within a paragraph, as in "... failed. Root cause: a lamp. Next steps: ...". What is repeated
 * word for word is left out.
 */
final class PlainBlocks {

  private static final int LONGEST_TITLE = 160;
  private static final int MOST_TITLE_WORDS = 22;
  private static final int LONGEST_WRAPPED = 200;
  private static final int STAMP_LENGTH = 40;
  private static final int LEAST_WRAPPED = 3;

  private final Stamps stamps;
  private final List<PlainLine> lines;
  private final int[] widths;
  private final boolean wrapped;
  private final PlainHeadings headings;
  private final PlainFields fields;
  private final PlainProse told;

  private PlainBlocks(String source, List<PlainLine> lines, Stamps stamps) {
    this.stamps = stamps;
    this.lines = PlainTable.withoutBars(lines);
    this.told = new PlainProse(source);
    this.widths = widths();
    this.wrapped = isWrapped();
    this.headings = new PlainHeadings(this.lines, wrapped);
    this.fields = new PlainFields(this.lines);
  }

  /** The blocks from an offset on; those of a column beside the text come first. */
  static List<Block> of(PlainSurface surface, int from, Stamps stamps) {
    PlainBlocks beside = new PlainBlocks(surface.seen(), surface.linesBeside(from), stamps);
    beside.addFrom(0);
    PlainBlocks text = new PlainBlocks(surface.seen(), surface.lines(from), stamps);
    text.addFrom(text.addTitle());
    List<Block> all = new ArrayList<>(beside.told.blocks());
    all.addAll(text.told.blocks());
    return all;
  }

  /** How long the longest line is among those that follow each other without gap. */
  private int[] widths() {
    int[] longest = new int[lines.size()];
    int start = 0;
    int width = 0;
    for (int i = 0; i <= lines.size(); i++) {
      if (i == lines.size() || (i > 0 && !lines.get(i).follows(lines.get(i - 1)))) {
        Arrays.fill(longest, start, i, width);
        start = i;
        width = 0;
      }
      if (i < lines.size()) {
        width = Math.max(width, lines.get(i).words().length());
      }
    }
    return longest;
  }

  /** Whether sentences run over the ends of lines. */
  private boolean isWrapped() {
    int broken = 0;
    for (int i = 1; i < lines.size(); i++) {
      PlainLine before = lines.get(i - 1);
      boolean runsOn =
          lines.get(i).follows(before)
              && lines.get(i).startsLow()
              && !before.endsSentence()
              && before.words().length() <= LONGEST_WRAPPED;
      broken += runsOn ? 1 : 0;
    }
    return broken >= LEAST_WRAPPED;
  }

  private void addFrom(int first) {
    int at = first;
    while (at < lines.size()) {
      at = addAt(at);
    }
  }

  private int addAt(int at) {
    PlainLine line = lines.get(at);
    if (PlainHeadings.isRule(line)) {
      return at + 1;
    }
    Optional<PlainTable> table = PlainTable.at(lines, at, told.inside());
    if (table.isPresent()) {
      told.add(table.get().block());
      return at + table.get().lines();
    }
    boolean stamped = isStamped(at);
    if (!stamped) {
      Optional<PlainFields.Found> field = field(at);
      if (field.isPresent()) {
        told.add(field.get().block());
        return at + field.get().lines();
      }
      Optional<PlainHeadings.Found> heading = headings.at(at, told.inside());
      if (heading.isPresent()) {
        told.open(heading.get());
        return at + heading.get().lines();
      }
    } else if (told.inside() != SectionKind.TIMELINE && isWholeStamp(line)) {
      told.open(new PlainHeadings.Found(line.words(), 2, null, 1));
      return at + 1;
    }
    if (stamped && told.inside() == SectionKind.TIMELINE && isIndented(at + 1, line)) {
      return addEntry(at);
    }
    return PlainList.isItem(line) ? addList(at) : addParagraph(at);
  }

  private boolean isIndented(int at, PlainLine above) {
    return at < lines.size() && lines.get(at).column() > above.column() + 1;
  }

  /** A time with all that is indented below it. */
  private int addEntry(int from) {
    int at = from + 1;
    while (isIndented(at, lines.get(from))
        && (!isStamped(at)
            || isIndented(at, lines.get(at - 1))
            || lines.get(at).column() == lines.get(at - 1).column())) {
      at++;
    }
    Span span = lines.get(from).words().through(lines.get(at - 1).words()).span();
    Block.Item item = new Block.Item(span, null, List.of(new Block.Paragraph(span)));
    told.add((Block) new Block.Bullets(span, false, List.of(item)));
    return at;
  }

  /**
   * The first line, where it is short and no sentence; a general one such as "Report" and the next.
   */
  private int addTitle() {
    int at = 0;
    while (at < lines.size() && PlainHeadings.isRule(lines.get(at))) {
      at++;
    }
    if (at >= lines.size() || !isTitle(at)) {
      return at;
    }
    PlainLine line = lines.get(at);
    told.add(new Block.Heading(line.words().trimEnd(":").span(), 1));
    int next = at + 1;
    while (next < lines.size() && PlainHeadings.isRule(lines.get(next))) {
      next++;
    }
    if (Phrases.isPlaceholderTitle(line.words()) && next < lines.size() && isTitle(next)) {
      told.add(new Block.Heading(lines.get(next).words().span(), 1));
      return next + 1;
    }
    return next;
  }

  private boolean isTitle(int at) {
    PlainLine line = lines.get(at);
    Passage words = line.words();
    boolean possible =
        words.length() <= LONGEST_TITLE
            && words.text().split("\\s+").length <= MOST_TITLE_WORDS
            && !line.endsSentence()
            && !line.startsLow()
            && !isStamped(at)
            && !PlainList.isItem(line)
            && words.text().chars().anyMatch(Character::isLetter)
            && "#[|".indexOf(words.charAt(0)) < 0
            && words.text().indexOf("://") < 0
            && SectionKind.exactly(words).isEmpty()
            && field(at).isEmpty();
    if (!possible || at + 1 >= lines.size()) {
      return possible;
    }
    PlainLine next = lines.get(at + 1);
    return !next.follows(line)
        || PlainHeadings.isRule(next)
        || field(at + 1).isPresent()
        || headings.at(at + 1, null).isPresent()
        || isStamped(at + 1)
        || !wrapped
        || (!next.startsLow() && next.words().length() * 3 > words.length() * 4);
  }

  private boolean isStamped(int at) {
    Passage words = lines.get(at).words();
    if (words
        .subSequence(0, Math.min(words.length(), STAMP_LENGTH))
        .text()
        .chars()
        .noneMatch(Character::isDigit)) {
      return false;
    }
    return stamps
        .atStart(lines.get(at).words())
        .filter(stamp -> stamp.hasTime() || stamp.hasDate())
        .isPresent();
  }

  /** A line that is a date with a time and nothing else. */
  private boolean isWholeStamp(PlainLine line) {
    return stamps
        .atStart(line.words())
        .filter(stamp -> stamp.hasTime() && stamp.hasDate())
        .filter(stamp -> line.words().end() - stamp.words().end() <= 2)
        .isPresent();
  }

  private Optional<PlainFields.Found> field(int at) {
    if (told.isClosed() || told.inside() == SectionKind.LESSONS) {
      return Optional.empty();
    }
    Optional<PlainFields.Found> known = fields.at(at);
    if (known.isPresent() || told.inside() != null) {
      return known;
    }
    boolean run =
        (at > 0 && fields.unknownAt(at - 1).isPresent())
            || (at + 1 < lines.size()
                && lines.get(at + 1).follows(lines.get(at))
                && fields.unknownAt(at + 1).isPresent());
    return run ? fields.unknownAt(at) : Optional.empty();
  }

  private int addList(int from) {
    PlainList list = new PlainList();
    list.add(lines.get(from));
    int at = from + 1;
    while (at < lines.size() && continuesList(list, at)) {
      if (PlainList.isItem(lines.get(at))) {
        list.add(lines.get(at));
      } else {
        list.extend(lines.get(at), lines.get(at - 1));
      }
      at++;
    }
    told.add(list.close());
    return at;
  }

  private boolean continuesList(PlainList list, int at) {
    PlainLine line = lines.get(at);
    if (PlainHeadings.isRule(line)) {
      return false;
    }
    boolean gap = !line.follows(lines.get(at - 1));
    boolean indented = line.column() > 0 && list.takes(line, lines.get(at - 1), widths[at - 1]);
    if (!indented || gap) {
      boolean other = !isStamped(at) && headings.at(at, told.inside()).isPresent();
      if (other) {
        return false;
      }
    }
    return PlainList.isItem(line) || list.takes(line, lines.get(at - 1), widths[at - 1]);
  }

  private int addParagraph(int from) {
    int at = from + 1;
    while (at < lines.size() && continuesParagraph(at)) {
      at++;
    }
    told.add(lines.get(from).words().through(lines.get(at - 1).words()));
    return at;
  }

  private boolean continuesParagraph(int at) {
    PlainLine line = lines.get(at);
    PlainLine before = lines.get(at - 1);
    if (!line.follows(before) || PlainHeadings.isRule(line) || PlainList.isItem(line)) {
      return false;
    }
    boolean full = before.words().length() * 10 >= widths[at] * 6;
    boolean complete = before.endsSentence() && !line.startsLow();
    if (!wrapped && !line.startsLow()) {
      return false;
    }
    if (complete && (!full || before.words().length() > LONGEST_WRAPPED)) {
      return false;
    }
    if (isStamped(at)) {
      return told.inside() != SectionKind.TIMELINE && !complete && full;
    }
    return headings.at(at, told.inside()).isEmpty()
        && field(at).isEmpty()
        && PlainTable.at(lines, at, told.inside()).isEmpty();
  }
}
