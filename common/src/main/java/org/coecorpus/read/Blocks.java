package org.coecorpus.read;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.coecorpus.pattern.Matcher;
import org.coecorpus.pattern.Pattern;
import org.coecorpus.text.Span;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.Parser;
import org.commonmark.parser.SourceLines;
import org.jspecify.annotations.Nullable;

/**
 * The block structure of a Markdown text, by commonmark with tables. Inline marks are not parsed:
 * values keep them as they are, and known attacks on Markdown parsers go through inline nesting.
 */
final class Blocks {

  private static final Pattern CHECK = Pattern.compile("\\[[ xX~/]?\\]");

  private final String source;
  private final IdentityHashMap<Node, Span> inlineSpans = new IdentityHashMap<>();
  private final Map<String, Span> definitions = new TreeMap<>();
  private final List<Block> blocks;

  /** Parses the body, which begins at {@code bodyStart}. */
  Blocks(String source, int bodyStart) {
    this.source = source;
    InlineParser keepPlaces = this::keepPlace;
    Parser parser =
        Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .inlineParserFactory(context -> keepPlaces)
            .build();
    this.blocks = children(parser.parse(ParseText.of(source, bodyStart)));
  }

  List<Block> blocks() {
    return blocks;
  }

  /** Where the target of a reference link stands, by its label in lower case. */
  Map<String, Span> definitions() {
    return definitions;
  }

  private void keepPlace(SourceLines lines, Node node) {
    Span span = span(lines.getSourceSpans());
    if (span != null) {
      inlineSpans.put(node, span);
    }
  }

  private List<Block> children(Node parent) {
    List<Block> list = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      Block block = block(node);
      if (block != null) {
        list.add(block);
      }
    }
    return list;
  }

  private @Nullable Block block(Node node) {
    Span span = span(node.getSourceSpans());
    if (span == null) {
      return null;
    }
    if (node instanceof org.commonmark.node.Heading heading) {
      return new Block.Heading(inlineSpans.getOrDefault(node, span), heading.getLevel());
    }
    if (node instanceof ListBlock list) {
      return new Block.Bullets(span, list instanceof OrderedList, items(list));
    }
    if (node instanceof BlockQuote) {
      return new Block.Quote(span, children(node));
    }
    if (node instanceof TableBlock) {
      return table(node, span);
    }
    if (node instanceof FencedCodeBlock || node instanceof IndentedCodeBlock) {
      return new Block.Verbatim(span, false);
    }
    if (node instanceof HtmlBlock) {
      String html = span.of(source);
      if (html.startsWith("<!--")
          && html.endsWith("-->")
          && html.indexOf("-->") + 3 == html.length()) {
        return null;
      }
      return new Block.Verbatim(span, true);
    }
    if (node instanceof LinkReferenceDefinition definition) {
      define(definition, span);
      return definition.getLabel().startsWith("^") ? new Block.Note(span) : null;
    }
    boolean footnote = source.startsWith("[^", span.start()) && span.of(source).contains("]:");
    if (footnote) {
      return node.getParent() instanceof Document ? new Block.Note(span) : null;
    }
    return node instanceof org.commonmark.node.Paragraph ? new Block.Paragraph(span) : null;
  }

  private void define(LinkReferenceDefinition definition, Span span) {
    String target = definition.getDestination();
    int at = target == null ? -1 : source.indexOf(target, span.start());
    if (at >= 0 && at + target.length() <= span.end()) {
      definitions.putIfAbsent(
          definition.getLabel().toLowerCase(Locale.ROOT), new Span(at, at + target.length()));
    }
  }

  private List<Block.Item> items(ListBlock list) {
    List<Block.Item> items = new ArrayList<>();
    for (Node node = list.getFirstChild(); node != null; node = node.getNext()) {
      Span span = span(node.getSourceSpans());
      if (node instanceof ListItem && span != null) {
        items.add(item(span, children(node)));
      }
    }
    return items;
  }

  private Block.Item item(Span span, List<Block> content) {
    if (content.isEmpty()) {
      return new Block.Item(span, null, content);
    }
    Block first = content.get(0);
    Matcher check = CHECK.matcher(Passage.of(source, first.span()));
    if (!(first instanceof Block.Paragraph) || !check.lookingAt() || linkFollows(first, check)) {
      return new Block.Item(span, null, content);
    }
    int start = first.span().start();
    Passage rest = Passage.of(source, new Span(start + check.end(), first.span().end())).trim();
    List<Block> others = new ArrayList<>(content);
    others.set(0, new Block.Paragraph(rest.isEmpty() ? new Span(start, start) : rest.span()));
    if (rest.isEmpty()) {
      others.remove(0);
    }
    return new Block.Item(span, new Span(start, start + check.end()), others);
  }

  private boolean linkFollows(Block first, Matcher check) {
    int after = first.span().start() + check.end();
    return after < source.length() && "([:".indexOf(source.charAt(after)) >= 0;
  }

  private Block table(Node table, Span span) {
    List<Span> header = List.of();
    List<List<Span>> rows = new ArrayList<>();
    for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
      for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
        Span rowSpan = span(row.getSourceSpans());
        if (rowSpan == null) {
          continue;
        }
        if (part instanceof TableHead) {
          header = cells(row, rowSpan);
        } else if (part instanceof TableBody) {
          rows.add(cells(row, rowSpan));
        }
      }
    }
    return new Block.Table(span, header, rows);
  }

  /** The cells; an empty one is an empty span at the start of its row. */
  private List<Span> cells(Node row, Span rowSpan) {
    List<Span> cells = new ArrayList<>();
    for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
      if (cell instanceof TableCell) {
        Span span = inlineSpans.get(cell);
        cells.add(span == null ? new Span(rowSpan.start(), rowSpan.start()) : span);
      }
    }
    return cells;
  }

  private @Nullable Span span(List<SourceSpan> spans) {
    if (spans.isEmpty()) {
      return null;
    }
    SourceSpan last = spans.get(spans.size() - 1);
    Span whole = new Span(spans.get(0).getInputIndex(), last.getInputIndex() + last.getLength());
    return Passage.of(source, whole).trim().span();
  }
}
