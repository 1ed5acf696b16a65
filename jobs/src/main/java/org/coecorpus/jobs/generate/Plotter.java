package org.coecorpus.jobs.generate;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.coecorpus.access.AccessLevel;
import org.coecorpus.incident.Severity;
import org.coecorpus.time.Quarter;
import org.jspecify.annotations.Nullable;

/** Decides what document {@code i} tells of. */
final class Plotter {

  private static final double ONE_OFF_SHARE = 0.2;
  private static final List<Grade> GRADES =
      List.of(
          new Grade(Severity.SEV1, 0.06, 0.30, 0.95),
          new Grade(Severity.SEV2, 0.24, 0.08, 0.40),
          new Grade(Severity.SEV3, 0.44, 0.01, 0.10),
          new Grade(Severity.SEV4, 0.20, 0.002, 0.015),
          new Grade(Severity.SEV5, 0.06, 0.0005, 0.004));
  private static final double UTC_SHARE = 0.7;
  private static final int ASKED_FROM_MINUTES = 15;
  private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");

  /** A severity, its share of incidents and the range of its loss as a share of the total. */
  private record Grade(Severity severity, double share, double fewest, double most) {}

  private final Library library;
  private final long seed;
  private final GenerateOptions options;
  private final Quarter first;

  Plotter(Library library, long seed, GenerateOptions options) {
    this.library = library;
    this.seed = seed;
    this.options = options;
    this.first = Quarter.of(options.asOf()).plus(1 - options.quarters());
  }

  /** The plot of document {@code index}; one that repeats another has the other's plot. */
  Plot plot(int index) {
    return switch (Kind.of(seed, index)) {
      case ORIGINAL -> original(index);
      case EXACT_DUPLICATE -> exact(original(Kind.baseOf(seed, index)));
      case NEAR_DUPLICATE -> near(index, original(Kind.baseOf(seed, index)));
      case DECOY -> decoy(index, original(Kind.baseOf(seed, index)));
      case SIBLING -> sibling(index, original(Kind.baseOf(seed, index)));
    };
  }

  /** The plot of an incident beside document {@code index} that has no COE. */
  Plot withoutCoe(int index) {
    return fresh(index, Kind.ORIGINAL, new Dice(seed, index, "plot-without-coe"));
  }

  private Plot original(int index) {
    return fresh(index, Kind.ORIGINAL, new Dice(seed, index, "plot"));
  }

  private Plot fresh(int index, Kind kind, Dice dice) {
    int quarter = dice.weighted(quarterWeights());
    Organisation.Team team = team(dice);
    Organisation.Service service = dice.pick(team.services());
    Cause cause = cause(service, quarter, dice);
    Grade grade = GRADES.get(dice.weighted(GRADES.stream().mapToDouble(Grade::share).toArray()));
    Timing timing = Timing.around(start(quarter, cause, dice), cause.lag(), dice);
    return complete(index, kind, index, team, service, grade, cause, timing, dice);
  }

  private Plot complete(
      int index,
      Kind kind,
      int event,
      Organisation.Team team,
      Organisation.Service service,
      Grade grade,
      Cause cause,
      Timing timing,
      Dice dice) {
    long total =
        Math.max(
            40,
            Math.round(
                service.perDay() * timing.minutesOfImpact() / 1_440.0 * dice.within(0.6, 1.7)));
    long failed = Math.max(1, Math.round(total * dice.within(grade.fewest(), grade.most())));
    return new Plot(
        index,
        event,
        kind,
        event,
        team,
        service,
        grade.severity(),
        cause,
        dice.pick(cause.modes()),
        asked(timing.minutesToDetect(), 0, library.discoveries(), dice),
        asked(timing.minutesToMitigate(), 0.1, library.resolutions(), dice),
        timing,
        dice.chance(UTC_SHARE) ? ZoneOffset.UTC : LISBON,
        failed,
        total,
        access(dice));
  }

  private static @Nullable Cause asked(
      int minutes, double otherwise, List<Cause> causes, Dice dice) {
    Cause cause = dice.pick(causes);
    return minutes > ASKED_FROM_MINUTES || dice.chance(otherwise) ? cause : null;
  }

  private static @Nullable AccessLevel access(Dice dice) {
    return switch (dice.weighted(0.92, 0.04, 0.02, 0.02)) {
      case 0 -> AccessLevel.COMPANY;
      case 1 -> AccessLevel.TEAM_ONLY;
      case 2 -> AccessLevel.SECURE;
      default -> null;
    };
  }

