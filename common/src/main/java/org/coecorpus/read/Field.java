package org.coecorpus.read;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.coecorpus.text.Span;
import org.coecorpus.time.Moment;
import org.jspecify.annotations.Nullable;

/**
 * An object of a document, with its path, that is asked for typed fields. A field of another type
 * is noted as suspect and is then absent.
 */
final class Field {

  private final Raw.Fields raw;
  private final Path path;
  private final Ledger ledger;
  private final Function<Span, String> source;

  Field(Raw.Fields raw, Path path, Ledger ledger, Function<Span, String> source) {
    this.raw = raw;
    this.path = path;
    this.ledger = ledger;
    this.source = source;
  }

  boolean has(String name) {
    return raw.fields().containsKey(name);
  }

  @Nullable String text(String name) {
    Raw.Text text = scalar(name, "text");
    return text == null ? null : text.value();
  }

  /** A text that names somebody; words that say that there is nobody yet are suspect. */
  @Nullable String name(String name) {
    if (raw.fields().get(name) instanceof Raw.Text text
        && text.form() == Raw.Form.STRING
        && Phrases.isNobody(text.value())) {
      if (!text.value().isBlank()) {
        suspect(name, text.value(), "names nobody, expected a name");
      }
      return null;
    }
    return text(name);
  }

  /** A text of which a missing or empty one makes the object worthless. */
  Optional<String> needed(String name) {
    Optional<String> text = Optional.ofNullable(text(name)).filter(value -> !value.isBlank());
    if (text.isEmpty()) {
      ledger.suspect(
          (path.equals(Path.TOP) ? path.field(name) : path).toString(),
          source(raw),
          "no " + name + ", expected text in it");
    }
    return text;
  }

  @Nullable Long count(String name) {
    return mapped(name, "whole number of 0 or more", value -> Counts.of(value)).orElse(null);
  }

  @Nullable Integer size(String name) {
    return mapped(name, "whole number of 0 or more", value -> Counts.of(value))
        .filter(number -> number <= Integer.MAX_VALUE)
        .map(Long::intValue)
        .orElse(null);
  }

  /** A date or time, placed in {@code zone} where it has no zone of its own. */
  @Nullable Moment moment(String name, Moments moments, @Nullable ZoneId zone) {
    Raw.Text text = scalar(name, "date or time");
    if (text == null || text.value().isBlank()) {
      return null;
    }
    if (text.form() == Raw.Form.FOREIGN_TIME) {
      suspect(name, text.value(), "expected a time in a format of the mapping, or ISO-8601");
      return null;
    }
    try {
      Moment moment = moments.read(text.value(), zone);
      ledger.place(path.field(name), text);
      if (!moment.isPlaced()) {
        ledger.unplaced(path.field(name));
      }
      return moment;
    } catch (IllegalArgumentException e) {
      suspect(name, text.value(), String.valueOf(e.getMessage()));
      return null;
    }
  }

  /** A value that words are mapped to; words without a mapping are suspect. */
  <T> Optional<T> mapped(String name, String expected, Function<String, Optional<T>> mapping) {
    Raw.Text text = scalar(name, expected);
    if (text == null || text.value().isBlank()) {
      return Optional.empty();
    }
    Optional<T> value = mapping.apply(text.value());
    if (value.isPresent()) {
      ledger.place(path.field(name), text);
    } else {
      suspect(name, text.value(), "expected " + expected);
    }
    return value;
  }

  /** The word that was mapped, under another name; null where it is the value's own name. */
  @Nullable String wordBehind(String name, String value, String as) {
    if (raw.fields().get(name) instanceof Raw.Text text && !text.value().equals(value)) {
      ledger.place(path.field(as), text);
      return text.value();
    }
    return null;
  }

  Optional<Field> object(String name) {
    Raw value = raw.fields().get(name);
    if (value instanceof Raw.Fields fields) {
      return Optional.of(new Field(fields, path.field(name), ledger, source));
    }
    mismatch(name, value, "object");
    return Optional.empty();
  }

