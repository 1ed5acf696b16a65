package org.coecorpus.jobs.generate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.coecorpus.coe.CoeJson;

/**
 * What reviewers said and what they were answered: a field that {@code coe/1} does not know in
 * JSON, a section in Markdown.
 */
final class Feedback {

  static final String FIELD = "review_feedback";

  private Feedback() {}

  /** Adds one remark; an empty answer means that there is none. */
  static void add(Draft draft, String role, String text, String answer) {
    ArrayNode all =
        draft.extra.get(FIELD) instanceof ArrayNode array
            ? array
            : CoeJson.MAPPER.createArrayNode();
    ObjectNode remark = all.addObject().put("role", role).put("text", text);
    if (!answer.isEmpty()) {
      remark.put("answer", answer);
    }
    draft.extra.put(FIELD, all);
  }

  /** The body of the section; empty where there is no feedback. */
  static String body(Draft draft) {
    StringBuilder body = new StringBuilder();
    JsonNode all = draft.extra.get(FIELD);
    if (all == null) {
      return "";
    }
    for (JsonNode remark : all) {
      String role = Template.capitalised(remark.get("role").asText());
      body.append("- ").append(role).append(": ").append(remark.get("text").asText()).append('\n');
      if (remark.has("answer")) {
        body.append("  - Answer: ").append(remark.get("answer").asText()).append('\n');
      }
    }
    return body.toString();
  }
}
