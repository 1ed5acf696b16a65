package org.coecorpus.jobs.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.coecorpus.actionitem.ActionItem;
import org.coecorpus.time.Moment;
import org.jspecify.annotations.Nullable;

/** Writes action items as table, checkbox list or bullets with labels. */
final class MarkdownActions {

  private final Dialect dialect;

  MarkdownActions(Dialect dialect) {
    this.dialect = dialect;
  }

  String text(List<ActionItem> actions) {
    if (actions.isEmpty()) {
      return "";
    }
    StringBuilder out = new StringBuilder(dialect.section(dialect.headings().actions()));
    out.append("\n\n");
    if (dialect.actions() == Dialect.ItemForm.TABLE) {
      out.append("| ID | Action | Owner | Ticket | Priority | Created | Due | Status |\n");
      out.append("|---|---|---|---|---|---|---|---|\n");
    }
    for (ActionItem action : actions) {
      switch (dialect.actions()) {
        case TABLE -> row(out, action);
        case CHECKBOXES -> checkbox(out, action);
        case BULLETS -> bullets(out, action);
      }
    }
    return out.append('\n').toString();
  }

  private void row(StringBuilder out, ActionItem action) {
    List<String> cells =
        List.of(
            Manuscript.text(action.id()),
            Manuscript.text(action.title()),
            Manuscript.text(action.owner()),
            ticket(action),
            priority(action),
            day(action.createdAt()),
            day(action.dueAt()),
            status(action));
    out.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  private void checkbox(StringBuilder out, ActionItem action) {
    boolean isDone = action.completedAt() != null;
    out.append(isDone ? "- [x] " : "- [ ] ").append(action.id()).append(": ");
    out.append(action.title()).append(" (").append(String.join(", ", labels(action)));
    out.append(")\n");
  }

  private void bullets(StringBuilder out, ActionItem action) {
    out.append("- **").append(action.id()).append(":** ").append(action.title()).append('\n');
    labels(action).forEach(label -> out.append("  - ").append(label).append('\n'));
  }

  private List<String> labels(ActionItem action) {
    List<String> labels = new ArrayList<>();
    String at = dialect.actions() == Dialect.ItemForm.CHECKBOXES ? "@" : "";
    label(labels, "Owner", action.owner() == null ? "" : at + action.owner());
    label(labels, "Ticket", ticket(action));
    label(labels, "Priority", priority(action));
    label(labels, "Created", day(action.createdAt()));
    label(labels, "Due", day(action.dueAt()));
    label(labels, "Status", status(action));
    return labels;
  }

  private static void label(List<String> labels, String name, String value) {
    if (!value.isEmpty()) {
      labels.add(name + ": " + value);
    }
  }

  private static String ticket(ActionItem action) {
    String id = action.ticket();
    return id == null ? "" : "[" + id + "](https://tickets.larkspur.example/" + id + ")";
  }

  private static String priority(ActionItem action) {
    return action.priority() == null
        ? ""
        : Template.capitalised(action.priority().name().toLowerCase(Locale.ROOT));
  }

  private String day(@Nullable Moment moment) {
    return moment == null ? "" : dialect.dates().day(moment.date());
  }

  private String status(ActionItem action) {
    String word = Manuscript.text(action.statusAsWritten());
    return action.completedAt() == null ? word : word + " " + day(action.completedAt());
  }
}
