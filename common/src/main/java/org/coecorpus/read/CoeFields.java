package org.coecorpus.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.coecorpus.coe.Coe;
import org.coecorpus.coe.CoeJson;
import org.coecorpus.coe.CoeStatus;
import org.coecorpus.coe.Graph;
import org.coecorpus.coe.Lesson;
import org.coecorpus.coe.Lifecycle;
import org.coecorpus.coe.RootCause;
import org.coecorpus.coe.Waiver;
import org.coecorpus.coe.Why;
import org.coecorpus.incident.Impact;
import org.coecorpus.incident.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Types a tree of fields as a COE, in the shape of {@code coe/1}. Whatever does not fit is suspect;
 * top-level fields that the format does not know are kept in {@code extra}.
 */
final class CoeFields {

  private static final int MAX_ID_LENGTH = 200;

  private final String text;
  private final int offset;
  private final Moments moments;
  private final Ledger ledger = new Ledger();

  /**
   * For one document.
   *
   * @param text the document
   * @param offset where the spans say that it begins
   * @param order of numeric dates in it
   */
  CoeFields(String text, int offset, DateWords.Order order) {
    this.text = text;
    this.offset = offset;
    this.moments = new Moments(new Stamps(order));
  }

  /** Types the tree; {@code inferredId} counts where the document has no usable id. */
  ParsedCoe read(Raw.Fields tree, String source, String hash, Supplier<String> inferredId) {
    Field top =
        new Field(
            tree,
            Path.TOP,
            ledger,
            span -> text.substring(span.start() - offset, span.end() - offset));
    IncidentFields incident = new IncidentFields(moments, ledger, top);
    @Nullable ZoneId zone = incident.zone();
    ActionFields actions = new ActionFields(moments, zone);
    Coe coe =
        new Coe(
            id(top, inferredId),
            top.text("title"),
            top.mapped("status", "DRAFT, IN_REVIEW or COMPLETED", Words::coeStatus).orElse(null),
            AccessLabel.read(top, ledger),
            top.mapped("severity", "SEV1 to SEV5", Severity::parse).orElse((Severity) null),
            top.text("team"),
            top.text("service"),
            top.name("owner"),
            top.text("event_id"),
            top.texts("related"),
            incident.incident(),
            lifecycle(top, zone),
            top.text("summary"),
            impact(top),
            top.list("graphs", "caption", CoeFields::graph),
            incident.timeline(),
            top.list("whys", "answer", CoeFields::why),
            rootCauses(top),
            lessons(top),
            top.list("actions", "title", actions::read),
            waivers(top, zone),
            extra(top));
    Contradictions.in(coe, ledger.inferred()).forEach(ledger::suspect);
    return new ParsedCoe(
        coe, source, hash, ledger.spans(), ledger.unplaced(), ledger.suspects(), ledger.inferred());
  }

  private String id(Field top, Supplier<String> inferredId) {
    String stated = top.has("id") ? top.text("id") : null;
    if (stated != null && !stated.isBlank()) {
      if (stated.length() <= MAX_ID_LENGTH && !hasControl(stated)) {
        return stated;
      }
      ledger.spans().removeLast();
      ledger.suspect("id", stated, "expected at most " + MAX_ID_LENGTH + " printable characters");
    }
    ledger.inferred("id");
    return inferredId.get();
  }

