package org.coecorpus.serve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Text of a document as values to show: paragraphs, lists, code, and links to the web. Documents
 * are written in Markdown or plainly; what is no mark of either stays as it is, HTML too. Pictures
 * become links, since a page loads nothing from outside.
 */
final class Prose {

  /** Longer texts are shown as they are: reading Markdown may take more than linear time. */
  private static final int MAX_LENGTH = 30_000;

  /** Texts with more marks too: the parser calls itself for each that lies within another. */
  private static final int MAX_MARKS = 1_000;

  private static final String MARKS = "*_[<`";

  /** Lists further in are shown as text. */
  private static final int MAX_DEPTH = 6;

  private static final Parser PARSER =
      Parser.builder().enabledBlockTypes(Set.of(ListBlock.class, FencedCodeBlock.class)).build();

  private Prose() {}

  /** Something that stands on lines of its own. */
  sealed interface Block permits Paragraph, Items, Listing {}

  /**
   * A paragraph.
   *
   * @param spans its text
   */
  record Paragraph(List<Span> spans) implements Block {}

  /**
   * A list.
   *
   * @param first number of the first item; null for a list without numbers
   * @param items blocks of each
   */
  record Items(@Nullable Integer first, List<List<Block>> items) implements Block {}

  /**
   * Lines to be shown as they are.
   *
   * @param text the lines
   */
  record Listing(String text) implements Block {}

  /** How a piece of text looks. */
  enum Look {
    PLAIN,
    CODE,
    STRONG,
    EMPHASIS
  }

  /**
   * A piece of text.
   *
   * @param text on one line
   * @param look how it looks
   * @param href where it leads, in the web
   */
  record Span(String text, Look look, @Nullable String href) {}

  /** The blocks of a text; none if there is no text. */
  static List<Block> of(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return List.of();
    }
    if (text.length() > MAX_LENGTH
        || text.chars().filter(c -> MARKS.indexOf(c) >= 0).count() > MAX_MARKS) {
      return List.of(new Listing(lines(text)));
    }
    return blocks(PARSER.parse(text), 0);
  }

  /** The text as one piece of prose without blocks, for a cell or an item. */
  static List<Span> inline(@Nullable String text) {
    List<Span> all = new ArrayList<>();
    for (Block block : of(text)) {
      if (!all.isEmpty()) {
        all.add(new Span(" ", Look.PLAIN, null));
      }
      if (!(block instanceof Paragraph paragraph)) {
        return List.of(new Span(Shown.line(text), Look.PLAIN, null));
      }
      all.addAll(paragraph.spans());
    }
    return all;
  }

  private static List<Block> blocks(Node parent, int depth) {
    List<Block> blocks = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof BulletList || node instanceof OrderedList) {
        blocks.add(
            depth < MAX_DEPTH ? items(node, depth + 1) : new Listing(plain(node).toString()));
      } else if (node instanceof FencedCodeBlock code) {
        blocks.add(new Listing(lines(code.getLiteral())));
      } else {
        List<Span> spans = new ArrayList<>();
        addSpans(node, Look.PLAIN, null, spans, 0);
        blocks.add(new Paragraph(spans));
      }
    }
    return blocks;
  }

  private static Items items(Node list, int depth) {
    List<List<Block>> items = new ArrayList<>();
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      items.add(blocks(item, depth));
    }
    return new Items(
        list instanceof OrderedList ordered ? ordered.getMarkerStartNumber() : null, items);
  }

  private static void addSpans(
      Node parent, Look look, @Nullable String href, List<Span> spans, int depth) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      String literal = literal(node);
      if (literal != null) {
        add(literal, node instanceof Code ? Look.CODE : look, href, spans);
      } else if (depth >= MAX_DEPTH) {
        add(plain(node).toString(), look, href, spans);
      } else if (node instanceof Image image) {
        String alt = plain(node).toString();
        String address = Href.outside(image.getDestination()).orElse(null);
        add("Picture: " + (alt.isBlank() ? "no description" : alt), look, address, spans);
      } else {
        addSpans(node, look(node, look), href(node).orElse(href), spans, depth + 1);
      }
    }
  }

  private static Look look(Node node, Look outer) {
    if (node instanceof StrongEmphasis) {
      return Look.STRONG;
    }
    return node instanceof Emphasis ? Look.EMPHASIS : outer;
  }

  private static Optional<String> href(Node node) {
    return node instanceof org.commonmark.node.Link link
        ? Href.outside(link.getDestination())
        : Optional.empty();
  }

  private static void add(String text, Look look, @Nullable String href, List<Span> spans) {
    // Cleaning strips both ends, but a blank there parts two words.
    String line = Shown.line("|" + text + "|");
    spans.add(new Span(line.substring(1, line.length() - 1), look, href));
  }

  /** The text of a node without children; null for others. */
  private static @Nullable String literal(Node node) {
    if (node instanceof Text text) {
      return text.getLiteral();
    } else if (node instanceof Code code) {
      return code.getLiteral();
    } else if (node instanceof HtmlInline html) {
      return html.getLiteral();
    }
    return node instanceof SoftLineBreak || node instanceof HardLineBreak ? " " : null;
  }

  /** All text below a node, without recursion. */
  private static StringBuilder plain(Node top) {
    StringBuilder text = new StringBuilder();
    Node node = top.getFirstChild();
    while (node != null) {
      String literal = literal(node);
      text.append(literal == null ? "" : literal);
      node = following(node, top);
    }
    return text;
  }

  private static @Nullable Node following(Node node, Node top) {
    if (node.getFirstChild() != null) {
      return node.getFirstChild();
    }
    Node at = node;
    while (at != null && at != top && at.getNext() == null) {
      at = at.getParent();
    }
    return at == null || at == top ? null : at.getNext();
  }

  private static String lines(String text) {
    return String.join("\n", text.lines().map(Prose::indented).toList());
  }

  private static String indented(String line) {
    int start = 0;
    while (start < line.length() && line.charAt(start) == ' ') {
      start++;
    }
    return line.substring(0, start) + Shown.line(line.substring(start));
  }
}
