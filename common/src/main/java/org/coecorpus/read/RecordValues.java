package org.coecorpus.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.coecorpus.text.Vocabulary;

/**
 * The values of a record by the names of its columns or keys, and what is left when some were
 * taken. Names are compared in plain form: {@code service_name} is {@code Service name}.
 */
final class RecordValues {

  /**
   * One value.
   *
   * @param item number of the element in its list, from 0
   */
  record Value(int item, Raw.Text text) {}

  private final Raw.Fields record;
  private final Set<Raw> taken = Collections.newSetFromMap(new IdentityHashMap<>());

  RecordValues(Raw.Fields record) {
    this.record = record;
  }

  /** Whether the record has the column or key. */
  static boolean has(Raw.Fields record, String name) {
    return find(record, name).isPresent();
  }

  /**
   * The texts under a name: {@code key}, {@code object.key} or {@code list[].key}. A list, or an
   * object such as {@code {"1": …, "2": …}}, gives the texts in it, if there are only texts.
   */
  List<Value> of(String name) {
    List<Value> values = new ArrayList<>();
    collect(record, name, 0, values);
    return values;
  }

  private void collect(Raw.Fields fields, String name, int item, List<Value> values) {
    Optional<Raw> direct = find(fields, name);
    if (direct.isPresent()) {
      texts(direct.get(), item, values);
      return;
    }
    for (int dot = name.indexOf('.'); dot > 0; dot = name.indexOf('.', dot + 1)) {
      String outer = name.substring(0, dot);
      boolean list = outer.endsWith("[]");
      String inner = name.substring(dot + 1);
      Raw value = find(fields, list ? outer.substring(0, outer.length() - 2) : outer).orElse(null);
      if (!list && value instanceof Raw.Fields object) {
        collect(object, inner, item, values);
        return;
      }
      if (list && value instanceof Raw.Items items) {
        for (int i = 0; i < items.items().size(); i++) {
          if (items.items().get(i) instanceof Raw.Fields object) {
            collect(object, inner, i, values);
          }
        }
        return;
      }
    }
  }

  private static void texts(Raw value, int item, List<Value> values) {
    if (value instanceof Raw.Text text) {
      values.add(new Value(item, text));
      return;
    }
    List<Raw> parts =
        value instanceof Raw.Items list
            ? list.items()
            : List.copyOf(((Raw.Fields) value).fields().values());
    if (parts.stream().allMatch(Raw.Text.class::isInstance)) {
      for (int i = 0; i < parts.size(); i++) {
        values.add(new Value(i, (Raw.Text) parts.get(i)));
      }
    }
  }

  private static Optional<Raw> find(Raw.Fields fields, String name) {
    Raw exact = fields.fields().get(name);
    if (exact != null) {
      return Optional.of(exact);
    }
    String plain = Vocabulary.plain(name);
    return fields.fields().keySet().stream()
        .filter(key -> Vocabulary.plain(key).equals(plain))
        .findFirst()
        .map(fields.fields()::get);
  }

  /** Notes that a value has become a field. */
  void take(Value value) {
    taken.add(value.text());
  }

  /** What was not taken. */
  Raw.Fields rest() {
    return rest(record);
  }

  private Raw.Fields rest(Raw.Fields fields) {
    Raw.Builder rest = new Raw.Builder();
    fields.fields().forEach((name, value) -> rest(value).ifPresent(kept -> rest.put(name, kept)));
    return rest.build(fields.span());
  }

  /** Empty where all of it was taken. */
  private Optional<Raw> rest(Raw value) {
    if (value instanceof Raw.Text) {
      return taken.contains(value) ? Optional.empty() : Optional.of(value);
    }
    if (value instanceof Raw.Items list) {
      List<Raw> kept = list.items().stream().map(this::rest).flatMap(Optional::stream).toList();
      return kept.isEmpty() && !list.items().isEmpty()
          ? Optional.empty()
          : Optional.of(new Raw.Items(kept, list.span()));
    }
    Raw.Fields object = (Raw.Fields) value;
    Raw.Fields kept = rest(object);
    return kept.fields().isEmpty() && !object.fields().isEmpty()
        ? Optional.empty()
        : Optional.of(kept);
  }
}
