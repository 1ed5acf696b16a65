package org.coecorpus.jobs.generate;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.coecorpus.actionitem.ActionStatus;
import org.jspecify.annotations.Nullable;

/**
 * What really became of one action item, up to as-of.
 *
 * @param createdAt when it was created
 * @param firstDue the due date that it was created with
 * @param due the due date at as-of
 * @param status the status at as-of
 * @param completedAt the first completion; null if there was none until as-of
 * @param changes all changes until as-of, oldest first
 */
record ActionLife(
    Instant createdAt,
    LocalDate firstDue,
    LocalDate due,
    ActionStatus status,
    @Nullable Instant completedAt,
    List<Change> changes) {

  /** One change; {@code field} is {@code status} or {@code due_at}. */
  record Change(Instant at, String field, String from, String to) {}

  private static final double LONG_DUE_SHARE = 0.05;
  private static final double BACKLOG_SHARE = 0.04;
  private static final double REOPENED_SHARE = 0.02;
  private static final int MOST_POSTPONEMENTS = 3;

  /**
   * Lives an item through: a Weibull time to completion, with dropping and the backlog as competing
   * ends.
   *
   * @param latest the item is completed by then at the latest, whatever was drawn; null for no
   *     limit
   */
  static ActionLife live(
      Instant createdAt, Habit habit, @Nullable Instant latest, Instant asOf, Dice dice) {
    LocalDate firstDue = dueDate(createdAt, dice);
    Instant done = completion(createdAt, habit, dice);
    Instant dropped = dice.chance(habit.dropped()) ? later(createdAt, 5, 90, dice) : Instant.MAX;
    Instant shelved = dice.chance(BACKLOG_SHARE) ? later(createdAt, 10, 60, dice) : Instant.MAX;
    if (latest != null && latest.isAfter(createdAt) && done.isAfter(latest)) {
      double share = dice.within(0.5, 0.98);
      done =
          createdAt.plusSeconds((long) (share * Duration.between(createdAt, latest).toSeconds()));
      done = Instant.ofEpochSecond(done.getEpochSecond() / 60 * 60);
    }
    if (latest != null) {
      dropped = Instant.MAX;
      shelved = Instant.MAX;
    }
    Instant end = earliest(done, dropped, shelved);
    List<Change> changes = new ArrayList<>();
    String working = begin(createdAt, end, changes, dice);
    if (end.equals(done)) {
      changes.add(new Change(done, "status", working, "COMPLETED"));
      reopen(done, changes, dice);
    } else {
      changes.add(new Change(end, "status", working, end.equals(dropped) ? "DROPPED" : "BACKLOG"));
    }
    postpone(firstDue, end, habit, changes, dice);
    changes.removeIf(change -> change.at().isAfter(asOf));
    changes.sort(Comparator.comparing(Change::at));
    return new ActionLife(
        createdAt,
        firstDue,
        last(changes, "due_at").map(LocalDate::parse).orElse(firstDue),
        last(changes, "status").map(ActionStatus::valueOf).orElse(ActionStatus.OPEN),
        end.equals(done) && !done.isAfter(asOf) ? done : null,
        List.copyOf(changes));
  }

  /** Whether the item was open at that time and its last change lies before it. */
  boolean isOpenBefore(Instant at) {
    return (status == ActionStatus.OPEN || status == ActionStatus.IN_PROGRESS)
        && createdAt.isBefore(at)
        && changes.stream().allMatch(change -> change.at().isBefore(at));
  }

  /** The same life with its completion at that time. */
  ActionLife completed(Instant at) {
    List<Change> all = new ArrayList<>(changes);
    all.add(new Change(at, "status", status.name(), "COMPLETED"));
    Instant first = completedAt == null ? at : completedAt;
    return new ActionLife(createdAt, firstDue, due, ActionStatus.COMPLETED, first, all);
  }

  private static LocalDate dueDate(Instant createdAt, Dice dice) {
    int days = dice.chance(LONG_DUE_SHARE) ? dice.between(50, 120) : dice.between(7, 45);
    return createdAt.atZone(ZoneOffset.UTC).toLocalDate().plusDays(days);
  }

  private static Instant completion(Instant createdAt, Habit habit, Dice dice) {
    double days = Math.min(2_000, dice.weibull(Habit.SHAPE, habit.scaleDays()));
    return atWork(createdAt.plusSeconds(Math.max(3_600, (long) (days * 86_400))), createdAt);
  }

  /** The same minute on the next working day, so that nothing is completed on a Sunday. */
  private static Instant atWork(Instant instant, Instant notBefore) {
    Instant minute = Instant.ofEpochSecond(instant.getEpochSecond() / 60 * 60);
    DayOfWeek day = minute.atZone(ZoneOffset.UTC).getDayOfWeek();
    int shift = day == DayOfWeek.SATURDAY ? 2 : day == DayOfWeek.SUNDAY ? 1 : 0;
    Instant shifted = minute.plus(Duration.ofDays(shift));
    return shifted.isAfter(notBefore) ? shifted : notBefore.plus(Duration.ofHours(1));
  }

  private static Instant later(Instant from, int fewest, int most, Dice dice) {
    long minutes = Math.round(dice.within(fewest, most) * 1_440);
    return atWork(from.plus(Duration.ofMinutes(minutes)), from);
  }

  private static Instant earliest(Instant a, Instant b, Instant c) {
    Instant ab = a.isAfter(b) ? b : a;
    return ab.isAfter(c) ? c : ab;
  }

  private static String begin(Instant createdAt, Instant end, List<Change> changes, Dice dice) {
    if (dice.chance(0.25)) {
      return "OPEN";
    }
    long seconds = Duration.between(createdAt, end).toSeconds();
    long begun = (long) (seconds * dice.within(0.15, 0.75)) / 60 * 60;
    if (begun < 60) {
      return "OPEN";
    }
    changes.add(new Change(createdAt.plusSeconds(begun), "status", "OPEN", "IN_PROGRESS"));
    return "IN_PROGRESS";
  }

  private static void reopen(Instant done, List<Change> changes, Dice dice) {
    if (dice.chance(REOPENED_SHARE)) {
      Instant again = later(done, 3, 20, dice);
      changes.add(new Change(again, "status", "COMPLETED", "OPEN"));
      changes.add(new Change(later(again, 4, 15, dice), "status", "OPEN", "COMPLETED"));
    }
  }

  private static void postpone(
      LocalDate firstDue, Instant end, Habit habit, List<Change> changes, Dice dice) {
    LocalDate due = firstDue;
    for (int n = 0; n < MOST_POSTPONEMENTS; n++) {
      Instant noticed =
          due.atStartOfDay(ZoneOffset.UTC)
              .toInstant()
              .plus(Duration.ofMinutes(dice.between(8 * 60, 17 * 60)));
      if (!noticed.isBefore(end) || !dice.chance(habit.postpones())) {
        return;
      }
      LocalDate next = due.plusDays(dice.between(7, 30));
      changes.add(new Change(noticed, "due_at", due.toString(), next.toString()));
      due = next;
    }
  }

  private static java.util.Optional<String> last(List<Change> changes, String field) {
    return changes.stream()
        .filter(change -> change.field().equals(field))
        .reduce((a, b) -> b)
        .map(Change::to);
  }

  /** How often the due date was moved. */
  long postponements() {
    return changes.stream().filter(change -> change.field().equals("due_at")).count();
  }
}
