package org.coecorpus.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.coecorpus.coe.CoeStatus;
import org.coecorpus.coe.Lifecycle;
import org.coecorpus.incident.Impact;
import org.coecorpus.incident.Severity;
import org.coecorpus.measure.ReviewStay;
import org.coecorpus.pattern.Pattern;
import org.coecorpus.sideinput.IncidentRegister;
import org.coecorpus.sideinput.RegisteredIncident;

/** Rules on the review: how long, by whom, and what became of it; and on whose COEs there are. */
final class ReviewRules {

  static final Map<String, Check> CHECKS =
      Map.of(
          "P2", ReviewRules::tooShort,
          "P6", ReviewRules::reviewersTooLow,
          "P8", ReviewRules::oneOfSeveral,
          "P10", Remarks::unanswered,
          "P11", ReviewRules::noOutsider);

  private static final Pattern PRINCIPAL = Lexicon.anyOf("principal-engineers");
  private static final Pattern SENIOR_MANAGER = Lexicon.anyOf("senior-managers");
  private static final Pattern DIRECTOR = Lexicon.anyOf("directors");
  private static final Pattern WITHOUT_CONTEXT = Lexicon.anyOf("without-context");
  private static final Pattern OTHER_TEAM = Lexicon.anyOf("other-teams");
  private static final Pattern BAR_RAISER = Pattern.compile("(?i)\\bbar[ -]?raiser");

  private ReviewRules() {}

  /** P2: a stay in review of less than 24 hours; without a list of holidays every hour counts. */
  private static Verdict tooShort(AuditedCoe coe) {
    List<ReviewStay> stays = coe.facts().reviews();
    Duration shortest = Duration.ofHours(coe.context().settings().reviewHours());
    if (stays.stream().allMatch(stay -> stay.from() == null || stay.to() == null)) {
      return Verdict.notAssessable("lifecycle.review_intervals");
    }
    Optional<Instant> asOf = coe.context().asOf();
    List<Evidence> tooShort = new ArrayList<>();
    for (int i = 0; i < stays.size(); i++) {
      Instant from = stays.get(i).from();
      Instant to = stays.get(i).to();
      boolean seen = to != null && asOf.filter(to::isAfter).isEmpty();
      if (from != null
          && to != null
          && seen
          && Duration.between(from, to).compareTo(shortest) < 0) {
        String hours = Duration.between(from, to).toHours() + " hours";
        tooShort.add(
            coe.written("lifecycle.review_intervals[" + i + "].from")
                .map(Evidence::at)
                .orElseGet(() -> Evidence.absentIn(Part.LIFECYCLE))
                .because(hours));
      }
    }
    return Verdict.of(tooShort);
  }

  /** The roles of the reviewers; empty if none is stated. */
  private static List<String> roles(AuditedCoe coe) {
    return coe.coe().lifecycle().reviewers().stream()
        .map(Lifecycle.Reviewer::role)
        .flatMap(role -> Optional.ofNullable(role).stream())
        .toList();
  }

  private static boolean has(List<String> roles, Pattern role) {
    return roles.stream().anyMatch(words -> role.matcher(words).find());
  }

  /**
   * P6: SEV-1 wants a principal engineer and a senior manager or above; one that also failed at
   * least half of what was asked of the service wants a director.
   */
  private static Verdict reviewersTooLow(AuditedCoe coe) {
    List<String> roles = roles(coe);
    if (coe.coe().severity() == null) {
      return Verdict.notAssessable("severity");
    }
    if (coe.coe().severity() != Severity.SEV1) {
      return Verdict.PASS;
    }
    if (roles.isEmpty() || coe.coe().status() == CoeStatus.DRAFT) {
      return Verdict.notAssessable("lifecycle.reviewers");
    }
    List<String> missing = new ArrayList<>();
    if (!has(roles, PRINCIPAL)) {
      missing.add("principal engineer");
    }
    if (!has(roles, SENIOR_MANAGER) && !has(roles, DIRECTOR)) {
      missing.add("senior manager");
    }
    if (isHigh(coe.coe().impact()) && !has(roles, DIRECTOR)) {
      missing.add("director");
    }
    return missing.isEmpty()
        ? Verdict.PASS
        : Verdict.of(
            Evidence.absentIn(Part.LIFECYCLE)
                .because("there is no " + String.join(", no ", missing)));
  }

  private static boolean isHigh(Impact impact) {
    return impact.failed() != null
        && impact.total() != null
        && impact.total() > 0
        && 2 * impact.failed() >= impact.total();
  }

  /** P11: nobody without direct context, of the other teams, or to raise the bar. */
  private static Verdict noOutsider(AuditedCoe coe) {
    List<String> roles = roles(coe);
    if (roles.isEmpty() || coe.coe().status() == CoeStatus.DRAFT) {
      return Verdict.notAssessable("lifecycle.reviewers");
    }
    List<String> missing = new ArrayList<>();
    if (!has(roles, WITHOUT_CONTEXT)) {
      missing.add("reviewer without direct context");
    }
    if (teams(coe) > 1 && !has(roles, OTHER_TEAM)) {
      missing.add("reviewer of another team");
    }
    if (coe.remembered(Remembered.ESCALATION).isPresent() && !has(roles, BAR_RAISER)) {
      missing.add("bar raiser");
    }
    if (missing.isEmpty()) {
      return coe.context().inputs().incidents().isEmpty()
          ? Verdict.notAssessable("incidents")
          : Verdict.PASS;
    }
    return Verdict.of(
        Evidence.absentIn(Part.LIFECYCLE).because("there is no " + String.join(", no ", missing)));
  }

  /** P8: the register has several teams, and of the event there is only this COE. */
  private static Verdict oneOfSeveral(AuditedCoe coe) {
    Optional<Siblings> siblings = coe.context().siblings();
    if (siblings.isEmpty() || coe.context().inputs().incidents().isEmpty()) {
      return Verdict.notAssessable(siblings.isEmpty() ? "corpus" : "incidents");
    }
    return teams(coe) > 1 && siblings.get().count(coe.coe().id()) == 1
        ? Verdict.absentIn(Part.LIFECYCLE)
        : Verdict.PASS;
  }

  /** How many teams the register says were impacted. */
  private static long teams(AuditedCoe coe) {
    Optional<IncidentRegister> register = coe.context().inputs().incidents();
    return Stream.of(
            Stream.ofNullable(coe.coe().eventId()),
            coe.coe().incident().tickets().stream(),
            Stream.of(coe.coe().id()))
        .flatMap(ids -> ids)
        .flatMap(id -> register.flatMap(r -> r.find(id)).stream())
        .map(RegisteredIncident::teams)
        .findFirst()
        .map(teams -> teams.stream().distinct().count())
        .orElse(0L);
  }
}
