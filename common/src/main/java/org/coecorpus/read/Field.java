package org.coecorpus.read;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.coecorpus.text.Span;
import org.coecorpus.time.Moment;
import org.jspecify.annotations.Nullable;

/**
 * An object of a document, with its path, that is asked for typed fields. A field of another type
 * is noted as suspect and is then absent.
 */
final class Field {

  private final Raw.Fields raw;
  private final String path;
  private final Ledger ledger;
  private final Function<Span, String> source;

  Field(Raw.Fields raw, String path, Ledger ledger, Function<Span, String> source) {
    this.raw = raw;
    this.path = path;
    this.ledger = ledger;
    this.source = source;
  }

  String path(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  boolean has(String name) {
    return raw.fields().containsKey(name);
  }

  @Nullable String text(String name) {
    return scalar(name, "text").map(Raw.Text::value).orElse(null);
  }

  /** A text of which a missing or empty one makes the object worthless. */
  Optional<String> needed(String name) {
    Optional<String> text = Optional.ofNullable(text(name)).filter(value -> !value.isBlank());
    if (text.isEmpty()) {
      ledger.suspect(
          path.isEmpty() ? name : path, source(raw), "no " + name + ", expected text in it");
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
    Optional<Raw.Text> text = scalar(name, "date or time");
    if (text.isEmpty() || text.get().value().isBlank()) {
      return null;
    }
    try {
      Moment moment = moments.read(text.get().value(), zone);
      ledger.place(path(name), text.get());
      if (!moment.isPlaced()) {
        ledger.unplaced(path(name));
      }
      return moment;
    } catch (IllegalArgumentException e) {
      ledger.suspect(path(name), text.get().value(), String.valueOf(e.getMessage()));
      return null;
    }
  }

  /** A value that words are mapped to; words without a mapping are suspect. */
  <T> Optional<T> mapped(String name, String expected, Function<String, Optional<T>> mapping) {
    Optional<Raw.Text> text = scalar(name, expected).filter(word -> !word.value().isBlank());
    Optional<T> value = text.flatMap(word -> mapping.apply(word.value()));
    if (text.isPresent()) {
      if (value.isPresent()) {
        ledger.place(path(name), text.get());
      } else {
        ledger.suspect(path(name), text.get().value(), "expected " + expected);
      }
    }
    return value;
  }

  /** The word that was mapped, under another name; null where it is the value's own name. */
  @Nullable String wordBehind(String name, String value, String as) {
    if (raw.fields().get(name) instanceof Raw.Text text && !text.value().equals(value)) {
      ledger.place(path(as), text);
      return text.value();
    }
    return null;
  }

  Optional<Field> object(String name) {
    Raw value = raw.fields().get(name);
    if (value instanceof Raw.Fields fields) {
      return Optional.of(new Field(fields, path(name), ledger, source));
    }
    mismatch(name, value, "object");
    return Optional.empty();
  }

  /** As {@link #object}, but a bare text stands for an object with that one field. */
  Optional<Field> objectOr(String name, String shorthand) {
    Raw value = raw.fields().get(name);
    return value instanceof Raw.Text text
        ? Optional.of(wrapped(text, path(name), shorthand))
        : object(name);
  }

  /** The objects of a list; a bare text stands for an object with the one field. */
  List<Field> objects(String name, String shorthand) {
    Raw value = raw.fields().get(name);
    if (!(value instanceof Raw.Items list)) {
      mismatch(name, value, "list");
      return List.of();
    }
    List<Field> objects = new ArrayList<>();
    for (int i = 0; i < list.items().size(); i++) {
      String at = path(name) + "[" + i + "]";
      Raw item = list.items().get(i);
      if (item instanceof Raw.Fields fields) {
        objects.add(new Field(fields, at, ledger, source));
      } else if (item instanceof Raw.Text text && text.form() == Raw.Form.STRING) {
        objects.add(wrapped(text, at, shorthand));
      } else {
        ledger.suspect(at, source(item), "expected object");
      }
    }
    return objects;
  }

  /** The texts of a list; a bare text is a list of one. */
  List<String> texts(String name) {
    Raw value = raw.fields().get(name);
    if (value instanceof Raw.Text) {
      return scalar(name, "list of texts").map(text -> List.of(text.value())).orElse(List.of());
    }
    if (!(value instanceof Raw.Items list)) {
      mismatch(name, value, "list of texts");
      return List.of();
    }
    List<String> texts = new ArrayList<>();
    for (Raw item : list.items()) {
      if (item instanceof Raw.Text text) {
        ledger.place(path(name) + "[" + texts.size() + "]", text);
        texts.add(text.value());
      } else {
        ledger.suspect(path(name), source(item), "expected text");
      }
    }
    return texts;
  }

  /** The fields that {@code known} does not name. */
  List<String> namesBesides(Set<String> known) {
    return raw.fields().keySet().stream()
        .filter(name -> !known.contains(name))
        .collect(Collectors.toList());
  }

  Optional<Raw> raw(String name) {
    return Optional.ofNullable(raw.fields().get(name));
  }

  /** A field as it is written; empty where it is absent. */
  String written(String name) {
    return raw(name).map(this::source).orElse("");
  }

  private Field wrapped(Raw.Text text, String at, String shorthand) {
    Raw.Fields object = new Raw.Builder().put(shorthand, text).build(text.span());
    return new Field(object, at, ledger, source);
  }

  private Optional<Raw.Text> scalar(String name, String expected) {
    Raw value = raw.fields().get(name);
    if (value instanceof Raw.Text text) {
      boolean wrongForm = expected.equals("text") && text.form() == Raw.Form.BOOLEAN;
      if (!wrongForm) {
        if (expected.equals("text") || expected.startsWith("list")) {
          ledger.place(path(name), text);
        }
        return Optional.of(text);
      }
    }
    mismatch(name, value, expected);
    return Optional.empty();
  }

  private void mismatch(String name, @Nullable Raw value, String expected) {
    if (value != null && !isEmpty(value)) {
      ledger.suspect(path(name), source(value), "expected " + expected);
    }
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
