package org.coecorpus.jobs.generate;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.coecorpus.actionitem.ActionItem;
import org.coecorpus.actionitem.ActionStatus;
import org.coecorpus.actionitem.Priority;
import org.coecorpus.actionitem.Transition;
import org.coecorpus.time.Moment;
import org.coecorpus.time.Quarter;
import org.jspecify.annotations.Nullable;

/** Writes action items, each with the life that it led until as-of. */
final class ActionWriter {

  private static final double HISTORY_SHARE = 0.7;

  private final Library library;
  private final GenerateOptions options;
  private final Manuscript manuscript;
  private final Dice dice;
  private final boolean withHistory;

  ActionWriter(Library library, GenerateOptions options, Manuscript manuscript, Dice dice) {
    this.library = library;
    this.options = options;
    this.manuscript = manuscript;
    this.dice = dice;
    this.withHistory = dice.chance(HISTORY_SHARE);
  }

  /** Adds an item to the draft and returns its id. */
  String add(Template title, Priority priority, String kind) {
    Plot plot = manuscript.plot;
    int n = manuscript.draft.actions.size() + 1;
    String ticket = plot.ticket(plot.team().prefix(), n);
    ActionLife life =
        ActionLife.live(
            createdAt(), library.habit(plot.team()), latest(priority), options.asOf(), dice);
    manuscript.lives.put(ticket, life);
    manuscript.scene.put("kind", kind);
    manuscript.draft.actions.add(
        new ActionItem(
            "A" + n,
            manuscript.scene.fill(title, dice),
            manuscript.scene.say(library.phrases().of("action-description"), dice),
            owner(life.createdAt()),
            plot.team().id(),
            ticket,
            priority,
            Moment.of(life.createdAt()),
            Moment.of(life.due()),
            life.status(),
            null,
            completedAt(life),
            withHistory ? history(life) : List.of()));
    return "A" + n;
  }

  private Instant createdAt() {
    Instant coe =
        java.util.Objects.requireNonNull(manuscript.draft.lifecycle.createdAt())
            .instant()
            .orElseThrow();
    Instant created = coe.plus(Duration.ofMinutes(dice.between(5, 4 * 1_440)));
    return created.isBefore(options.asOf()) ? created : coe;
  }

  /** High items of a fading family are done when its quiet quarters begin. */
  private @Nullable Instant latest(Priority priority) {
    if (priority != Priority.HIGH || manuscript.plot.cause().trend() != Trend.FADING) {
      return null;
    }
    return Quarter.of(options.asOf()).plus(1 - Trend.QUARTERS_AFTER).start();
  }

  private String owner(Instant createdAt) {
    LocalDate day = createdAt.atZone(ZoneOffset.UTC).toLocalDate();
    return dice.pick(library.organisation().engineersOf(manuscript.plot.team().id(), day));
  }

  private static @Nullable Moment completedAt(ActionLife life) {
    Instant at = life.completedAt();
    return at == null || life.status() != ActionStatus.COMPLETED ? null : Moment.of(at);
  }

  private static List<Transition> history(ActionLife life) {
    return life.changes().stream()
        .map(c -> new Transition(Moment.of(c.at()), c.field(), c.from(), c.to()))
        .toList();
  }
}
