package org.coecorpus.read;

import java.util.ArrayList;
import java.util.List;
import org.coecorpus.text.Span;

/**
 * Fields read line by line: {@code key = value} of TOML front matter, and {@code key: value} where
 * YAML is broken. Quotes are taken off, {@code ["a", "b"]} is a list, {@code [table]} lines group
 * what follows; anything else is skipped.
 */
final class FieldLines {

  private final String text;
  private final char separator;

  FieldLines(String text, char separator) {
    this.text = text;
    this.separator = separator;
  }

  Raw.Fields read(Span inside) {
    Raw.Builder top = new Raw.Builder();
    Raw.Builder table = top;
    String tableName = "";
    int start = inside.start();
    while (start < inside.end()) {
      int lineEnd = text.indexOf('\n', start);
      int next = lineEnd < 0 || lineEnd >= inside.end() ? inside.end() : lineEnd + 1;
      Passage line = new Passage(text, start, next).trim();
      String words = line.text();
      if (separator == '=' && words.startsWith("[") && words.endsWith("]")) {
        close(top, table, tableName, inside);
        tableName = words.replace("[", "").replace("]", "").strip();
        table = new Raw.Builder();
      } else {
        addField(table, line);
      }
      start = next;
    }
    close(top, table, tableName, inside);
    return top.build(inside);
  }

  private static void close(Raw.Builder top, Raw.Builder table, String name, Span inside) {
    if (!name.isEmpty() && !table.isEmpty()) {
      top.put(name, table.build(inside));
    }
  }

  private void addField(Raw.Builder fields, Passage line) {
    int at = line.text().indexOf(separator);
    if (at <= 0 || line.charAt(0) == '#') {
      return;
    }
    String key = line.subSequence(0, at).unwrapped().text();
    Passage value = line.from(at + 1).trim();
    if (!value.isEmpty() && key.matches("[\\w .-]{1,60}")) {
      fields.put(key, value(value));
    }
  }

  private Raw value(Passage value) {
    String words = value.text();
    if (words.startsWith("[") && words.endsWith("]")) {
      return list(value);
    }
    if (words.equals("true") || words.equals("false")) {
      return new Raw.Text(words, value.span(), Raw.Form.BOOLEAN, false);
    }
    if (words.matches("-?[0-9]+(\\.[0-9]+)?")) {
      return new Raw.Text(words, value.span(), Raw.Form.NUMBER, false);
    }
    return Raw.Text.of(unquoted(value));
  }

  private Raw list(Passage value) {
    List<Raw> items = new ArrayList<>();
    int start = 1;
    char quote = 0;
    for (int i = 1; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean end = quote == 0 && (c == ',' || i == value.length() - 1);
      if (end) {
        Passage item = unquoted(value.subSequence(start, i).trim());
        if (!item.isEmpty()) {
          items.add(Raw.Text.of(item));
        }
        start = i + 1;
      } else if (c == quote) {
        quote = 0;
      } else if (quote == 0 && (c == '"' || c == '\'')) {
        quote = c;
      }
    }
    return new Raw.Items(items, value.span());
  }

  private static Passage unquoted(Passage value) {
    int last = value.length() - 1;
    boolean quoted =
        last > 0
            && value.charAt(0) == value.charAt(last)
            && (value.charAt(0) == '"' || value.charAt(0) == '\'');
    return quoted ? value.subSequence(1, last) : value;
  }
}
