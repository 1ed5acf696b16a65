package org.coecorpus.read;

import org.coecorpus.actionitem.ActionStatus;
import org.coecorpus.actionitem.StatusWords;
import org.coecorpus.pattern.Matcher;
import org.coecorpus.pattern.Pattern;

/** What is said of an action item's status, in a cell or behind "Status:". */
final class StatusCell {

  private static final Pattern STATUS_WORD =
      Pattern.compile(
          "(?i)[*_]*([\\pL'’ ✅✔☑❌️🚧-]{1,30}?)[*_]*(?:$|[\\s:,(\\[–—-]+(?:on |in |at )?[\\[(0-9].*|\\s*[,;(:].*)");

  private StatusCell() {}

  /** "Completed 2026-03-01", "Done (#12)", "✅". */
  static void put(Raw.Builder fields, Passage value, Stamps stamps) {
    Passage plain = value.unwrapped();
    if (StatusWords.parse(plain.text()).isEmpty()) {
      Matcher word = STATUS_WORD.matcher(plain);
      if (word.matches() && StatusWords.parse(word.group(1)).isPresent()) {
        Passage status = plain.subSequence(word.start(1), word.end(1)).trim();
        boolean completed = StatusWords.parse(status.text()).orElse(null) == ActionStatus.COMPLETED;
        fields.put("status", status);
        stamps
            .next(plain, word.end(1))
            .filter(stamp -> completed && stamp.date() != null)
            .ifPresent(
                stamp ->
                    fields.put(
                        "completed_at", Raw.Text.of(String.valueOf(stamp.date()), stamp.words())));
        return;
      }
    }
    fields.put("status", plain);
  }
}
