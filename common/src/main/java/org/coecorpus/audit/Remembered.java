package org.coecorpus.audit;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.coecorpus.pattern.Pattern;

/**
 * The words of the long texts on which rules that are put off depend. They are looked for while the
 * document is read, so that a {@link Brief} need not keep the texts.
 */
final class Remembered {

  private static final Pattern ESCALATED = Lexicon.anyOf("escalations");

  /** Key of the text that tells of an escalation. */
  static final String ESCALATION = "review#escalation";

  private Remembered() {}

  /** The passages by their keys, which begin with the path of what they are about. */
  static SortedMap<String, Passage> of(AuditedCoe coe) {
    SortedMap<String, Passage> found = new TreeMap<>();
    coe.texts().stream()
        .flatMap(text -> first(text, ESCALATED).stream())
        .findFirst()
        .ifPresent(words -> found.put(ESCALATION, words));
    for (int i = 0; i < coe.coe().actions().size(); i++) {
      ActionCare.remember(coe, i, found);
    }
    return found;
  }

  private static Optional<Passage> first(Passage text, Pattern pattern) {
    var matcher = pattern.matcher(text);
    return matcher.find() ? Optional.of(text.match(matcher)) : Optional.empty();
  }

  /** The key of what is remembered of an action item. */
  static String ofItem(int index, String what) {
    return "actions[" + index + "]#" + what;
  }
}
