package org.coecorpus.audit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.coecorpus.coe.Waiver;
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
