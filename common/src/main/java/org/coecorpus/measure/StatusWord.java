package org.coecorpus.measure;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.coecorpus.actionitem.ActionStatus;
import org.jspecify.annotations.Nullable;

/** The words for a status that histories and trackers use, beside the names of the format. */
final class StatusWord {

  private static final Pattern SEPARATORS = Pattern.compile("[\\s_'’-]+");

  private static final Map<ActionStatus, Set<String>> WORDS =
      Map.of(
          ActionStatus.OPEN,
          Set.of("open", "opened", "todo", "new", "reopened", "reopen", "pending", "planned", "[]"),
          ActionStatus.IN_PROGRESS,
          Set.of("inprogress", "started", "doing", "active", "assigned", "inreview", "wip"),
          ActionStatus.COMPLETED,
          Set.of(
              "completed",
              "complete",
              "done",
              "closed",
              "resolved",
              "fixed",
              "finished",
              "shipped",
              "[x]",
              "✅",
              "✔",
              "☑"),
          ActionStatus.BACKLOG,
          Set.of("backlog", "longtermbacklog", "longterm", "icebox", "someday"),
          ActionStatus.DROPPED,
          Set.of(
              "dropped",
              "wontdo",
              "wontfix",
              "cancelled",
              "canceled",
              "abandoned",
              "rejected",
              "deleted",
              "obsolete",
              "duplicate"));

  private StatusWord() {}

  /** The status that the word stands for; empty where it is not known. */
  static Optional<ActionStatus> read(@Nullable String word) {
    if (word == null) {
      return Optional.empty();
    }
    String bare = SEPARATORS.matcher(word.toLowerCase(Locale.ROOT)).replaceAll("");
    return WORDS.entrySet().stream()
        .filter(entry -> entry.getValue().contains(bare))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
