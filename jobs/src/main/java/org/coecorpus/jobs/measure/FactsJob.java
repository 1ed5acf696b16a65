package org.coecorpus.jobs.measure;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.coecorpus.actionitem.ActionItem;
import org.coecorpus.actionitem.Transition;
import org.coecorpus.coe.Coe;
import org.coecorpus.coe.LatestInstant;
import org.coecorpus.jobs.dataset.DocumentRows;
import org.coecorpus.measure.CoeFacts;
import org.coecorpus.measure.IncidentFacts;
import org.coecorpus.measure.ItemFacts;
import org.coecorpus.measure.RosterFacts;
import org.coecorpus.measure.TrackerFacts;
import org.coecorpus.sideinput.IncidentRegister;
import org.coecorpus.sideinput.Person;
import org.coecorpus.sideinput.RegisteredIncident;
import org.coecorpus.sideinput.Roster;
import org.coecorpus.sideinput.SideInputs;
import org.coecorpus.sideinput.TrackedAction;
import org.coecorpus.sideinput.TrackerExport;
import org.coecorpus.text.JoinKey;
import org.coecorpus.theme.Statement;
import org.coecorpus.theme.Statements;
import org.coecorpus.time.Moment;
import org.jspecify.annotations.Nullable;

/**
 * Brings the facts that figures need out of documents and side inputs.
 *
 * <p>In: the {@link org.coecorpus.jobs.dataset.Essence} of each COE, as {@link DocumentRows}, and
 * the side inputs. Out: {@link Facts}, sorted; one COE is read after the other, so that only the
 * facts are held in memory.
 */
public final class FactsJob {

  private FactsJob() {}

  /**
   * Reads all facts.
   *
   * @param owners takes what may not be stored out of the tracker's owners
   */
  public static Facts run(
      Dataset<Row> essences, SideInputs sideInputs, UnaryOperator<String> owners) {
    Map<String, TrackedAction> tracked =
        sideInputs.tracker().map(TrackerExport::actions).orElse(List.of()).stream()
            .collect(Collectors.toMap(action -> JoinKey.of(action.ticket()), action -> action));
    Map<String, TrackerFacts> tracker =
        tracked.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> facts(entry.getValue(), owners)));
    List<CoeFacts> coes = new ArrayList<>();
    List<ItemFacts> items = new ArrayList<>();
    List<Statement> statements = new ArrayList<>();
    Map<String, String> titles = new HashMap<>();
    Optional<Instant> latest = Optional.empty();
    for (Iterator<Row> rows = essences.toLocalIterator(); rows.hasNext(); ) {
      Coe coe = DocumentRows.coe(rows.next());
      CoeFacts own = CoeFacts.of(coe);
      coes.add(own);
      statements.addAll(Statements.of(coe, own.incidentQuarter()));
      titles.put(coe.id(), coe.title() == null ? coe.id() : coe.title());
      List<ItemFacts> ownItems = ItemFacts.allOf(coe, tracker);
      for (int i = 0; i < ownItems.size(); i++) {
        titles.put(ownItems.get(i).itemKey(), title(coe.actions().get(i)));
      }
      items.addAll(ownItems);
      latest = later(latest, LatestInstant.of(coe));
      for (ActionItem action : coe.actions()) {
        latest = later(latest, latestOf(tracked.get(JoinKey.of(String.valueOf(action.ticket())))));
      }
    }
    coes.sort(Comparator.comparing(CoeFacts::coeId));
    items.sort(Comparator.comparing(ItemFacts::itemKey));
    statements.sort(Comparator.comparing(Statement::id));
    return new Facts(
        coes,
        items,
        statements,
        sideInputs.incidents().map(FactsJob::facts),
        sideInputs.roster().map(FactsJob::facts),
        titles,
        latest);
  }

  private static String title(ActionItem action) {
    return Stream.of(action.title(), action.description(), action.ticket(), action.id())
        .filter(Objects::nonNull)
        .findFirst()
        .orElse("");
  }

  private static Optional<Instant> latestOf(@Nullable TrackedAction action) {
    return action == null
        ? Optional.empty()
        : action.history().stream()
            .map(Transition::at)
            .filter(Objects::nonNull)
            .map(at -> at.lastInstantIn(ZoneOffset.UTC))
            .max(Instant::compareTo);
  }

  private static Optional<Instant> later(Optional<Instant> one, Optional<Instant> other) {
    return Stream.concat(one.stream(), other.stream()).max(Instant::compareTo);
  }

  private static TrackerFacts facts(TrackedAction action, UnaryOperator<String> owners) {
    String owner = action.owner();
    return new TrackerFacts(
        action.status(),
        owner == null ? null : owners.apply(owner),
        action.dueAt(),
        action.history().stream().map(change -> withOwners(change, owners)).toList(),
        null);
  }

  private static Transition withOwners(Transition change, UnaryOperator<String> owners) {
    String from = change.from();
    String to = change.to();
    return change.field().equals("owner")
        ? new Transition(
            change.at(),
            change.field(),
            from == null ? null : owners.apply(from),
            to == null ? null : owners.apply(to))
        : change;
  }

  private static List<IncidentFacts> facts(IncidentRegister register) {
    return register.incidents().stream().map(FactsJob::facts).toList();
  }

  private static IncidentFacts facts(RegisteredIncident incident) {
    return new IncidentFacts(
        incident.id(),
        incident.severity(),
        incident.customerImpact(),
        incident.teams(),
        instant(incident.started()),
        instant(incident.ended()),
        incident.waiver());
  }

  private static RosterFacts facts(Roster roster) {
    Map<String, Optional<Instant>> people = new HashMap<>();
    for (Person person : roster.people()) {
      Moment leftAt = person.leftAt();
      people.put(
          person.alias(), Optional.ofNullable(leftAt).map(at -> at.lastInstantIn(ZoneOffset.UTC)));
    }
    return new RosterFacts(
        people,
        roster.people().stream()
            .map(Person::team)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet()),
        roster.unreadableAliases());
  }

  private static @Nullable Instant instant(@Nullable Moment moment) {
    return moment == null ? null : moment.instantIn(ZoneOffset.UTC);
  }
}