  /** As {@link #object}, but a bare text stands for an object with that one field. */
  Optional<Field> objectOr(String name, String shorthand) {
    Raw value = raw.fields().get(name);
    return value instanceof Raw.Text text
        ? Optional.of(wrapped(text, path.field(name), shorthand))
        : object(name);
  }

  /** The objects of a list; a bare text stands for an object with the one field. */
  List<Field> objects(String name, String shorthand) {
    Raw value = raw.fields().get(name);
    if (!(value instanceof Raw.Items list)) {
      mismatch(name, value, "list");
      return List.of();
    }
    List<Field> objects = new ArrayList<>(list.items().size());
    Path whole = path.field(name);
    for (int i = 0; i < list.items().size(); i++) {
      Path at = whole.element(i);
      Raw item = list.items().get(i);
      if (item instanceof Raw.Fields fields) {
        objects.add(new Field(fields, at, ledger, source));
      } else if (item instanceof Raw.Text text && text.form() == Raw.Form.STRING) {
        objects.add(wrapped(text, at, shorthand));
      } else {
        ledger.suspect(at.toString(), source(item), "expected object");
      }
    }
    return objects;
  }

  /** The same, each typed. */
  <T> List<T> list(String name, String shorthand, Function<Field, T> type) {
    List<Field> objects = objects(name, shorthand);
    List<T> typed = new ArrayList<>(objects.size());
    for (Field object : objects) {
      typed.add(type.apply(object));
    }
    return typed;
  }

  /** The texts of a list; a bare text is a list of one. */
  List<String> texts(String name) {
    Raw value = raw.fields().get(name);
    if (value instanceof Raw.Text) {
      Raw.Text text = scalar(name, "list of texts");
      return text == null ? List.of() : List.of(text.value());
    }
    if (!(value instanceof Raw.Items list)) {
      mismatch(name, value, "list of texts");
      return List.of();
    }
    List<String> texts = new ArrayList<>(list.items().size());
    Path whole = path.field(name);
    for (Raw item : list.items()) {
      if (item instanceof Raw.Text text) {
        ledger.place(whole.element(texts.size()), text);
        texts.add(text.value());
      } else {
        suspect(name, source(item), "expected text");
      }
    }
    return texts;
  }

  /** The fields that {@code known} does not name. */
  List<String> namesBesides(Set<String> known) {
    List<String> names = new ArrayList<>();
    for (String name : raw.fields().keySet()) {
      if (!known.contains(name)) {
        names.add(name);
      }
    }
    return names;
  }

  Optional<Raw> raw(String name) {
    return Optional.ofNullable(raw.fields().get(name));
  }

  /** A field as it is written; empty where it is absent. */
  String written(String name) {
    return raw(name).map(this::source).orElse("");
  }

  private Field wrapped(Raw.Text text, Path at, String shorthand) {
    Raw.Fields object = new Raw.Builder().put(shorthand, text).build(text.span());
    return new Field(object, at, ledger, source);
  }

  private Raw.@Nullable Text scalar(String name, String expected) {
    Raw value = raw.fields().get(name);
    if (value instanceof Raw.Text text
        && !(text.form() == Raw.Form.BOOLEAN && expected.equals("text"))) {
      if (expected.equals("text") || expected.startsWith("list")) {
        ledger.place(path.field(name), text);
      }
      return text;
    }
    mismatch(name, value, expected);
    return null;
  }

  private void mismatch(String name, @Nullable Raw value, String expected) {
    if (value != null && !isEmpty(value)) {
      suspect(name, source(value), "expected " + expected);
    }
  }

  private void suspect(String name, String text, String reason) {
    ledger.suspect(path.field(name).toString(), text, reason);
  }

  private static boolean isEmpty(Raw value) {
    return (value instanceof Raw.Items list && list.items().isEmpty())
        || (value instanceof Raw.Fields object && object.fields().isEmpty())
        || (value instanceof Raw.Text text && text.value().isBlank());
  }

  private String source(Raw value) {
    return value instanceof Raw.Text text ? text.value() : source.apply(value.span());
  }
}
