package org.coecorpus.jobs.generate;

import org.coecorpus.actionitem.ActionItem;
import org.coecorpus.actionitem.Priority;
import org.coecorpus.time.Moment;
import org.jspecify.annotations.Nullable;

/** An action item with single fields changed. */
record ItemEdit(ActionItem item) {

  static ItemEdit of(ActionItem item) {
    return new ItemEdit(item);
  }

  ItemEdit title(String title) {
    return with(title, item.owner(), item.ticket(), item.priority(), item.dueAt());
  }

  ItemEdit owner(@Nullable String owner) {
    return with(item.title(), owner, item.ticket(), item.priority(), item.dueAt());
  }

  ItemEdit ticket(@Nullable String ticket) {
    return with(item.title(), item.owner(), ticket, item.priority(), item.dueAt());
  }

  ItemEdit priority(@Nullable Priority priority) {
    return with(item.title(), item.owner(), item.ticket(), priority, item.dueAt());
  }

  ItemEdit dueAt(@Nullable Moment dueAt) {
    return with(item.title(), item.owner(), item.ticket(), item.priority(), dueAt);
  }

  private ItemEdit with(
      @Nullable String title,
      @Nullable String owner,
      @Nullable String ticket,
      @Nullable Priority priority,
      @Nullable Moment dueAt) {
    return new ItemEdit(
        new ActionItem(
            item.id(),
            title,
            item.description(),
            owner,
            item.team(),
            ticket,
            priority,
            item.createdAt(),
            dueAt,
            item.status(),
            item.statusAsWritten(),
            item.completedAt(),
            item.history()));
  }
}
