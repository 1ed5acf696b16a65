package org.coecorpus.jobs.generate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.coecorpus.coe.CoeJson;

/** Gathers the lines for the shared files, and counts. */
final class Ledger {

  private final Map<String, List<String>> lines = new LinkedHashMap<>();
  private GenerateResult counts = GenerateResult.NOTHING;

  /** A line of truth about a document, with the document itself as it states itself. */
  static String document(String source, String format, boolean statesId, String coe) {
    return "{\"source\":"
        + CoeJson.MAPPER.getNodeFactory().textNode(source)
        + ",\"format\":\""
        + format
        + "\",\"states_id\":"
        + statesId
        + ",\"coe\":"
        + coe
        + "}";
  }

  void add(String file, String line) {
    lines.computeIfAbsent(file, f -> new ArrayList<>()).add(line);
  }

  private void truth(String file, ObjectNode node) {
    add("truth/" + file + ".jsonl", node.toString());
  }

  /** Everything that is known of the document beside its own text. */
  void document(Manuscript manuscript, String source, boolean inMarkdown) {
    Plot plot = manuscript.plot;
    boolean isCopy = plot.kind() == Kind.EXACT_DUPLICATE;
    count(manuscript, inMarkdown, isCopy);
    if (plot.kind() == Kind.EXACT_DUPLICATE || plot.kind() == Kind.NEAR_DUPLICATE) {
      truth(
          "duplicates",
          node()
              .put("kind", isCopy ? "exact" : "near")
              .put("id", manuscript.draft.id)
              .put("source", source)
              .put("of", manuscript.originalId));
    }
    if (isCopy) {
      return;
    }
    families(manuscript);
    if (plot.kind() == Kind.SIBLING) {
      truth(
          "siblings",
          node()
              .put("id", manuscript.draft.id)
              .put("of", manuscript.originalId)
              .put("event_id", plot.eventId())
              .put("states_event_id", manuscript.draft.eventId != null));
    }
    manuscript.violations.forEach(v -> truth("violations", tree(v)));
    manuscript.redactions.forEach(r -> truth("redactions", tree(r)));
    if (!manuscript.canary.isEmpty()) {
      String access = plot.access() == null ? "missing" : plot.access().name();
      truth(
          "canaries",
          node()
              .put("id", manuscript.draft.id)
              .put("access", access)
              .put("word", manuscript.canary));
    }
  }

  private void families(Manuscript manuscript) {
    ObjectNode node = node().put("id", manuscript.draft.id);
    node.put("event_id", manuscript.plot.eventId());
    node.put("quarter", manuscript.quarter());
    node.put("mode", manuscript.plot.mode().name());
    manuscript.causeFamilies.forEach(node.putArray("root_causes")::add);
    manuscript.lessonFamilies.forEach(node.putArray("lessons")::add);
    truth("families", node);
  }

  private static ObjectNode node() {
    return CoeJson.MAPPER.createObjectNode();
  }

  private static ObjectNode tree(Object value) {
    JsonNode tree = CoeJson.MAPPER.valueToTree(value);
    return (ObjectNode) tree;
  }

  private void count(Manuscript manuscript, boolean inMarkdown, boolean isCopy) {
    Kind kind = manuscript.plot.kind();
    counts =
        counts.plus(
            new GenerateResult(
                1,
                inMarkdown ? 0 : 1,
                inMarkdown ? 1 : 0,
                isCopy ? 1 : 0,
                kind == Kind.NEAR_DUPLICATE ? 1 : 0,
                kind == Kind.SIBLING ? 1 : 0,
                isCopy ? 0 : manuscript.draft.actions.size(),
                0,
                isCopy ? 0 : manuscript.violations.size(),
                isCopy || manuscript.canary.isEmpty() ? 0 : 1));
  }

  /** Counts one row of the incident register. */
  void countIncident() {
    counts = counts.plus(new GenerateResult(0, 0, 0, 0, 0, 0, 0, 1, 0, 0));
  }

  void violation(Violation violation) {
    truth("violations", tree(violation));
    counts = counts.plus(new GenerateResult(0, 0, 0, 0, 0, 0, 0, 0, 1, 0));
  }

  Chunk toChunk() {
    return new Chunk(lines, counts);
  }
}
