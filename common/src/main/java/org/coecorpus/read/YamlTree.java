package org.coecorpus.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coecorpus.text.Span;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * YAML front matter as raw fields with spans: no aliases, no tags that make objects, nesting to
 * {@value #MAX_DEPTH}. A plain or block scalar keeps its raw text, line breaks and indentation
 * included; a quoted one its content, with escapes resolved.
 */
final class YamlTree {

  private static final int MAX_DEPTH = 32;
  private static final int MAX_INDENT = 200;
  private static final LoadSettings SETTINGS =
      LoadSettings.builder()
          .setMaxAliasesForCollections(0)
          .setAllowDuplicateKeys(false)
          .setCodePointLimit(1 << 20)
          .setLabel("front matter")
          .build();

  private final String text;
  private final int offset;
  private final String yaml;
  private final boolean hasPairs;

  private YamlTree(String text, Span inside) {
    this.text = text;
    this.offset = inside.start();
    this.yaml = inside.of(text);
    this.hasPairs = yaml.codePointCount(0, yaml.length()) != yaml.length();
  }

  /**
   * Reads the mapping.
   *
   * @throws IllegalArgumentException in one line, if it is no YAML mapping
   */
  static Raw.Fields read(String text, Span inside) {
    YamlTree tree = new YamlTree(text, inside);
    tree.checkDepth();
    try {
      Optional<Node> root = new Compose(SETTINGS).composeString(tree.yaml);
      if (root.isEmpty()) {
        return new Raw.Fields(Map.of(), inside);
      }
      if (root.get() instanceof MappingNode mapping) {
        return tree.fields(mapping, 0);
      }
      throw new IllegalArgumentException("found no mapping, expected key: value lines");
    } catch (YamlEngineException e) {
      throw new IllegalArgumentException(
          String.valueOf(e.getMessage()).lines().findFirst().orElse("malformed YAML"), e);
    }
  }

  /** The parser itself recurses, so what is nested too deep must not reach it. */
  private void checkDepth() {
    int flow = 0;
    int lead = 0;
    boolean leading = true;
    for (int i = 0; i < yaml.length(); i++) {
      char c = yaml.charAt(i);
      flow += c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0;
      leading = c == '\n' || (leading && (c == ' ' || c == '-' || c == '?' || c == ':'));
      lead = c == '\n' ? 0 : leading ? lead + 1 : lead;
      if (flow > MAX_DEPTH || (leading && lead > MAX_INDENT)) {
        throw new IllegalArgumentException("nested deeper than " + MAX_DEPTH + " levels");
      }
    }
  }

  private Raw.Fields fields(MappingNode mapping, int depth) {
    Raw.Builder fields = new Raw.Builder();
    for (NodeTuple tuple : mapping.getValue()) {
      if (tuple.getKeyNode() instanceof ScalarNode key) {
        Raw value = value(tuple.getValueNode(), depth + 1);
        if (value != null) {
          fields.put(key.getValue(), value);
        }
      }
    }
    return fields.build(span(mapping));
  }

  private @Nullable Raw value(Node node, int depth) {
    if (depth > 2 * MAX_DEPTH) {
      throw new IllegalArgumentException("nested deeper than " + MAX_DEPTH + " levels");
    }
    if (node instanceof MappingNode mapping) {
      return fields(mapping, depth);
    }
    if (node instanceof SequenceNode sequence) {
      List<Raw> items = new ArrayList<>();
      for (Node item : sequence.getValue()) {
        Raw value = value(item, depth + 1);
        if (value != null) {
          items.add(value);
        }
      }
      return new Raw.Items(items, span(sequence));
    }
    return node instanceof ScalarNode scalar ? scalar(scalar) : null;
  }

  private @Nullable Raw scalar(ScalarNode scalar) {
    if (scalar.getTag().equals(Tag.NULL)) {
      return null;
    }
    Raw.Form form = Raw.Form.STRING;
    if (scalar.getTag().equals(Tag.INT) || scalar.getTag().equals(Tag.FLOAT)) {
      form = Raw.Form.NUMBER;
    } else if (scalar.getTag().equals(Tag.BOOL)) {
      form = Raw.Form.BOOLEAN;
    }
    Span span = span(scalar);
    ScalarStyle style = scalar.getScalarStyle();
    if (style == ScalarStyle.DOUBLE_QUOTED || style == ScalarStyle.SINGLE_QUOTED) {
      Span content = new Span(span.start() + 1, Math.max(span.start() + 1, span.end() - 1));
      String raw = content.of(text);
      return Raw.Text.of(
          raw.equals(scalar.getValue()) || folded(raw).equals(folded(scalar.getValue()))
              ? raw
              : scalar.getValue(),
          content);
    }
    Passage content = Passage.of(text, span);
    if (style == ScalarStyle.LITERAL || style == ScalarStyle.FOLDED) {
      int lineEnd = content.text().indexOf('\n');
      content = content.from(lineEnd < 0 ? content.length() : lineEnd);
    }
    Passage trimmed = content.trim();
    return new Raw.Text(trimmed.text(), trimmed.span(), form, false);
  }

  private static String folded(String value) {
    return value.strip().replaceAll("\\s+", " ");
  }

  private Span span(Node node) {
    int start = node.getStartMark().map(this::index).orElse(offset);
    int end = node.getEndMark().map(this::index).orElse(start);
    return new Span(start, Math.max(start, end));
  }

  /** Marks count code points. */
  private int index(Mark mark) {
    int index = Math.min(mark.getIndex(), yaml.length());
    return offset + (hasPairs ? yaml.offsetByCodePoints(0, index) : index);
  }
}
