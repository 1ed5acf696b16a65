package org.coecorpus.jobs.generate;

import java.util.List;
import org.coecorpus.actionitem.ActionItem;
import org.coecorpus.actionitem.ActionStatus;
import org.coecorpus.actionitem.Priority;
import org.coecorpus.actionitem.Transition;
import org.coecorpus.time.Moment;
import org.jspecify.annotations.Nullable;

/** Changes single fields of an action item. */
final class ItemEdit {

  private final ActionItem old;
  private @Nullable String title;
  private @Nullable String description;
  private @Nullable String owner;
  private @Nullable String team;
  private @Nullable String ticket;
  private @Nullable Priority priority;
  private @Nullable Moment dueAt;
  private @Nullable ActionStatus status;
  private @Nullable String statusAsWritten;
  private @Nullable Moment completedAt;
  private List<Transition> history;

  private ItemEdit(ActionItem old) {
    this.old = old;
    this.title = old.title();
    this.description = old.description();
    this.owner = old.owner();
    this.team = old.team();
    this.ticket = old.ticket();
    this.priority = old.priority();
    this.dueAt = old.dueAt();
    this.status = old.status();
    this.statusAsWritten = old.statusAsWritten();
    this.completedAt = old.completedAt();
    this.history = old.history();
  }

  static ItemEdit of(ActionItem item) {
    return new ItemEdit(item);
  }

  ItemEdit title(String newTitle) {
    title = newTitle;
    return this;
  }

  ItemEdit description(@Nullable String newDescription) {
    description = newDescription;
    return this;
  }

  ItemEdit owner(@Nullable String newOwner) {
    owner = newOwner;
    return this;
  }

  ItemEdit team(@Nullable String newTeam) {
    team = newTeam;
    return this;
  }

  ItemEdit ticket(@Nullable String newTicket) {
    ticket = newTicket;
    return this;
  }

  ItemEdit priority(@Nullable Priority newPriority) {
    priority = newPriority;
    return this;
  }

  ItemEdit dueAt(@Nullable Moment newDueAt) {
    dueAt = newDueAt;
    return this;
  }

  ItemEdit statusAsWritten(@Nullable String word) {
    statusAsWritten = word;
    return this;
  }

  /** Another status, with what goes with it. */
  ItemEdit status(
      ActionStatus newStatus, @Nullable Moment newCompletedAt, List<Transition> newHistory) {
    status = newStatus;
    completedAt = newCompletedAt;
    history = newHistory;
    return this;
  }

  ActionItem item() {
    return new ActionItem(
        old.id(),
        title,
        description,
        owner,
        team,
        ticket,
        priority,
        old.createdAt(),
        dueAt,
        status,
        statusAsWritten,
        completedAt,
        history);
  }
}
