package org.coecorpus.read;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.coecorpus.coe.CoeJson;

/** Front matter with the names of {@code coe/1}: synonyms are renamed, unknown names stay. */
final class FrontFields {

  /** Names that front matter of any page has, and that say nothing of an incident. */
  private static final Set<String> COMMON =
      Set.of("title", "status", "owner", "id", "summary", "related", "team", "schema", "access");

  /** Labels that front matter keeps as they are, since they stand for no single field. */
  private static final Set<String> UNTYPED =
      Set.of(
          "access",
          "date",
          "priority",
          "duration",
          "incident.period",
          "incident.impact_period",
          "lifecycle.review",
          "lifecycle.review_from",
          "lifecycle.review_to",
          "lifecycle.history");

  private final Raw.Builder top = new Raw.Builder();
  private final Map<String, Raw.Builder> objects = new LinkedHashMap<>();
  private boolean incident;

  private FrontFields() {}

  /**
   * What was made of front matter.
   *
   * @param tells whether it has fields that only an incident has
   */
  record Renamed(Raw.Fields fields, boolean tells) {}

  static Renamed of(Raw.Fields front) {
    FrontFields renamed = new FrontFields();
    front.fields().forEach(renamed::add);
    front.fields().forEach(renamed::lift);
    renamed.objects.forEach((name, object) -> renamed.top.put(name, object.build(front.span())));
    return new Renamed(renamed.top.build(front.span()), renamed.incident);
  }

  /** Fields of an object with a name of its own, such as {@code meta}, where the top has none. */
  private void lift(String name, Raw value) {
    if (value instanceof Raw.Fields object && !CoeJson.FIELDS.contains(name)) {
      object
          .fields()
          .forEach(
              (inner, text) -> {
                if (text instanceof Raw.Text
                    && Labels.inHeader(inner.replace('_', ' ')).isPresent()) {
                  add(inner, text);
                }
              });
    }
  }

  private void add(String name, Raw value) {
    if (CoeJson.FIELDS.contains(name)) {
      incident |= !COMMON.contains(name);
      if (value instanceof Raw.Fields object && objects.containsKey(name)) {
        object.fields().forEach(objects.get(name)::put);
      } else {
        top.put(name, value);
      }
      return;
    }
    Optional<String> field = Labels.inHeader(name.replace('_', ' ').replace('-', ' '));
    if (field.isEmpty() || UNTYPED.contains(field.get()) || !(value instanceof Raw.Text)) {
      top.put(name, value);
      return;
    }
    int dot = field.get().indexOf('.');
    if (dot < 0) {
      incident |= !COMMON.contains(field.get());
      top.put(field.get(), value);
    } else {
      incident |= field.get().startsWith("incident");
      objects
          .computeIfAbsent(field.get().substring(0, dot), key -> new Raw.Builder())
          .put(field.get().substring(dot + 1), value);
    }
  }
}
