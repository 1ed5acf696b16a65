package org.coecorpus.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A plain text as the steps see it: as long as the source, character for character at the same
 * offsets, but with every kind of blank as a blank, every kind of line break as {@code \n}, and
 * page headers, page footers and page numbers blotted out. Values are taken from the source again.
 *
 * @param source as decoded
 * @param seen as the steps see it
 * @param pages the lines of each page, in order
 */
record PlainSurface(String source, String seen, List<List<PlainLine>> pages) {

  private static final int TAB = 8;

  static PlainSurface of(String source) {
    String even = even(source);
    List<List<PlainLine>> pages = pages(source, even);
    List<PlainLine> furniture = PageFurniture.of(pages);
    if (furniture.isEmpty()) {
      return new PlainSurface(source, even, pages);
    }
    char[] chars = even.toCharArray();
    for (PlainLine line : furniture) {
      for (int i = line.words().start(); i < line.words().end(); i++) {
        chars[i] = ' ';
      }
    }
    String seen = new String(chars);
    return new PlainSurface(source, seen, pages(source, seen));
  }

  /** A text that is seen as it is. */
  static PlainSurface same(String source) {
    return new PlainSurface(source, source, List.of());
  }

  private static String even(String source) {
    char[] chars = source.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      chars[i] = even(chars[i], i + 1 < chars.length ? chars[i + 1] : ' ');
    }
    return new String(chars);
  }

  private static char even(char c, char next) {
    if (c == '\n' || c == '\t') {
      return c;
    }
    if (c == '\r') {
      return next == '\n' ? ' ' : '\n';
    }
    if (c == '\f' || c == '\u000b' || c == '\u0085' || c == '\u2028' || c == '\u2029') {
      return '\n';
    }
    int type = Character.getType(c);
    boolean blank =
        type == Character.SPACE_SEPARATOR || type == Character.CONTROL || type == Character.FORMAT;
    return blank ? ' ' : c;
  }

  /** Lines without blank ones; the blank lines at both ends of a page do not count. */
  private static List<List<PlainLine>> pages(String source, String seen) {
    List<List<PlainLine>> pages = new ArrayList<>();
    pages.add(new ArrayList<>());
    int number = 0;
    int start = 0;
    for (int i = 0; i <= seen.length(); i++) {
      if (i == seen.length() || seen.charAt(i) == '\n') {
        Passage words = new Passage(seen, start, i).trim();
        if (!words.isEmpty()) {
          pages.get(pages.size() - 1).add(new PlainLine(words, number, column(words, start)));
        }
        number++;
        start = i + 1;
        if (i < source.length() && source.charAt(i) == '\f') {
          pages.add(new ArrayList<>());
        }
      }
    }
    return pages;
  }

  private static int column(Passage words, int lineStart) {
    int column = 0;
    for (int i = lineStart; i < words.start(); i++) {
      column += words.source().charAt(i) == '\t' ? TAB - column % TAB : 1;
    }
    return column;
  }

  /** The lines from an offset on, without what stands in a column beside them. */
  List<PlainLine> lines(int from) {
    return lines(from, SideColumn::text);
  }

  /** The lines of the columns beside the text. */
  List<PlainLine> linesBeside(int from) {
    return lines(from, SideColumn::beside);
  }

  private List<PlainLine> lines(int from, Function<SideColumn, List<PlainLine>> part) {
    List<PlainLine> lines = new ArrayList<>();
    for (List<PlainLine> page : pages) {
      List<PlainLine> body = page.stream().filter(line -> line.words().start() >= from).toList();
      append(lines, part.apply(SideColumn.of(body)));
    }
    return lines;
  }

  /** A sentence that runs over the end of a page is not broken there. */
  private static void append(List<PlainLine> lines, List<PlainLine> page) {
    if (page.isEmpty()) {
      return;
    }
    int shift = 0;
    if (!lines.isEmpty()) {
      PlainLine last = lines.get(lines.size() - 1);
      boolean runsOn = !last.endsSentence() && page.get(0).startsLow();
      shift = last.number() + (runsOn ? 1 : 2) - page.get(0).number();
    }
    for (PlainLine line : page) {
      lines.add(line.numbered(line.number() + shift));
    }
  }

  /** The tree with the words of the source instead of those that were seen. */
  Raw.Fields restored(Raw.Fields tree) {
    return seen.equals(source) ? tree : (Raw.Fields) restored((Raw) tree);
  }

  private Raw restored(Raw raw) {
    if (raw instanceof Raw.Fields object) {
      Map<String, Raw> fields = new LinkedHashMap<>();
      object.fields().forEach((name, value) -> fields.put(name, restored(value)));
      return new Raw.Fields(fields, object.span());
    }
    if (raw instanceof Raw.Items list) {
      return new Raw.Items(list.items().stream().map(this::restored).toList(), list.span());
    }
    Raw.Text text = (Raw.Text) raw;
    return text.value().equals(text.span().of(seen))
        ? new Raw.Text(text.span().of(source), text.span(), text.form(), text.inferred())
        : text;
  }
}
