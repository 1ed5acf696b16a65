package org.coecorpus.jobs.generate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.coecorpus.coe.CoeJson;

/** Gathers the lines for the shared files, and counts. */
final class Ledger {

  private static final int LOCAL_TIME_LENGTH = "2026-03-01T10:15:00".length();
  private static final Pattern LOCAL_TIME =
      Pattern.compile("20[0-9]{2}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}");

  private final Map<String, List<String>> lines = new LinkedHashMap<>();
  private GenerateResult counts = GenerateResult.NOTHING;

  /**
   * A line of truth about a document, with the document as it states itself, and the paths of its
   * times without zone.
   */
  static String document(String source, boolean inMarkdown, Manuscript manuscript) {
    ObjectNode line = node().put("source", source);
    line.put("format", inMarkdown ? "markdown" : "json").put("states_id", manuscript.statesId);
    ObjectNode coe = CoeJson.toTree(manuscript.draft.toCoe());
    List<String> unplaced = new ArrayList<>();
    addUnplaced(coe, "", unplaced);
    if (!unplaced.isEmpty()) {
      unplaced.forEach(line.putArray("unplaced")::add);
    }
    return line.set("coe", coe).toString();
  }

  private static void addUnplaced(JsonNode node, String path, List<String> unplaced) {
    if (node.isObject()) {
      String before = path.isEmpty() ? "" : path + ".";
      node.properties().forEach(f -> addUnplaced(f.getValue(), before + f.getKey(), unplaced));
    } else if (node.isArray()) {
      for (int n = 0; n < node.size(); n++) {
        addUnplaced(node.get(n), path + "[" + n + "]", unplaced);
      }
    } else if (node.isTextual()
        && node.textValue().length() == LOCAL_TIME_LENGTH
        && LOCAL_TIME.matcher(node.textValue()).matches()) {
      unplaced.add(path);
    }
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
              .put("of", manuscript.originalId)
              .put("change", manuscript.change));
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
              .put("states_event_id", manuscript.draft.eventId != null)
              .put("states_related", !manuscript.draft.related.isEmpty())
              .put("shares_ticket", manuscript.draft.incident.tickets().size() > 1));
    }
    if (plot.kind() == Kind.DECOY) {
      truth("decoys", node().put("id", manuscript.draft.id).put("of", manuscript.originalId));
    }
    for (int n = 0; n < manuscript.violations.size(); n++) {
      Violation violation = manuscript.violations.get(n);
      String where = violation.section().equals(SideFiles.INCIDENTS) ? SideFiles.INCIDENTS : source;
      violation(violation, where, n < manuscript.planted);
    }
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

  private void violation(Violation violation, String source, boolean isPlanted) {
    truth("violations", tree(violation).put("source", source).put("planted", isPlanted));
  }

  /** A document that differs from the former delivery; {@code change} is {@code WHAT: detail}. */
  void change(Manuscript manuscript, String change, String source) {
    int colon = change.indexOf(": ");
    truth(
        "changes",
        node()
            .put("change", change.substring(0, colon).toLowerCase(Locale.ROOT))
            .put("id", manuscript.draft.id)
            .put("source", source)
            .put("detail", change.substring(colon + 2)));
  }

  /** A violation in the incident register alone. */
  void inRegister(Violation violation) {
    violation(violation, SideFiles.INCIDENTS, true);
    counts = counts.plus(new GenerateResult(0, 0, 0, 0, 0, 0, 0, 0, 1, 0));
  }

  /** The chunk, with each line mended. */
  Chunk toChunk(UnaryOperator<String> mend) {
    lines.values().forEach(all -> all.replaceAll(mend));
    return new Chunk(lines, counts);
  }
}
