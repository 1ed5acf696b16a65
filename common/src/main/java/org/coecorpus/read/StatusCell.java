package org.coecorpus.read;

import java.util.Optional;
import org.coecorpus.actionitem.ActionStatus;
import org.coecorpus.actionitem.StatusWords;
import org.coecorpus.pattern.Matcher;
import org.coecorpus.pattern.Pattern;

/** What is said of an action item's status, in a cell or behind "Status:". */
final class StatusCell {

  private static final Pattern STATUS_WORD =
      Pattern.compile(
          "(?i)[*_]*([\\pL'’ ✅✔☑❌️🚧-]{1,30}?)[*_]*(?:$|[\\s:,(\\[–—-]+(?:on |in |at )?[\\[(0-9].*|\\s*[,;(:].*)");

  private static final Pattern SIGN = Pattern.compile("(?::[a-z_]{2,30}:|[✅✔☑❌🚧⏳]️?)\\s+");
  private static final Pattern LINK_WORD = Pattern.compile("(?i)\\s+(?:on|in|at)$");

  private StatusCell() {}

  /** "Done" of ":white_check_mark: Done" and "✅ Done". */
  private static Passage withoutSign(Passage value) {
    Matcher sign = SIGN.matcher(value);
    return sign.lookingAt() && StatusWords.parse(value.from(sign.end()).text()).isPresent()
        ? value.from(sign.end())
        : value;
  }

  /** "Done on May 3, 2026" and "[x] 2026-05-03", if that is what is said. */
  static boolean putDated(Raw.Builder fields, Passage value, Stamps stamps) {
    Optional<Stamp> stamp = stamps.next(value, 0).filter(found -> found.date() != null);
    if (stamp.isEmpty()) {
      return false;
    }
    Passage before =
        value.subSequence(0, stamp.get().words().start() - value.start()).trimEnd(":,(–—-*_");
    Passage status = before.subSequence(0, LINK_WORD.matcher(before).replaceAll("").length());
    if (StatusWords.parse(status.text()).orElse(null) != ActionStatus.COMPLETED) {
      return false;
    }
    fields.put("status", status);
    fields.put(
        "completed_at", Raw.Text.of(String.valueOf(stamp.get().date()), stamp.get().words()));
    return true;
  }

  /** "Completed 2026-03-01", "Done (#12)", "✅". */
  static void put(Raw.Builder fields, Passage value, Stamps stamps) {
    Passage plain = withoutSign(value.unwrapped());
    if (putDated(fields, plain, stamps)) {
      return;
    }
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
