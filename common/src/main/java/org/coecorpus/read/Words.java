package org.coecorpus.read;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.coecorpus.access.AccessLevel;
import org.coecorpus.actionitem.Priority;
import org.coecorpus.coe.CoeStatus;
import org.coecorpus.incident.Milestone;
import org.coecorpus.text.Vocabulary;

/** Words of documents that stand for a value of a closed choice, by {@code words.yaml}. */
final class Words {

  private static final Map<String, CoeStatus> COE_STATUS = load("coe-status", CoeStatus.class);
  private static final Map<String, Priority> PRIORITY = load("priority", Priority.class);
  private static final Map<String, AccessLevel> ACCESS = load("access", AccessLevel.class);
  private static final Map<String, Milestone> MILESTONE = load("milestone", Milestone.class);

  private Words() {}

  static Optional<CoeStatus> coeStatus(String words) {
    return of(COE_STATUS, words);
  }

  static Optional<Priority> priority(String words) {
    return of(PRIORITY, words);
  }

  static Optional<AccessLevel> access(String words) {
    return of(ACCESS, words);
  }

  static Optional<Milestone> milestone(String words) {
    return of(MILESTONE, words);
  }

  private static <E> Optional<E> of(Map<String, E> choice, String words) {
    E asWritten = choice.get(words);
    return Optional.ofNullable(asWritten != null ? asWritten : choice.get(Vocabulary.plain(words)));
  }

  /** By the plain form of every word and, as the usual case, by the value's own name. */
  private static <E extends Enum<E>> Map<String, E> load(String choice, Class<E> type) {
    Map<String, E> words = new HashMap<>();
    String prefix = choice + ".";
    Vocabulary.load(Words.class, "words.yaml")
        .forEach(
            (key, list) -> {
              if (key.startsWith(prefix)) {
                E value = Enum.valueOf(type, key.substring(prefix.length()));
                words.put(value.name(), value);
                words.put(Vocabulary.plain(value.name()), value);
                list.forEach(word -> words.put(Vocabulary.plain(word), value));
              }
            });
    return words;
  }
}
