package org.coecorpus.jobs.generate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.coecorpus.actionitem.ActionItem;
import org.coecorpus.time.Moment;
import org.jspecify.annotations.Nullable;

/** Writes action items in the form of the dialect. */
final class MarkdownActions {

  private static final List<String> BOXES = List.of("[x]", "[ ]");

  private final Dialect dialect;
  private final ItemForm form;

  MarkdownActions(Dialect dialect) {
    this.dialect = dialect;
    this.form = dialect.actions();
  }

  /** The section without its heading. */
  String body(List<ActionItem> actions) {
    StringBuilder out = new StringBuilder();
    if (form.shape() == ItemForm.Shape.TABLE) {
      List<String> heads = new ArrayList<>(cells(actions.get(0)).keySet());
      out.append("| ").append(String.join(" | ", heads)).append(" |\n");
      out.append("|---".repeat(heads.size())).append("|\n");
    }
    int n = 0;
    for (ActionItem action : actions) {
      n++;
      out.append(
          switch (form.shape()) {
            case TABLE -> "| " + String.join(" | ", cells(action).values()) + " |\n";
            case CHECKBOXES -> box(action) + named(action) + inBrackets(labels(action, "@"));
            case BARE_CHECKBOXES -> box(action) + named(action) + " — " + bare(action) + "\n";
            case BULLETS -> "- " + boldName(action) + below(labels(action, ""));
            case BRACKETS -> "- " + named(action) + bracketed(action) + "\n";
            case NUMBERS -> n + ". " + named(action) + " " + sentence(labels(action, ""));
            case HEADINGS -> dialect.within(named(action)) + "\n\n" + listed(labels(action, ""));
          });
    }
    return out.toString();
  }

  private String named(ActionItem action) {
    return (action.id() == null ? "" : action.id() + ": ") + action.title();
  }

  private String boldName(ActionItem action) {
    return action.id() == null
        ? "**" + action.title() + "**\n"
        : "**" + action.id() + ":** " + action.title() + "\n";
  }

  private static String box(ActionItem action) {
    boolean isDone = action.completedAt() != null || "[x]".equals(action.statusAsWritten());
    return isDone ? "- [x] " : "- [ ] ";
  }

  private static String inBrackets(Map<String, String> labels) {
    return " ("
        + labels.entrySet().stream()
            .map(label -> label.getKey() + ": " + label.getValue())
            .collect(Collectors.joining(", "))
        + ")\n";
  }

  private String below(Map<String, String> labels) {
    return lines(labels, "  - ");
  }

  private String listed(Map<String, String> labels) {
    return lines(labels, "- ") + "\n";
  }

  private String lines(Map<String, String> labels, String before) {
    return labels.entrySet().stream()
        .map(label -> before + label(label.getKey()) + " " + label.getValue() + "\n")
        .collect(Collectors.joining());
  }

  private String sentence(Map<String, String> labels) {
    return labels.entrySet().stream()
            .map(label -> label(label.getKey()) + " " + label.getValue())
            .collect(Collectors.joining("; "))
        + ".\n";
  }

  private String label(String name) {
    return form.bold() ? "**" + name + ":**" : name + ":";
  }

  private String bare(ActionItem action) {
    List<String> parts = new ArrayList<>();
    if (action.owner() != null) {
      parts.add("@" + action.owner());
    }
    if (action.dueAt() != null) {
      parts.add("due " + day(action.dueAt()));
    }
    if (action.priority() != null) {
      parts.add(priority(action) + " priority");
    }
    parts.add(ticket(action));
    parts.add(status(action));
    parts.removeIf(String::isEmpty);
    return String.join(", ", parts);
  }

  /** {@code Title (alias). Due: 2026-03-14.} */
  private String bracketed(ActionItem action) {
    Map<String, String> labels = labels(action, "");
    String owner = labels.remove(dialect.word("owner"));
    return (owner == null ? " " : " (" + owner + "). ") + sentence(labels).strip();
  }

  /** The labels with a value. */
  private Map<String, String> labels(ActionItem action, String beforeOwner) {
    Map<String, String> labels = new LinkedHashMap<>();
    labels.put(dialect.word("owner"), action.owner() == null ? "" : beforeOwner + action.owner());
    labels.put(dialect.word("ticket"), ticket(action));
    labels.put(dialect.word("priority"), priority(action));
    labels.put(dialect.word("created"), day(action.createdAt()));
    labels.put(dialect.word("due"), day(action.dueAt()));
    labels.put(dialect.word("status"), status(action));
    labels.put("Completed", form.apart() ? day(action.completedAt()) : "");
    labels.put(dialect.word("details"), Manuscript.text(action.description()));
    labels.values().removeIf(String::isEmpty);
    return labels;
  }

  private Map<String, String> cells(ActionItem action) {
    Map<String, String> cells = new LinkedHashMap<>();
    if (form.withIds()) {
      cells.put("ID", Manuscript.text(action.id()));
    }
    cells.put(dialect.word("action"), Manuscript.text(action.title()));
    if (form.withDetails()) {
      cells.put(dialect.word("details"), Manuscript.text(action.description()));
    }
    cells.put(dialect.word("owner"), Manuscript.text(action.owner()));
    cells.put(dialect.word("ticket"), ticket(action));
    cells.put(dialect.word("priority"), priority(action));
    if (form.withCreated()) {
      cells.put(dialect.word("created"), day(action.createdAt()));
    }
    cells.put(dialect.word("due"), day(action.dueAt()));
    cells.put(dialect.word("status"), status(action));
    if (form.apart()) {
      cells.put("Completed on", day(action.completedAt()));
    }
    return cells;
  }

  private static String ticket(ActionItem action) {
    String id = action.ticket();
    return id == null ? "" : "[" + id + "](https://tickets.larkspur.example/" + id + ")";
  }

  private static String priority(ActionItem action) {
    return action.priority() == null
        ? ""
        : Template.capitalised(action.priority().name().toLowerCase(java.util.Locale.ROOT));
  }

  private String day(@Nullable Moment moment) {
    return moment == null ? "" : dialect.timeline().style().day(moment.date());
  }

  /** The word, where a box does not say it already, and the day of completion. */
  private String status(ActionItem action) {
    String word = Manuscript.text(action.statusAsWritten());
    boolean isBox = form.shape().name().endsWith("CHECKBOXES") && BOXES.contains(word);
    if (action.completedAt() == null || form.apart()) {
      return isBox ? "" : word;
    }
    return (isBox ? "completed" : word) + " " + day(action.completedAt());
  }
}
