package org.coecorpus.read;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.coecorpus.actionitem.ActionItem;
import org.coecorpus.actionitem.ActionStatus;
import org.coecorpus.actionitem.Priority;
import org.coecorpus.actionitem.StatusWords;
import org.coecorpus.actionitem.Transition;
import org.jspecify.annotations.Nullable;

/** Types the fields of an action item. */
final class ActionFields {

  private final Moments moments;
  private final @Nullable ZoneId zone;

  ActionFields(Moments moments, @Nullable ZoneId zone) {
    this.moments = moments;
    this.zone = zone;
  }

  ActionItem read(Field item) {
    String asWritten = item.text("status_as_written");
    @Nullable ActionStatus status =
        item.mapped(
                "status", "OPEN, IN_PROGRESS, COMPLETED, BACKLOG or DROPPED", StatusWords::parse)
            .orElse((ActionStatus) null);
    return new ActionItem(
        item.text("id"),
        item.text("title"),
        item.text("description"),
        item.name("owner"),
        item.text("team"),
        item.text("ticket"),
        item.mapped("priority", "HIGH, MEDIUM or LOW", Words::priority).orElse((Priority) null),
        item.moment("created_at", moments, zone),
        item.moment("due_at", moments, zone),
        status,
        asWritten != null ? asWritten : rawWord(item, status),
        item.moment("completed_at", moments, zone),
        history(item));
  }

  /** The word behind the status, unless it is the status's own name. */
  private static @Nullable String rawWord(Field item, @Nullable ActionStatus status) {
    return status == null ? null : item.wordBehind("status", status.name(), "status_as_written");
  }

  private List<Transition> history(Field item) {
    List<Transition> history = new ArrayList<>();
    for (Field change : item.objects("history", "field")) {
      change
          .needed("field")
          .ifPresent(
              field ->
                  history.add(
                      new Transition(
                          change.moment("at", moments, zone),
                          field,
                          change.text("from"),
                          change.text("to"))));
    }
    return history;
  }
}
