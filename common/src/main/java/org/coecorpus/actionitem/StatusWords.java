package org.coecorpus.actionitem;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.coecorpus.text.Vocabulary;

/**
 * The words that documents, trackers and histories use for a status, by {@code status-words.yaml}.
 * One list for all of them, so that a word means the same wherever it is read.
 */
public final class StatusWords {

  private static final Map<String, ActionStatus> WORDS = new HashMap<>();

  static {
    Vocabulary.load(StatusWords.class, "status-words.yaml")
        .forEach(
            (name, words) -> {
              ActionStatus status = ActionStatus.valueOf(name);
              WORDS.put(name, status);
              WORDS.put(bare(name), status);
              words.forEach(word -> WORDS.put(bare(word), status));
            });
  }

  private StatusWords() {}

  /** The status that the words stand for; empty if they are not known. */
  public static Optional<ActionStatus> parse(String words) {
    ActionStatus asWritten = WORDS.get(words);
    return Optional.ofNullable(asWritten != null ? asWritten : WORDS.get(bare(words)));
  }

  /** Without blanks and apostrophes: "In-Progress" and "InProgress", "Won't do" and "wontdo". */
  private static String bare(String words) {
    return Vocabulary.plain(words).replace(" ", "").replace("'", "");
  }
}