  private static boolean hasControl(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isISOControl(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private Lifecycle lifecycle(Field top, @Nullable ZoneId zone) {
    return top.object("lifecycle")
        .map(
            life ->
                new Lifecycle(
                    life.moment("created_at", moments, zone),
                    life.list("review_intervals", "from", review -> interval(review, zone)),
                    life.moment("completed_at", moments, zone),
                    life.list("history", "status", change -> statusChange(change, zone)),
                    life.list(
                        "reviewers",
                        "role",
                        reviewer -> new Lifecycle.Reviewer(reviewer.text("role")))))
        .orElse(Lifecycle.UNKNOWN);
  }

  private Lifecycle.ReviewInterval interval(Field review, @Nullable ZoneId zone) {
    return new Lifecycle.ReviewInterval(
        review.moment("from", moments, zone), review.moment("to", moments, zone));
  }

  private Lifecycle.StatusChange statusChange(Field change, @Nullable ZoneId zone) {
    return new Lifecycle.StatusChange(
        change.moment("at", moments, zone),
        change
            .mapped("status", "DRAFT, IN_REVIEW or COMPLETED", Words::coeStatus)
            .orElse((CoeStatus) null));
  }

  private static Impact impact(Field top) {
    return top.objectOr("impact", "text")
        .map(
            impact ->
                new Impact(
                    impact.text("text"),
                    impact.count("failed"),
                    impact.count("total"),
                    impact.text("unit"),
                    impact
                        .object("orders")
                        .map(
                            orders ->
                                new Impact.Orders(orders.count("affected"), orders.count("total")))
                        .orElse(null),
                    impact.texts("screenshots")))
        .orElse(Impact.UNKNOWN);
  }

  private static Graph graph(Field graph) {
    return new Graph(
        graph.text("caption"),
        graph.text("image"),
        graph.text("link"),
        graph.text("x_unit"),
        graph.text("y_unit"),
        graph.text("interval"),
        graph.size("width"),
        graph.size("height"),
        graph.texts("markers"));
  }

  private static Why why(Field why) {
    return new Why(
        why.text("id"),
        why.text("question"),
        why.text("answer"),
        why.list("children", "answer", CoeFields::why),
        why.texts("actions"));
  }

  private static List<RootCause> rootCauses(Field top) {
    List<RootCause> causes = new ArrayList<>();
    for (Field cause : top.objects("root_causes", "text")) {
      cause
          .needed("text")
          .ifPresent(
              statement ->
                  causes.add(
                      new RootCause(
                          cause.text("id"),
                          statement,
                          cause.text("category"),
                          cause.texts("actions"))));
    }
    return causes;
  }

  private static List<Lesson> lessons(Field top) {
    List<Lesson> lessons = new ArrayList<>();
    for (Field lesson : top.objects("lessons", "text")) {
      lesson
          .needed("text")
          .ifPresent(
              statement ->
                  lessons.add(
                      new Lesson(statement, lesson.text("category"), lesson.texts("actions"))));
    }
    return lessons;
  }

  private List<Waiver> waivers(Field top, @Nullable ZoneId zone) {
    List<Waiver> waivers = new ArrayList<>();
    for (Field waiver : top.objects("waivers", "rule")) {
      waiver
          .needed("rule")
          .ifPresent(
              rule ->
                  waivers.add(
                      new Waiver(
                          rule,
                          waiver.text("reason"),
                          waiver.text("by"),
                          waiver.moment("at", moments, zone))));
    }
    return waivers;
  }

  private Map<String, JsonNode> extra(Field top) {
    Map<String, JsonNode> extra = new TreeMap<>();
    for (String name : top.namesBesides(CoeJson.FIELDS)) {
      top.raw(name).ifPresent(raw -> extra.put(name, json(raw, Path.TOP.field(name))));
    }
    return extra;
  }

  private JsonNode json(Raw raw, Path path) {
    if (raw instanceof Raw.Fields object) {
      var node = CoeJson.MAPPER.createObjectNode();
      object.fields().forEach((name, value) -> node.set(name, json(value, path.field(name))));
      return node;
    }
    if (raw instanceof Raw.Items list) {
      var node = CoeJson.MAPPER.createArrayNode();
      for (int i = 0; i < list.items().size(); i++) {
        node.add(json(list.items().get(i), path.element(i)));
      }
      return node;
    }
    Raw.Text scalar = (Raw.Text) raw;
    ledger.place(path, scalar);
    return switch (scalar.form()) {
      case STRING, FOREIGN_TIME -> CoeJson.MAPPER.getNodeFactory().textNode(scalar.value());
      case BOOLEAN -> CoeJson.MAPPER.getNodeFactory().booleanNode(scalar.value().equals("true"));
      case NUMBER -> number(scalar.value());
    };
  }

  private static JsonNode number(String digits) {
    Optional<Long> whole =
        digits.matches("-?[0-9]{1,18}") ? Optional.of(Long.valueOf(digits)) : Optional.empty();
    return whole
        .<JsonNode>map(CoeJson.MAPPER.getNodeFactory()::numberNode)
        .orElseGet(() -> decimal(digits));
  }

  /** A number that a double cannot hold stays as written, as text. */
  private static JsonNode decimal(String digits) {
    try {
      double value = Double.parseDouble(digits);
      if (Double.isFinite(value)) {
        return CoeJson.MAPPER.getNodeFactory().numberNode(value);
      }
    } catch (NumberFormatException e) {
      return CoeJson.MAPPER.getNodeFactory().textNode(digits);
    }
    return CoeJson.MAPPER.getNodeFactory().textNode(digits);
  }
}
