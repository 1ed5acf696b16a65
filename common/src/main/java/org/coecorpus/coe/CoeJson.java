package org.coecorpus.coe;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.coecorpus.access.Access;
import org.coecorpus.incident.Impact;
import org.coecorpus.incident.Incident;

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

  private static final String SCHEMA_FIELD = "{\"schema\":\"coe/1\",";

  private CoeJson() {}

  /** The COE as a JSON object, {@code schema} first. */
  public static ObjectNode toTree(Coe coe) {
    try {
      return (ObjectNode) MAPPER.readTree(write(coe));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a COE was not written as JSON", e);
    }
  }

  /** The COE as one line of JSON. */
  public static String write(Coe coe) {
    try {
      return SCHEMA_FIELD + MAPPER.writeValueAsString(coe).substring(1);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a COE cannot be written as JSON", e);
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException if the text is not a COE in the product's own form
   */
  public static Coe read(String json) {
    try {
      return MAPPER.readValue(json, Coe.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a COE in coe/1 JSON: " + e.getMessage(), e);
    }
  }

  /** What is left out of the JSON because nothing in it is known; compared by Jackson. */
  static final class Nothing {

    private static final Set<Object> KNOWN =
        Set.of(Access.UNLABELLED, Incident.UNKNOWN, Lifecycle.UNKNOWN, Impact.UNKNOWN);

    @Override
    public boolean equals(Object value) {
      return value == null || KNOWN.contains(value);
    }

    @Override
    public int hashCode() {
      return 0;
    }
  }
}
