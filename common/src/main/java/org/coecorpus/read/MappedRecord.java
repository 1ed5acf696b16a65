package org.coecorpus.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.coecorpus.coe.CoeJson;
import org.coecorpus.text.Span;
import org.coecorpus.text.Vocabulary;

/** Brings one record of another source into the fields of {@code coe/1}, by its mapping. */
final class MappedRecord {

  /** Which element of a list: by column, by element of the source's list, by part of the cell. */
  private record Position(int column, int item, int part) implements Comparable<Position> {
    @Override
    public int compareTo(Position other) {
      int byColumn = Integer.compare(column, other.column);
      int byItem = byColumn != 0 ? byColumn : Integer.compare(item, other.item);
      return byItem != 0 ? byItem : Integer.compare(part, other.part);
    }
  }

  private final Mapping mapping;
  private final Span span;
  private final RecordValues values;
  private final Map<String, Raw> fields = new LinkedHashMap<>();
  private final Map<String, Map<Position, Map<String, Raw>>> lists = new LinkedHashMap<>();

  private MappedRecord(Mapping mapping, Raw.Fields record) {
    this.mapping = mapping;
    this.span = record.span();
    this.values = new RecordValues(record);
  }

  /**
   * Maps a record that {@link Mapping#fits}.
   *
   * @throws SourceObjects.Unreadable if none of its columns says anything
   */
  static Raw.Fields of(Mapping mapping, Raw.Fields record) throws SourceObjects.Unreadable {
    MappedRecord mapped = new MappedRecord(mapping, record);
    for (Mapping.Rule rule : mapping.rules()) {
      if (rule.path().contains("[]")) {
        mapped.putElements(rule);
      } else {
        mapped.putField(rule);
      }
    }
    if (mapped.lists.isEmpty() && mapped.fields.keySet().stream().allMatch("id"::equals)) {
      throw new SourceObjects.Unreadable(
          "found nothing in the columns that mapping " + mapping.name() + " reads");
    }
    return mapped.tree();
  }

  /** The first column that says exactly one thing. */
  private void putField(Mapping.Rule rule) {
    for (Mapping.Column column : rule.columns()) {
      List<RecordValues.Value> said =
          values.of(column.name()).stream()
              .filter(value -> column.says(value.text().value()))
              .toList();
      if (said.size() == 1 && !fields.containsKey(rule.path())) {
        fields.put(rule.path(), column.value(trimmed(said.get(0).text()), rule.isTime()));
        values.take(said.get(0));
      }
    }
  }

  private void putElements(Mapping.Rule rule) {
    int brackets = rule.path().indexOf("[]");
    String list = rule.path().substring(0, brackets);
    String leaf = rule.path().substring(Math.min(rule.path().length(), brackets + 3));
    for (int c = 0; c < rule.columns().size(); c++) {
      Mapping.Column column = rule.columns().get(c);
      for (RecordValues.Value value : values.of(column.name())) {
        List<Raw.Text> parts = parts(value.text(), column.split());
        for (int p = 0; p < parts.size(); p++) {
          if (column.says(parts.get(p).value())) {
            Map<String, Raw> element =
                lists
                    .computeIfAbsent(list, name -> new TreeMap<>())
                    .computeIfAbsent(new Position(c, value.item(), p), at -> new LinkedHashMap<>());
            put(element, leaf, column.value(parts.get(p), rule.isTime()), parts.get(p));
            values.take(value);
          }
        }
      }
    }
  }

  private static void put(Map<String, Raw> element, String leaf, Raw.Text value, Raw.Text cell) {
    element.putIfAbsent(leaf, value);
    if (leaf.equals("status") && !value.value().equals(cell.value())) {
      element.putIfAbsent("status_as_written", cell);
    }
  }

  private static List<Raw.Text> parts(Raw.Text cell, String separator) {
    List<Raw.Text> parts = new ArrayList<>();
    int from = 0;
    String text = cell.value();
    while (from <= text.length()) {
      int at = separator.isEmpty() ? -1 : text.indexOf(separator, from);
      int to = at < 0 ? text.length() : at;
      parts.add(trimmed(piece(cell, from, to)));
      from = at < 0 ? text.length() + 1 : at + separator.length();
    }
    return parts;
  }

  private static Raw.Text trimmed(Raw.Text cell) {
    Passage all = new Passage(cell.value(), 0, cell.value().length()).trim();
    return piece(cell, all.start(), all.end());
  }

  /** A part of a text; where escapes hide its place, it has the place of the whole. */
  private static Raw.Text piece(Raw.Text cell, int from, int to) {
    Span span = cell.span();
    boolean verbatim = span.end() - span.start() == cell.value().length();
    return new Raw.Text(
        cell.value().substring(from, to),
        verbatim ? new Span(span.start() + from, span.start() + to) : span,
        cell.form(),
        cell.inferred());
  }

  private Raw.Fields tree() {
    lists.forEach((name, elements) -> fields.put(name, new Raw.Items(items(elements), span)));
    Raw.Builder top = new Raw.Builder();
    nested(fields).fields().forEach(top::put);
    values.rest().fields().entrySet().stream()
        .filter(rest -> isKept(rest.getKey()))
        .forEach(rest -> top.put(extraName(rest.getKey()), rest.getValue()));
    return top.build(span);
  }

  private List<Raw> items(Map<Position, Map<String, Raw>> elements) {
    return elements.values().stream()
        .map(
            element -> {
              Raw alone = element.get("");
              return alone != null ? alone : new Raw.Fields(element, span);
            })
        .toList();
  }

  private Raw.Fields nested(Map<String, Raw> paths) {
    Map<String, Raw> level = new LinkedHashMap<>();
    Map<String, Map<String, Raw>> deeper = new LinkedHashMap<>();
    paths.forEach(
        (path, value) -> {
          int dot = path.indexOf('.');
          if (dot < 0) {
            level.put(path, value);
          } else {
            deeper
                .computeIfAbsent(path.substring(0, dot), name -> new LinkedHashMap<>())
                .put(path.substring(dot + 1), value);
          }
        });
    deeper.forEach((name, inner) -> level.put(name, nested(inner)));
    return new Raw.Fields(level, span);
  }

  private boolean isKept(String name) {
    return AccessLabel.isLabel(name)
        || mapping.kept().isEmpty()
        || mapping.kept().get().contains(Vocabulary.plain(name));
  }

  /** An access label keeps its name, so that nobody takes the document for one without a label. */
  private static String extraName(String name) {
    return CoeJson.FIELDS.contains(name) && !AccessLabel.isLabel(name) ? "column " + name : name;
  }
}
