package org.coecorpus.jobs.generate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import org.coecorpus.coe.Coe;
import org.coecorpus.coe.CoeJson;

/** The YAML block in front of a document. */
final class FrontMatter {

  private static final List<String> IN_SECTIONS =
      List.of("summary", "graphs", "timeline", "whys", "root_causes", "lessons", "actions");

  private static final Set<String> ALWAYS = Set.of("schema", "id", "title", "access");
  private static final Set<String> LEAST = Set.of("id", "access");

  private FrontMatter() {}

  /** The block; empty where nothing is stated and the document has no label. */
  static String of(Coe coe, Dialect.FactForm facts) {
    if (facts == Dialect.FactForm.NONE && coe.access().level() == null) {
      return "";
    }
    ObjectNode tree = CoeJson.toTree(coe);
    tree.remove(IN_SECTIONS);
    if (tree.get("impact") instanceof ObjectNode impact) {
      impact.remove("text");
    }
    if (facts != Dialect.FactForm.FRONT_MATTER) {
      tree.retain(facts == Dialect.FactForm.NONE ? LEAST : ALWAYS);
    }
    StringBuilder out = new StringBuilder("---\n");
    tree.properties().forEach(field -> field(out, field.getKey(), field.getValue(), ""));
    return out.append("---\n\n").toString();
  }

  private static void field(StringBuilder out, String name, JsonNode value, String indent) {
    out.append(indent).append(name).append(':');
    if (value.isObject()) {
      out.append('\n');
      value.properties().forEach(f -> field(out, f.getKey(), f.getValue(), indent + "  "));
    } else if (value.isArray() && value.size() > 0 && value.get(0).isObject()) {
      out.append('\n');
      value.forEach(item -> out.append(indent).append("  - ").append(flow(item)).append('\n'));
    } else {
      out.append(' ').append(value.isArray() ? flow(value) : scalar(value)).append('\n');
    }
  }

  /** JSON is YAML in flow style; spaces make it look written by hand. */
  private static String flow(JsonNode value) {
    if (value.isObject()) {
      StringBuilder out = new StringBuilder("{");
      value
          .properties()
          .forEach(
              f ->
                  out.append(out.length() > 1 ? ", " : "")
                      .append(f.getKey())
                      .append(": ")
                      .append(f.getValue()));
      return out.append('}').toString();
    }
    return value.toString().replace("\",\"", "\", \"");
  }

  private static String scalar(JsonNode value) {
    String text = value.asText();
    return text.matches("[A-Za-z][A-Za-z-]*[0-9]*") ? text : value.toString();
  }
}
