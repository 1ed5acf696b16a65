package org.coecorpus.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.coecorpus.text.Span;

/** A field as it stands in a document, before its type is known. */
sealed interface Raw permits Raw.Text, Raw.Fields, Raw.Items {

  /** Where it stands. */
  Span span();

  /** What a scalar looks like in JSON and YAML. */
  enum Form {
    STRING,
    NUMBER,
    BOOLEAN,

    /** A time in none of the forms that its source is said to use. */
    FOREIGN_TIME
  }

  /**
   * A scalar.
   *
   * @param value the text, unescaped
   * @param inferred whether it is concluded from its span and not stated as this field
   */
  record Text(String value, Span span, Form form, boolean inferred) implements Raw {

    static Text of(String value, Span span) {
      return new Text(value, span, Form.STRING, false);
    }

    static Text of(Passage passage) {
      return of(passage.text(), passage.span());
    }

    static Text inferred(String value, Span span) {
      return new Text(value, span, Form.STRING, true);
    }
  }

  /** An object; the order of the fields is the document's. The map is not copied. */
  record Fields(Map<String, Raw> fields, Span span) implements Raw {

    public Fields {
      fields = Collections.unmodifiableMap(fields);
    }

    /** These fields and, where they have none of a name, those of {@code other}. */
    Fields orElse(Fields other) {
      Map<String, Raw> merged = new LinkedHashMap<>(fields);
      other.fields.forEach(
          (name, value) ->
              merged.merge(
                  name,
                  value,
                  (mine, theirs) ->
                      mine instanceof Fields a && theirs instanceof Fields b ? a.orElse(b) : mine));
      return new Fields(merged, span);
    }
  }

  /** A list, which is not copied. */
  record Items(List<Raw> items, Span span) implements Raw {

    public Items {
      items = Collections.unmodifiableList(items);
    }
  }

  /** Collects the fields of an object. */
  final class Builder {
    private final Map<String, Raw> fields = new LinkedHashMap<>();

    Builder put(String name, Raw value) {
      fields.putIfAbsent(name, value);
      return this;
    }

    Builder put(String name, Passage passage) {
      return passage.isEmpty() ? this : put(name, Text.of(passage));
    }

    Builder put(String name, List<? extends Raw> items) {
      return items.isEmpty()
          ? this
          : put(name, new Items(new ArrayList<>(items), items.get(0).span()));
    }

    boolean has(String name) {
      return fields.containsKey(name);
    }

    boolean isEmpty() {
      return fields.isEmpty();
    }

    Fields build(Span span) {
      return new Fields(new LinkedHashMap<>(fields), span);
    }
  }
}
