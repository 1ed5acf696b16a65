package org.coecorpus.coe;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The product's own JSON: snake_case, nothing empty, one line. This is the form in which COEs
 * travel between jobs and lie in a release; documents from outside come through {@code read}, which
 * is tolerant.
 */
public final class CoeJson {

  /** Shared mapper for records of this product; configured once, safe for all threads. */
  public static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_EMPTY, JsonInclude.Include.NON_NULL))
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  /** The top-level fields of the format. */
  public static final Set<String> FIELDS =
      Set.of(
          "schema",
          "id",
          "title",
          "status",
          "access",
          "severity",
          "team",
          "service",
          "owner",
          "event_id",
          "related",
          "incident",
          "lifecycle",
          "summary",
          "impact",
          "graphs",
          "timeline",
          "whys",
          "root_causes",
          "lessons",
          "actions",
          "waivers");

  private static final String SCHEMA = "coe/1";

  private CoeJson() {}

  /** The COE as a JSON object, {@code schema} first. */
  public static ObjectNode toTree(Coe coe) {
    ObjectNode tree = MAPPER.createObjectNode();
    tree.put("schema", SCHEMA);
    ObjectNode fields = MAPPER.valueToTree(coe);
    fields.removeIf(value -> value.isObject() && value.isEmpty());
    tree.setAll(fields);
    return tree;
  }

  /** The COE as one line of JSON. */
  public static String write(Coe coe) {
    return toTree(coe).toString();
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException if the text is not a COE in the product's own form
   */
  public static Coe read(String json) {
    try {
      ObjectNode tree = (ObjectNode) MAPPER.readTree(json);
      tree.remove("schema");
      Map<String, JsonNode> extra =
          tree.propertyStream()
              .filter(field -> !FIELDS.contains(field.getKey()))
              .collect(
                  Collectors.toMap(
                      Map.Entry::getKey, Map.Entry::getValue, (a, b) -> b, TreeMap::new));
      tree.remove(extra.keySet());
      tree.set("extra", MAPPER.valueToTree(extra));
      return MAPPER.treeToValue(tree, Coe.class);
    } catch (JsonProcessingException | ClassCastException e) {
      throw new IllegalArgumentException("not a COE in coe/1 JSON: " + e.getMessage(), e);
    }
  }
}
