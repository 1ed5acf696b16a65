package org.coecorpus.sideinput;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.coecorpus.actionitem.ActionStatus;

/** The words that trackers use for a status. */
final class StatusWords {

  private static final Map<String, ActionStatus> WORDS = new TreeMap<>();

  static {
    put(ActionStatus.OPEN, "todo", "to do", "new", "not started", "planned", "pending", "assigned");
    put(ActionStatus.OPEN, "ready", "accepted", "unresolved", "proposed", "reopened");
    put(ActionStatus.IN_PROGRESS, "wip", "doing", "started", "ongoing", "active", "in review");
    put(ActionStatus.IN_PROGRESS, "work in progress", "under way", "in flight");
    put(ActionStatus.COMPLETED, "complete", "done", "closed", "fixed", "resolved", "finished");
    put(ActionStatus.COMPLETED, "merged", "deployed", "shipped", "released", "implemented");
    put(ActionStatus.COMPLETED, "delivered", "verified", "[x]", "✅", "✔", "✓");
    put(ActionStatus.BACKLOG, "backlogged", "in backlog", "deferred", "postponed", "long term");
    put(ActionStatus.BACKLOG, "long term backlog", "someday", "icebox", "on hold", "parked");
    put(ActionStatus.DROPPED, "wontfix", "wont fix", "won't fix", "wontdo", "wont do", "won't do");
    put(ActionStatus.DROPPED, "will not do", "cancelled", "canceled", "rejected", "abandoned");
    put(ActionStatus.DROPPED, "declined", "invalid", "obsolete", "not planned", "superseded");
    put(ActionStatus.DROPPED, "deleted", "duplicate");
  }

  private StatusWords() {}

  private static void put(ActionStatus status, String... words) {
    List.of(words).forEach(word -> WORDS.put(word, status));
  }

  /** The status that a word stands for; empty if it is not known. */
  static Optional<ActionStatus> parse(String word) {
    String plain =
        word.strip().toLowerCase(Locale.ROOT).replace('’', '\'').replaceAll("[ _-]+", " ");
    return Arrays.stream(ActionStatus.values())
        .filter(status -> status.name().toLowerCase(Locale.ROOT).replace('_', ' ').equals(plain))
        .findFirst()
        .or(() -> Optional.ofNullable(WORDS.get(plain)));
  }
}
