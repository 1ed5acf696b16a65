package org.coecorpus.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.coecorpus.pattern.Matcher;
import org.coecorpus.pattern.Pattern;
import org.coecorpus.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A list of plain text while its lines are coming: items behind a bullet, a dash, a number or a
 * box; an item that is indented deeper than the one before belongs to it.
 */
final class PlainList {

  private static final int MOST_DEPTH = 12;
  private static final Pattern MARK =
      Pattern.compile(
          "(?:(?:[•‣◦▪▫■□●○∙·➢➤►▶⁃–—*+-]|o|[\\x{E000}-\\x{F8FF}]{1,3}|\\(?[0-9]{1,2}[.)]|\\(?[a-z][.)])(?:[ \\t]+|$))+");
  private static final Pattern BOX = Pattern.compile("(?:\\[[ xX~/]?\\]|[☐☑☒])(?:\\s+|$)");

  /** An item whose text may still grow. */
  private static final class Open {
    final PlainLine line;
    final @Nullable Passage box;
    final List<Passage> paragraphs = new ArrayList<>();
    final List<Open> below = new ArrayList<>();

    Open(PlainLine line) {
      this.line = line;
      Matcher mark = MARK.matcher(line.words());
      Passage words = mark.lookingAt() ? line.words().from(mark.end()) : line.words();
      Matcher check = BOX.matcher(words);
      boolean boxed = check.lookingAt();
      this.box = boxed ? words.subSequence(0, check.end()).trim() : null;
      Passage rest = boxed ? words.from(check.end()) : words;
      if (!rest.trim().isEmpty()) {
        paragraphs.add(rest.trim());
      }
    }

    int end() {
      int end = paragraphs.isEmpty() ? line.words().end() : last().end();
      return below.isEmpty() ? end : Math.max(end, below.get(below.size() - 1).end());
    }

    Passage last() {
      return paragraphs.get(paragraphs.size() - 1);
    }

    Block.Item close() {
      List<Block> blocks = new ArrayList<>();
      paragraphs.forEach(words -> blocks.add(new Block.Paragraph(words.span())));
      if (!below.isEmpty()) {
        blocks.add(PlainList.close(below));
      }
      @Nullable Span check = box == null ? null : box.span();
      return new Block.Item(new Span(line.words().start(), end()), check, blocks);
    }
  }

  private final List<Open> top = new ArrayList<>();
  private final Deque<Open> path = new ArrayDeque<>();

  /** Whether the line begins an item. */
  static boolean isItem(PlainLine line) {
    return MARK.matcher(line.words()).lookingAt() || BOX.matcher(line.words()).lookingAt();
  }

  /** The words of an item behind its bullet or number. */
  static Passage withoutMark(Passage item) {
    Matcher mark = MARK.matcher(item);
    return mark.lookingAt() ? item.from(mark.end()) : item;
  }

  void add(PlainLine line) {
    Open item = new Open(line);
    while (!path.isEmpty() && line.column() <= last().line.column() + 1) {
      path.removeLast();
    }
    while (path.size() >= MOST_DEPTH) {
      path.removeLast();
    }
    (path.isEmpty() ? top : last().below).add(item);
    path.addLast(item);
  }

  /** Whether a line without mark goes on with the last item. */
  boolean takes(PlainLine line, PlainLine before, int width) {
    boolean deeper = line.column() > last().line.column();
    if (!line.follows(before)) {
      return deeper && line.number() - before.number() <= 2;
    }
    boolean full = before.words().length() * 10 >= width * 6 && before.words().length() <= 200;
    return deeper || line.startsLow() || (full && !before.endsSentence());
  }

  /** Adds the line to the last item; one behind a gap begins a paragraph of it. */
  void extend(PlainLine line, PlainLine before) {
    List<Passage> paragraphs = last().paragraphs;
    if (paragraphs.isEmpty() || !line.follows(before)) {
      paragraphs.add(line.words());
    } else {
      paragraphs.set(paragraphs.size() - 1, last().last().through(line.words()));
    }
  }

  private Open last() {
    return Objects.requireNonNull(path.peekLast());
  }

  Block.Bullets close() {
    return close(top);
  }

  private static Block.Bullets close(List<Open> items) {
    boolean ordered = Character.isLetterOrDigit(items.get(0).line.words().charAt(0));
    Span span = new Span(items.get(0).line.words().start(), items.get(items.size() - 1).end());
    return new Block.Bullets(span, ordered, items.stream().map(Open::close).toList());
  }
}
