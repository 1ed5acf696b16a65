package org.coecorpus.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.coecorpus.coe.CoeJson;
import org.coecorpus.coe.Waiver;
import org.coecorpus.text.Span;
import org.jspecify.annotations.Nullable;

/** Results as {@code audit --json} prints them. */
public final class AuditJson {

  private AuditJson() {}

  /** {@code {documents:[…]}} in the order of the list. */
  public static ObjectNode of(List<AuditResult> results) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode documents = json.putArray("documents");
    results.forEach(result -> documents.add(of(result)));
    return json;
  }

  /** One result as it is kept until the release is made: without words of the catalogue. */
  public static String kept(AuditResult result) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode findings = json.putArray("findings");
    for (Finding finding : result.findings()) {
      ObjectNode one = findings.addObject();
      one.put("rule", finding.rule().id())
          .put("section", finding.part().field())
          .put("passage", finding.passage())
          .put("why", finding.why());
      finding.span().ifPresent(span -> one.set("span", CoeJson.MAPPER.valueToTree(span)));
      finding.waiver().ifPresent(waiver -> one.set("waiver", CoeJson.MAPPER.valueToTree(waiver)));
    }
    json.set("not_assessable", CoeJson.MAPPER.valueToTree(result.notAssessable()));
    json.set("faults", CoeJson.MAPPER.valueToTree(result.faults()));
    return json.toString();
  }

  /** A result that {@link #kept} wrote. */
  public static AuditResult readKept(String source, String id, String kept) {
    try {
      JsonNode json = CoeJson.MAPPER.readTree(kept);
      List<Finding> findings = new ArrayList<>();
      for (JsonNode one : json.path("findings")) {
        findings.add(finding(one));
      }
      return new AuditResult(
          source, id, findings, texts(json.path("not_assessable")), texts(json.path("faults")));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the cache holds no result of an audit: " + kept, e);
    }
  }

  private static Finding finding(JsonNode json) throws JsonProcessingException {
    return new Finding(
        Rules.find(json.path("rule").asText()).orElseThrow(),
        Part.valueOf(json.path("section").asText().toUpperCase(Locale.ROOT)),
        optional(json.path("span"), Span.class),
        json.path("passage").asText(),
        json.path("why").asText(),
        optional(json.path("waiver"), Waiver.class));
  }

  private static <T> Optional<T> optional(JsonNode json, Class<T> type)
      throws JsonProcessingException {
    return json.isMissingNode()
        ? Optional.empty()
        : Optional.of(CoeJson.MAPPER.treeToValue(json, type));
  }

  private static SortedMap<String, String> texts(JsonNode json) {
    SortedMap<String, String> texts = new TreeMap<>();
    json.properties().forEach(entry -> texts.put(entry.getKey(), entry.getValue().asText()));
    return texts;
  }

  private static ObjectNode of(AuditResult result) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("source", result.source()).put("id", result.id());
    ArrayNode findings = json.putArray("findings");
    result.findings().forEach(finding -> findings.add(of(finding)));
    ArrayNode unknown = json.putArray("not_assessable");
    result.notAssessable().keySet().forEach(unknown::add);
    return json;
  }

  private static ObjectNode of(Finding finding) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("rule", finding.rule().id())
        .put("level", finding.rule().level().word())
        .put("section", finding.part().field())
        .put("start", finding.start())
        .put("end", finding.end())
        .put("passage", finding.passage())
        .put("why", finding.why())
        .put("mend", finding.rule().mend())
        .put("waived", finding.isWaived());
    finding.waiver().ifPresent(waiver -> putWaiver(json.putObject("waiver"), waiver));
    return json;
  }

  private static void putWaiver(ObjectNode json, Waiver waiver) {
    put(json, "reason", waiver.reason());
    put(json, "by", waiver.by());
    put(json, "at", waiver.at());
  }

  private static void put(ObjectNode json, String key, @Nullable Object value) {
    if (value != null) {
      json.put(key, value.toString());
    }
  }
}
