package org.coecorpus.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coecorpus.pattern.Pattern;

/** When an action item is due: "2026-03-01", "2026-03-01, later moved to 2026-04-01". */
final class DueDate {

  private static final Pattern MOVED =
      Pattern.compile("(?i)moved|extended|postponed|changed|pushed|now|rescheduled|→|->");

  private DueDate() {}

  /** The current due date; the former ones become its history. */
  static void put(Raw.Builder fields, Passage value, Stamps stamps) {
    List<Raw.Text> dates = new ArrayList<>();
    List<Passage> words = new ArrayList<>();
    int at = 0;
    boolean moved = MOVED.matcher(value).find();
    Optional<Stamp> next = stamps.next(value, at);
    while (next.isPresent() && (moved || dates.isEmpty())) {
      Stamp stamp = next.get();
      at = stamp.words().end() - value.start();
      if (stamp.date() != null) {
        dates.add(Raw.Text.of(String.valueOf(stamp.date()), stamp.words()));
        words.add(Passage.of(value.source(), stamp.words()));
      }
      next = stamps.next(value, at);
    }
    if (dates.isEmpty()) {
      fields.put("due_at", value);
      return;
    }
    fields.put("due_at", dates.get(dates.size() - 1));
    List<Raw> history = new ArrayList<>();
    for (int i = 1; i < dates.size(); i++) {
      Raw.Builder change = new Raw.Builder();
      change.put("field", Raw.Text.of("due_at", words.get(i).span()));
      change.put("from", words.get(i - 1)).put("to", words.get(i));
      history.add(change.build(words.get(i).span()));
    }
    fields.put("history", history);
  }
}