  private static Plot exact(Plot base) {
    return base.as(base.index(), Kind.EXACT_DUPLICATE);
  }

  private static Plot near(int index, Plot base) {
    return base.as(index, Kind.NEAR_DUPLICATE);
  }

  /** Another team tells of the same hours: same event, own service, own cause. */
  private Plot sibling(int index, Plot base) {
    Dice dice = new Dice(seed, index, "plot");
    Organisation.Team team;
    do {
      team = team(dice);
    } while (team.equals(base.team()));
    Organisation.Service service = dice.pick(team.services());
    Cause cause = cause(service, quarterOf(base.timing().impactStart()), dice);
    return complete(
        index,
        Kind.SIBLING,
        base.index(),
        team,
        service,
        gradeOf(base.severity()),
        cause,
        base.timing(),
        dice);
  }

  /** Another event within hours of that of {@code base}, half of the time of the same team. */
  private Plot decoy(int index, Plot base) {
    Dice dice = new Dice(seed, index, "plot");
    Organisation.Team team = dice.chance(0.5) ? base.team() : team(dice);
    Organisation.Service service = dice.pick(team.services());
    Cause cause = cause(service, quarterOf(base.timing().impactStart()), dice);
    Grade grade = GRADES.get(dice.weighted(GRADES.stream().mapToDouble(Grade::share).toArray()));
    int minutes = dice.between(25, 400);
    Instant start = base.timing().impactStart().minus(Duration.ofMinutes(minutes));
    Timing timing = Timing.around(start, cause.lag(), dice);
    return complete(index, Kind.DECOY, index, team, service, grade, cause, timing, dice);
  }

  private static Grade gradeOf(Severity severity) {
    return GRADES.stream().filter(g -> g.severity() == severity).findFirst().orElseThrow();
  }

  private int quarterOf(Instant instant) {
    int quarter = 0;
    while (quarter < options.quarters() - 1 && !instant.isBefore(first.plus(quarter).end())) {
      quarter++;
    }
    return quarter;
  }

  private double[] quarterWeights() {
    double[] weights = new double[options.quarters()];
    for (int q = 0; q < weights.length; q++) {
      weights[q] = 1 + 0.02 * q;
    }
    return weights;
  }

  private Organisation.Team team(Dice dice) {
    List<Organisation.Team> teams = library.organisation().teams();
    double[] rates = teams.stream().mapToDouble(t -> library.habit(t).rate()).toArray();
    return teams.get(dice.weighted(rates));
  }

  private Cause cause(Organisation.Service service, int quarter, Dice dice) {
    if (dice.chance(ONE_OFF_SHARE)) {
      return dice.pick(library.oneOffs());
    }
    double[] weights =
        library.causes().stream()
            .mapToDouble(
                cause ->
                    cause.isPossibleFor(service.name())
                        ? cause.trend().weight(quarter, options.quarters())
                        : 0)
            .toArray();
    return library.causes().get(dice.weighted(weights));
  }

  private Instant start(int quarter, Cause cause, Dice dice) {
    Quarter of = first.plus(quarter);
    LocalDate from = of.start().atZone(ZoneOffset.UTC).toLocalDate();
    LocalDate until = of.end().atZone(ZoneOffset.UTC).toLocalDate().minusDays(1);
    LocalDate lastDay = options.asOf().atZone(ZoneOffset.UTC).toLocalDate().minusDays(3);
    if (until.isAfter(lastDay)) {
      until = lastDay;
    }
    if (cause.id().equals("local-time-read-as-utc")) {
      from = inSummerTime(from);
      until = of.number() == 4 ? from.withMonth(10).withDayOfMonth(20) : until;
    }
    int days = (int) Math.max(0, until.toEpochDay() - from.toEpochDay());
    int minute = dice.chance(0.75) ? dice.between(7 * 60, 19 * 60) : dice.between(0, 24 * 60 - 1);
    return from.plusDays(dice.between(0, days))
        .atStartOfDay(ZoneOffset.UTC)
        .toInstant()
        .plus(Duration.ofMinutes(minute));
  }

  /** Lisbon differs from UTC only in summer: the last day of March to the middle of October. */
  private static LocalDate inSummerTime(LocalDate quarterStart) {
    return quarterStart.getMonthValue() == 1
        ? quarterStart.withMonth(3).withDayOfMonth(31)
        : quarterStart;
  }
}
