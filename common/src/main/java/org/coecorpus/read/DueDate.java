package org.coecorpus.read;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.coecorpus.pattern.Pattern;

/** When an action item is due: "2026-03-01", "2026-03-01, later moved to 2026-04-01". */
final class DueDate {

  private static final Pattern MOVED =
      Pattern.compile("(?i)moved|extended|postponed|changed|pushed|now|rescheduled|→|->");

  private static final int MOST_DAYS_AHEAD = 300;

  private DueDate() {}

  /** Whether a day is said, with or without its year. */
  static boolean isDay(Stamp stamp) {
    return stamp.hasDate() && stamp.flaw() == null;
  }

  /** The date; a day without year stays as it is written, for {@link #inYear}. */
  static Raw.Text of(String source, Stamp stamp) {
    return stamp.date() == null
        ? Raw.Text.of(Passage.of(source, stamp.words()))
        : Raw.Text.of(stamp.date().toString(), stamp.words());
  }

  /**
   * The items, each day without year put at its next time from the document's day on, as inferred;
   * one that would be nearly a year ahead is more likely past, and stays as it is.
   */
  static List<Raw.Fields> inYear(List<Raw.Fields> actions, Calendar calendar, Stamps stamps) {
    LocalDate day = calendar.day();
    return day == null
        ? actions
        : actions.stream().map(action -> inYear(action, day, stamps)).toList();
  }

  private static Raw.Fields inYear(Raw.Fields action, LocalDate day, Stamps stamps) {
    if (!(action.fields().get("due_at") instanceof Raw.Text due)) {
      return action;
    }
    Passage words = new Passage(due.value(), 0, due.value().length());
    return stamps
        .atStart(words)
        .filter(stamp -> stamp.date() == null && stamp.time() == null)
        .filter(stamp -> stamp.words().end() == words.end())
        .map(Stamp::day)
        .flatMap(monthDay -> next(monthDay, day))
        .map(date -> with(action, Raw.Text.inferred(date.toString(), due.span())))
        .orElse(action);
  }

  private static Optional<LocalDate> next(MonthDay wanted, LocalDate from) {
    return Stream.of(from.getYear(), from.getYear() + 1)
        .filter(wanted::isValidYear)
        .map(wanted::atYear)
        .filter(date -> !date.isBefore(from) && date.isBefore(from.plusDays(MOST_DAYS_AHEAD)))
        .findFirst();
  }

  private static Raw.Fields with(Raw.Fields action, Raw.Text due) {
    Map<String, Raw> fields = new LinkedHashMap<>(action.fields());
    fields.put("due_at", due);
    return new Raw.Fields(fields, action.span());
  }

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
      fields.put("due_at", value.trimEnd(" –—-"));
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
