package org.coecorpus.audit;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.coecorpus.actionitem.ActionItem;
import org.coecorpus.actionitem.ActionStatus;
import org.coecorpus.pattern.Pattern;
import org.coecorpus.read.DocumentOutline;
import org.coecorpus.text.Vocabulary;
import org.coecorpus.time.Moment;
import org.jspecify.annotations.Nullable;

/** Rules on action items; each finding is at the item's title. */
final class ActionRules {

  static final Map<String, Check> CHECKS =
      Map.of("A2", ActionRules::noOwner, "A8", ActionRules::dueLate);

  private static final Set<String> NO_OWNER = Set.copyOf(Lexicon.entries("no-owner"));
  private static final Pattern BACKLOG = Lexicon.anyOf("backlog");

  private ActionRules() {}

  /** What a rule says of the items one by one; without items there is nothing to look at. */
  private static Verdict each(AuditedCoe coe, IntFunction<Verdict> look) {
    List<ActionItem> items = coe.coe().actions();
    return items.isEmpty()
        ? Verdict.notAssessable("actions")
        : Verdict.all(IntStream.range(0, items.size()).mapToObj(look).toList());
  }

  /** A2: an item without an owner, also one that is finished, dropped or in the backlog. */
  private static Verdict noOwner(AuditedCoe coe) {
    return each(
        coe,
        i ->
            isNamed(coe.coe().actions().get(i).owner())
                ? Verdict.PASS
                : Verdict.of(Evidence.at(coe.item(i))));
  }

  private static boolean isNamed(@Nullable String owner) {
    return owner != null
        && !DocumentOutline.isNothing(owner)
        && !NO_OWNER.contains(Vocabulary.plain(owner));
  }

  /** A8: due more than 45 calendar days after the creation and not in the backlog. */
  private static Verdict dueLate(AuditedCoe coe) {
    return each(
        coe,
        i -> {
          ActionItem item = coe.coe().actions().get(i);
          if (item.dueAt() == null || isBacklog(coe, item)) {
            return Verdict.PASS;
          }
          Optional<LocalDate> created = createdOn(coe, item);
          if (created.isEmpty()) {
            return Verdict.notAssessable("actions.created_at");
          }
          long days = ChronoUnit.DAYS.between(created.get(), item.dueAt().date());
          return days <= coe.context().settings().actionDays()
              ? Verdict.PASS
              : Verdict.of(
                  Evidence.at(coe.item(i))
                      .because(
                          days + " days from " + created.get() + " to " + item.dueAt().date()));
        });
  }

  private static Optional<LocalDate> createdOn(AuditedCoe coe, ActionItem item) {
    return Optional.ofNullable(item.createdAt())
        .or(() -> Optional.ofNullable(coe.coe().lifecycle().createdAt()))
        .map(Moment::date);
  }

  /** By its status here or in the tracker, or by its words. */
  private static boolean isBacklog(AuditedCoe coe, ActionItem item) {
    Optional<ActionStatus> tracked =
        coe.context()
            .inputs()
            .tracker()
            .flatMap(export -> Optional.ofNullable(item.ticket()).flatMap(export::find))
            .flatMap(action -> Optional.ofNullable(action.status()));
    return item.status() == ActionStatus.BACKLOG
        || tracked.filter(status -> status == ActionStatus.BACKLOG).isPresent()
        || isBacklog(item.title())
        || isBacklog(item.description())
        || isBacklog(item.statusAsWritten());
  }

  private static boolean isBacklog(@Nullable String text) {
    return text != null && BACKLOG.matcher(text).find();
  }
}
