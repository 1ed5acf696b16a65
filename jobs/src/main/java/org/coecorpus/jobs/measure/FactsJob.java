package org.coecorpus.jobs.measure;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.coecorpus.actionitem.ActionItem;
import org.coecorpus.actionitem.Transition;
import org.coecorpus.coe.Coe;
import org.coecorpus.coe.LatestInstant;
import org.coecorpus.measure.CoeFacts;
import org.coecorpus.measure.IncidentFacts;
import org.coecorpus.measure.ItemFacts;
import org.coecorpus.measure.RosterFacts;
import org.coecorpus.measure.TrackerFacts;
import org.coecorpus.sideinput.IncidentRegister;
import org.coecorpus.sideinput.Person;
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
 * Brings the facts that figures and themes need out of documents and side inputs.
 *
 * <p>In: the {@link org.coecorpus.jobs.dataset.Essence} of each COE, one after the other, so that
 * only the facts are held in memory, and the side inputs. Out: {@link DocumentFacts}, and for an
 * audience the {@link Facts} of the documents that it may read.
 */
public final class FactsJob {

  private final SideInputs sideInputs;
  private final Map<String, TrackedAction> tracked;
  private final Map<String, TrackerFacts> tracker;

  private FactsJob(
      SideInputs sideInputs,
      Map<String, TrackedAction> tracked,
      Map<String, TrackerFacts> tracker) {
    this.sideInputs = sideInputs;
    this.tracked = tracked;
    this.tracker = tracker;
  }

  /**
   * Prepares the side inputs.
   *
   * @param owners takes what may not be stored out of the tracker's owners
   */
  public static FactsJob with(SideInputs sideInputs, UnaryOperator<String> owners) {
    Map<String, TrackedAction> tracked =
        sideInputs.tracker().map(TrackerExport::actions).orElse(List.of()).stream()
            .collect(Collectors.toMap(action -> JoinKey.of(action.ticket()), action -> action));
    Map<String, TrackerFacts> tracker =
        tracked.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> facts(entry.getValue(), owners)));
    return new FactsJob(sideInputs, tracked, tracker);
  }

  /** The facts of one document. */
  public DocumentFacts of(Coe coe) {
    CoeFacts own = CoeFacts.of(coe);
    Optional<Instant> latest = LatestInstant.of(coe);
    for (ActionItem action : coe.actions()) {
      latest = later(latest, latestOf(tracked.get(JoinKey.of(String.valueOf(action.ticket())))));
    }
    return new DocumentFacts(
        own,
        ItemFacts.allOf(coe, tracker),
        Statements.of(coe, own.incidentQuarter()),
        coe.title() == null ? coe.id() : coe.title(),
        coe.actions().stream().map(FactsJob::title).toList(),
        latest);
  }

  /** All that is known of some documents, sorted. */
  public Facts of(Collection<DocumentFacts> documents) {
    List<CoeFacts> coes = new ArrayList<>();
    List<ItemFacts> items = new ArrayList<>();
    List<Statement> statements = new ArrayList<>();
    Map<String, String> titles = new HashMap<>();
    Optional<Instant> latest = Optional.empty();
    for (DocumentFacts document : documents) {
      coes.add(document.coe());
      items.addAll(document.items());
      statements.addAll(document.statements());
      titles.putAll(document.titles());
      latest = later(latest, document.latest());
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
    Moment createdAt = action.createdAt();
    return new TrackerFacts(
        action.status(),
        owner == null ? null : owners.apply(owner),
        action.dueAt(),
        action.history().stream().map(change -> withOwners(change, owners)).toList(),
        createdAt == null ? null : createdAt.instantIn(ZoneOffset.UTC));
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
    return register.incidents().stream().map(IncidentFacts::of).toList();
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
}
