package org.coecorpus.measure;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.coecorpus.actionitem.ItemState;
import org.coecorpus.actionitem.Priority;
import org.coecorpus.text.JoinKey;
import org.jspecify.annotations.Nullable;

/**
 * The single cases behind the counts that call for a decision, at an as-of instant. What is unknown
 * is in no list; without a register or a roster the lists that need it are empty, and the measures
 * say why.
 *
 * @param overdueHigh overdue action items of high priority
 * @param orphaned action items to be done whose owner is not in the roster
 * @param withoutCoe incidents past their 14 days that must have a COE and have none
 * @param languishing COEs that are not completed 14 days after the end of impact
 */
public record Attention(
    List<Overdue<ItemSnapshot>> overdueHigh,
    List<Overdue<ItemSnapshot>> orphaned,
    List<Overdue<IncidentFacts>> withoutCoe,
    List<Overdue<CoeFacts>> languishing) {

  /**
   * One case.
   *
   * @param what the case
   * @param days full days: of an overdue item since its due date, of an orphaned one since its
   *     creation, of an incident or a COE since the end of impact; 0 where that is not known
   */
  public record Overdue<T>(T what, long days) {}

  /** Finds the cases. */
  public static Attention of(MeasureInput input) {
    Instant asOf = input.asOf();
    List<ItemSnapshot> items =
        input.items().stream().flatMap(item -> item.at(asOf).stream()).toList();
    List<CoeFacts> coes = input.coes().stream().filter(coe -> coe.existsAt(asOf)).toList();
    Set<String> covered = IncidentMeasures.covered(coes);
    return new Attention(
        items.stream()
            .filter(item -> Boolean.TRUE.equals(item.isIn(ItemState.OVERDUE).value()))
            .filter(item -> item.facts().priority() == Priority.HIGH)
            .map(item -> new Overdue<>(item, days(item.dueAt(), asOf)))
            .toList(),
        input.roster().stream()
            .flatMap(
                roster ->
                    items.stream()
                        .filter(item -> Boolean.TRUE.equals(item.isOrphaned(roster).value())))
            .map(item -> new Overdue<>(item, days(item.facts().createdAt(), asOf)))
            .toList(),
        input.incidents().orElse(List.of()).stream()
            .filter(
                incident ->
                    incident.coverage(covered.contains(JoinKey.of(incident.id())), asOf)
                        == IncidentFacts.Coverage.OVERDUE)
            .map(
                incident ->
                    new Overdue<>(
                        incident,
                        days(
                            incident.endedAt() != null ? incident.endedAt() : incident.startedAt(),
                            asOf)))
            .toList(),
        coes.stream()
            .filter(coe -> Boolean.TRUE.equals(coe.isLanguishing(asOf).value()))
            .map(
                coe ->
                    new Overdue<>(coe, days(coe.clock() == null ? null : coe.clock().at(), asOf)))
            .toList());
  }

  private static long days(@Nullable Instant from, Instant asOf) {
    return from == null ? 0 : Math.max(0, (long) Math.floor(Term.daysBetween(from, asOf)));
  }
}
