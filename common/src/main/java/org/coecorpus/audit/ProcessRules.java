package org.coecorpus.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.coecorpus.access.AccessLevel;
import org.coecorpus.coe.CoeStatus;
import org.coecorpus.incident.Severity;
import org.coecorpus.measure.CoeFacts;
import org.coecorpus.measure.ImpactClock;
import org.coecorpus.measure.ReviewStay;
import org.coecorpus.measure.StatusHistory;
import org.coecorpus.pattern.Pattern;
import org.coecorpus.sideinput.Person;
import org.coecorpus.sideinput.Roster;

/**
 * Rules on terms, ownership and access. P4 and P5 are about incidents without a document: see
 * {@link Need}.
 */
final class ProcessRules {

  static final Map<String, Check> CHECKS =
      Map.of(
          "P1", ProcessRules::late,
          "P3", ProcessRules::languishes,
          "P7", ProcessRules::noManager,
          "P9", ProcessRules::tooOpen,
          "P12", ProcessRules::ownerNotChanged);

  private static final Pattern MANAGER = Lexicon.anyOf("managers");
  private static final Pattern NO_MANAGER = Lexicon.anyOf("no-managers");
  private static final Pattern PRIVILEGED = Lexicon.anyOf("privileged-marks");

  private ProcessRules() {}

  /** P1: completed more than 14 days after the end of impact, or open and past these. */
  private static Verdict late(AuditedCoe coe) {
    Optional<Instant> end =
        Optional.ofNullable(coe.facts().clock())
            .filter(clock -> clock.basis() != ImpactClock.Basis.INCIDENT_START)
            .map(ImpactClock::at);
    if (end.isEmpty()) {
      return Verdict.notAssessable("incident.impact_ended_at");
    }
    Instant due = end.get().plus(Duration.ofDays(coe.context().settings().coeDays()));
    Optional<Instant> asOf = coe.context().asOf();
    Optional<Instant> completed = coe.facts().firstCompletedAt(asOf.orElse(Instant.MAX));
    if (completed.isPresent()) {
      return completed.get().isAfter(due)
          ? Verdict.of(completion(coe, end.get(), completed.get()))
          : Verdict.PASS;
    }
    if (asOf.isEmpty()) {
      return Verdict.notAssessable("as-of");
    }
    if (!asOf.get().isAfter(due)) {
      return Verdict.PASS;
    }
    if (coe.coe().status() == null && coe.facts().statuses().changes().isEmpty()) {
      return Verdict.notAssessable("status");
    }
    return coe.facts().status(asOf.get()) == CoeStatus.COMPLETED
        ? Verdict.notAssessable("lifecycle.completed_at")
        : Verdict.of(
            at(coe, "status", Part.LIFECYCLE)
                .because("not completed " + days(end.get(), asOf.get()) + " days after it"));
  }

  private static Evidence completion(AuditedCoe coe, Instant end, Instant completed) {
    return at(coe, "lifecycle.completed_at", Part.LIFECYCLE)
        .because("completed " + days(end, completed) + " days after it");
  }

  private static Evidence at(AuditedCoe coe, String path, Part part) {
    return coe.written(path).map(Evidence::at).orElseGet(() -> Evidence.absentIn(part));
  }

  private static long days(Instant from, Instant to) {
    return Duration.between(from, to).toDays();
  }

  /** P3: a draft of which the last known change is more than 14 days ago. */
  private static Verdict languishes(AuditedCoe coe) {
    Optional<Instant> asOf = coe.context().asOf();
    if (coe.coe().status() == null && coe.facts().statuses().changes().isEmpty()) {
      return Verdict.notAssessable("status");
    }
    if (asOf.isEmpty()) {
      return Verdict.notAssessable("as-of");
    }
    if (coe.facts().status(asOf.get()) != CoeStatus.DRAFT) {
      return Verdict.PASS;
    }
    Optional<Instant> touched =
        touches(coe.facts()).filter(at -> !at.isAfter(asOf.get())).max(Comparator.naturalOrder());
    if (touched.isEmpty()) {
      return Verdict.notAssessable("lifecycle.created_at");
    }
    boolean old =
        asOf.get().isAfter(touched.get().plus(Duration.ofDays(coe.context().settings().coeDays())));
    return old
        ? Verdict.of(
            at(coe, "status", Part.LIFECYCLE)
                .because("untouched for " + days(touched.get(), asOf.get()) + " days"))
        : Verdict.PASS;
  }

