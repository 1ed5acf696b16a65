package org.coecorpus.sideinput;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.coecorpus.actionitem.Transition;
import org.coecorpus.time.Moment;
import org.jspecify.annotations.Nullable;

/**
 * The changes of a ticket in one cell: {@code TIME:FROM>TO} separated by {@code ;}, with the
 * field's name before FROM unless it is the status:
 *
 * <pre>2025-03-01T10:00:00Z:OPEN>IN_PROGRESS;2025-03-05T09:00:00Z:due 2025-03-20>2025-04-10</pre>
 *
 * FROM or TO may be empty. In JSON also an array of {@code {at,field,from,to}}. The result is
 * sorted by time; a time without a zone counts as UTC there.
 */
final class Transitions {

  private static final String FORM =
      "TIME:FROM>TO or TIME:due FROM>TO, for example 2025-03-01T10:00:00Z:OPEN>IN_PROGRESS";
  private static final Pattern ENTRY =
      Pattern.compile(
          "([0-9]{4}-[0-9]{2}-[0-9]{2}"
              + "(?:[T ][0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]+)?)?(?:Z|[+-][0-9]{2}:[0-9]{2})?)?)"
              + "\\s*:([^>]*)>([^>]*)");

  /** What follows the colon of {@code 10:00:00Z OPEN>DONE}: the time was cut in two. */
  private static final Pattern REST_OF_TIME = Pattern.compile("[0-9]{2}(?:[^0-9]|$)");

  private static final Map<String, String> FIELDS =
      Map.of(
          "status", "status",
          "state", "status",
          "due", "due_at",
          "due_at", "due_at",
          "due_date", "due_at",
          "owner", "owner",
          "assignee", "owner",
          "priority", "priority",
          "team", "team",
          "title", "title");

  private Transitions() {}

  static List<Transition> of(Row row, Column column) {
    Optional<JsonNode> node = row.node(column).filter(JsonNode::isArray);
    List<Transition> transitions = new ArrayList<>();
    if (node.isPresent() && (node.get().isEmpty() || node.get().get(0).isObject())) {
      node.get().forEach(element -> transitions.add(ofObject(column, element)));
    } else {
      String cell = row.text(column).orElse("");
      for (String entry : cell.split(";")) {
        if (!entry.isBlank()) {
          transitions.add(ofText(column, entry.strip()));
        }
      }
    }
    transitions.sort(Comparator.comparing(transition -> at(transition).instantIn(ZoneOffset.UTC)));
    return transitions;
  }

  private static Moment at(Transition transition) {
    Moment at = transition.at();
    if (at == null) {
      throw new IllegalStateException("a transition of the tracker always has a time");
    }
    return at;
  }

  private static Transition ofText(Column column, String entry) {
    Matcher matcher = ENTRY.matcher(entry);
    if (!matcher.matches() || REST_OF_TIME.matcher(matcher.group(2)).lookingAt()) {
      throw new BadCell(column.name(), entry, FORM);
    }
    String from = matcher.group(2).strip();
    int blank = from.indexOf(' ');
    String word = (blank < 0 ? from : from.substring(0, blank)).toLowerCase(Locale.ROOT);
    // A first word that is no field is part of a status such as "In Progress".
    String field = FIELDS.get(word);
    if (field != null) {
      from = blank < 0 ? "" : from.substring(blank + 1).strip();
    }
    return new Transition(
        Row.moment(column.name(), matcher.group(1)),
        field == null ? "status" : field,
        emptyToNull(from),
        emptyToNull(matcher.group(3).strip()));
  }

  private static Transition ofObject(Column column, JsonNode element) {
    String at = element.path("at").asText("");
    if (!element.isObject() || at.isEmpty()) {
      throw new BadCell(column.name(), element.toString(), "an object with at, field, from and to");
    }
    String field = element.path("field").asText("status").toLowerCase(Locale.ROOT);
    return new Transition(
        Row.moment(column.name(), at),
        FIELDS.getOrDefault(field, field),
        emptyToNull(element.path("from").asText("")),
        emptyToNull(element.path("to").asText("")));
  }

  private static @Nullable String emptyToNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
