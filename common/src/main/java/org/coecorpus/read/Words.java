package org.coecorpus.read;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.coecorpus.access.AccessLevel;
import org.coecorpus.actionitem.ActionStatus;
import org.coecorpus.actionitem.Priority;
import org.coecorpus.coe.CoeStatus;
import org.coecorpus.incident.Milestone;
import org.coecorpus.incident.Severity;

/** Words of documents that stand for a value of a closed choice, by {@code words.yaml}. */
final class Words {

  private static final Map<String, ActionStatus> ACTION_STATUS =
      load("action-status", ActionStatus.class);
  private static final Map<String, CoeStatus> COE_STATUS = load("coe-status", CoeStatus.class);
  private static final Map<String, Priority> PRIORITY = load("priority", Priority.class);
  private static final Map<String, AccessLevel> ACCESS = load("access", AccessLevel.class);
  private static final Map<String, Milestone> MILESTONE = load("milestone", Milestone.class);
  private static final Pattern SEVERITY =
      Pattern.compile(
          "(?i)(?:sev(?:erity)?|p(?:riority)?|s)?[ \\t:#_-]*([1-5])(?:[ \\t]*[(:,–-].*)?");

  private Words() {}

  /** SEV1, SEV-1, Sev1, P1, S1, Severity 1, 1: numbered forms alone. */
  static Optional<Severity> severity(String words) {
    Matcher matcher = SEVERITY.matcher(words.trim());
    return matcher.matches()
        ? Optional.of(Severity.valueOf("SEV" + matcher.group(1)))
        : Optional.empty();
  }

  static Optional<ActionStatus> actionStatus(String words) {
    return Optional.ofNullable(ACTION_STATUS.get(plain(words)));
  }

  static Optional<CoeStatus> coeStatus(String words) {
    return Optional.ofNullable(COE_STATUS.get(plain(words)));
  }

  static Optional<Priority> priority(String words) {
    return Optional.ofNullable(PRIORITY.get(plain(words)));
  }

  static Optional<AccessLevel> access(String words) {
    return Optional.ofNullable(ACCESS.get(plain(words)));
  }

  static Optional<Milestone> milestone(String words) {
    return Optional.ofNullable(MILESTONE.get(plain(words)));
  }

  /**
   * Lower case, one blank between words, dashes and underscores as blanks, no marks at the ends.
   */
  static String plain(String words) {
    StringBuilder plain = new StringBuilder();
    boolean gap = false;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      boolean blank = Character.isWhitespace(c) || "-_*`.:;!,()".indexOf(c) >= 0;
      if (blank) {
        gap = plain.length() > 0;
      } else {
        if (gap) {
          plain.append(' ');
        }
        gap = false;
        plain.append(c == '’' ? '\'' : c);
      }
    }
    return plain.toString().toLowerCase(Locale.ROOT);
  }

  private static <E extends Enum<E>> Map<String, E> load(String choice, Class<E> type) {
    Map<String, E> words = new TreeMap<>();
    String prefix = choice + ".";
    Vocabulary.load("words.yaml")
        .forEach(
            (key, list) -> {
              if (key.startsWith(prefix)) {
                E value = Enum.valueOf(type, key.substring(prefix.length()));
                words.put(plain(value.name()), value);
                list.forEach(word -> words.put(plain(word), value));
              }
            });
    return words;
  }
}