  private static Stream<Instant> touches(CoeFacts facts) {
    return Stream.of(
            Stream.ofNullable(facts.createdAt()),
            facts.statuses().changes().stream().map(StatusHistory.Change::at),
            facts.reviews().stream().flatMap(ProcessRules::ends))
        .flatMap(each -> each);
  }

  private static Stream<Instant> ends(ReviewStay stay) {
    return Stream.concat(Stream.ofNullable(stay.from()), Stream.ofNullable(stay.to()));
  }

  /** P7: nobody, a team, or someone who is no manager. */
  private static Verdict noManager(AuditedCoe coe) {
    String owner = coe.coe().owner();
    if (owner == null || !ActionRules.isNamed(owner)) {
      return Verdict.absentIn(Part.OWNER);
    }
    if (isManager(owner)) {
      return Verdict.PASS;
    }
    Optional<Roster> roster = coe.context().roster();
    Optional<String> role = roster.flatMap(r -> r.find(owner)).map(Person::role);
    boolean team = roster.filter(r -> Teams.isTeam(r, owner)).isPresent();
    if (role.isEmpty() && !team) {
      return Verdict.notAssessable("roster");
    }
    return role.filter(ProcessRules::isManager).isPresent()
        ? Verdict.PASS
        : Verdict.of(
            at(coe, "owner", Part.OWNER).because("the roster has " + role.orElse("a team")));
  }

  private static boolean isManager(String role) {
    return MANAGER.matcher(role).find() && !NO_MANAGER.matcher(role).find();
  }

  /** P9: SEV-2 that is not Team-Only, or marked as privileged and not Secure. */
  private static Verdict tooOpen(AuditedCoe coe) {
    AccessLevel level = coe.coe().access().level();
    if (level == null) {
      return Verdict.notAssessable("access.level");
    }
    List<String> why = new ArrayList<>();
    if (coe.coe().severity() == Severity.SEV2 && level != AccessLevel.TEAM_ONLY) {
      why.add("a SEV-2");
    }
    if (level != AccessLevel.SECURE && coe.texts().stream().anyMatch(ProcessRules::isMarked)) {
      why.add("marked as privileged");
    }
    return why.isEmpty()
        ? Verdict.PASS
        : Verdict.of(
            at(coe, "access.level", Part.ACCESS)
                .because(String.join(" and ", why) + ", and its access is " + level));
  }

  private static boolean isMarked(Passage text) {
    Exempt exempt = Exempt.in(text);
    return text.all(PRIVILEGED).stream().anyMatch(words -> !exempt.covers(words));
  }

  /** P12: a root cause is another team's, and the owner is still one's own. */
  private static Verdict ownerNotChanged(AuditedCoe coe) {
    int causes = coe.coe().rootCauses().size();
    return causes == 0
        ? Verdict.notAssessable("root_causes")
        : Verdict.all(
            IntStream.range(0, causes)
                .mapToObj(i -> ownerNotChanged(coe, Ownership.of(coe, CauseRules.cause(coe, i))))
                .toList());
  }

  private static Verdict ownerNotChanged(AuditedCoe coe, Ownership ownership) {
    if (ownership.team().isEmpty()) {
      return Verdict.PASS;
    }
    Optional<String> ownersTeam =
        coe.context()
            .roster()
            .flatMap(roster -> Optional.ofNullable(coe.coe().owner()).flatMap(roster::find))
            .flatMap(person -> Optional.ofNullable(person.team()))
            .or(() -> Optional.ofNullable(coe.coe().team()));
    if (ownersTeam.isEmpty()) {
      return Verdict.notAssessable("team");
    }
    return Teams.isSame(ownersTeam.get(), ownership.team().get())
        ? Verdict.PASS
        : Verdict.of(Evidence.at(ownership.words()));
  }
}
