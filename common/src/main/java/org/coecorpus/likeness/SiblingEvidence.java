package org.coecorpus.likeness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.coecorpus.text.JoinKey;
import org.jspecify.annotations.Nullable;

/** Weighs the signs that two COEs tell of one event. */
final class SiblingEvidence {

  private static final double NAMES_THE_OTHER = 0.6;
  private static final double TICKET_OF_TWO = 0.7;
  private static final double TICKET_OF_FEW = 0.4;
  private static final double SERVICE = 0.25;

  /** Times below this are no sign, not even beside others. */
  private static final double LEAST_BY_TIME = 0.03;

  private static final double LEAST_SIMILARITY = 0.1;

  private final List<SiblingFacts> coes;
  private final SiblingCandidates candidates;
  private final Coincidence coincidence;
  private final OwnWords words;

  SiblingEvidence(List<SiblingFacts> coes, SiblingCandidates candidates) {
    this.coes = coes;
    this.candidates = candidates;
    this.coincidence =
        new Coincidence(coes.stream().map(SiblingFacts::window).filter(Objects::nonNull).toList());
    this.words = NearDuplicates.ownWords(coes.stream().map(SiblingFacts::sketch).toList());
  }

  /** A sign, how much it weighs, and whether it may stand alone. */
  private record Sign(double weight, boolean alone, String reason) {}

  /** The pair with its score and reasons; empty without a sign that may stand alone. */
  Optional<SiblingProposals.Row> of(int first, int second) {
    double similarity = words.similarity(first, second);
    if (similarity >= NearDuplicates.DEFAULT_SIMILARITY) {
      return Optional.empty();
    }
    SiblingFacts one = coes.get(first);
    SiblingFacts other = coes.get(second);
    List<Sign> signs = new ArrayList<>();
    byTime(one, other).ifPresent(signs::add);
    byTicket(one, other).ifPresent(signs::add);
    byName(one, other).ifPresent(signs::add);
    byName(other, one).ifPresent(signs::add);
    byService(one, other, signs);
    if (similarity >= LEAST_SIMILARITY) {
      signs.add(
          new Sign(
              similarity,
              false,
              "they share " + Math.round(similarity * 100) + " percent of their text"));
    }
    return signs.stream().anyMatch(Sign::alone)
        ? Optional.of(row(one, other, signs))
        : Optional.empty();
  }

  private static SiblingProposals.Row row(SiblingFacts one, SiblingFacts other, List<Sign> signs) {
    double against = 1;
    for (Sign sign : signs) {
      against *= 1 - sign.weight();
    }
    signs.sort(Comparator.comparingDouble(Sign::weight).reversed().thenComparing(Sign::reason));
    return new SiblingProposals.Row(
        one.coeId(),
        other.coeId(),
        Math.round((1 - against) * 100) / 100.0,
        signs.stream().map(Sign::reason).toList());
  }

  private Optional<Sign> byTime(SiblingFacts one, SiblingFacts other) {
    if (one.window() == null || other.window() == null) {
      return Optional.empty();
    }
    double weight = coincidence.sameEvent(one.window(), other.window());
    return weight < LEAST_BY_TIME
        ? Optional.empty()
        : Optional.of(new Sign(weight, true, timeReason(one.window(), other.window())));
  }

  private static String timeReason(Window one, Window other) {
    long starts = one.startsApart(other);
    String begin =
        starts == 0
            ? "impact begins in the same minute"
            : "impact begins " + minutes(starts) + " apart";
    return begin
        + one.endsApart(other).map(ends -> " and ends " + minutes(ends) + " apart").orElse("");
  }

  private static String minutes(long minutes) {
    return minutes == 1 ? "1 minute" : minutes + " minutes";
  }

  private Optional<Sign> byTicket(SiblingFacts one, SiblingFacts other) {
    SortedSet<String> shared = new TreeSet<>(one.mentions().tickets());
    shared.retainAll(other.mentions().tickets());
    return shared.stream()
        .filter(ticket -> candidates.naming(ticket) <= SiblingCandidates.MOST_SHARING)
        .min(Comparator.comparingInt(candidates::naming).thenComparing(t -> t))
        .map(
            ticket ->
                new Sign(
                    candidates.naming(ticket) == 2 ? TICKET_OF_TWO : TICKET_OF_FEW,
                    true,
                    "both name " + ticket));
  }

  private static Optional<Sign> byName(SiblingFacts one, SiblingFacts other) {
    if (other.eventId() != null && one.mentions().name(other.eventId())) {
      return Optional.of(
          new Sign(NAMES_THE_OTHER, true, one.coeId() + " names the event " + other.eventId()));
    }
    if (one.mentions().name(other.coeId())) {
      return Optional.of(new Sign(NAMES_THE_OTHER, true, one.coeId() + " names " + other.coeId()));
    }
    return other.title() != null && one.mentions().quote(other.title())
        ? Optional.of(
            new Sign(NAMES_THE_OTHER, true, one.coeId() + " quotes the title of " + other.coeId()))
        : Optional.empty();
  }

  private static void byService(SiblingFacts one, SiblingFacts other, List<Sign> signs) {
    if (one.service() != null
        && other.service() != null
        && JoinKey.of(one.service()).equals(JoinKey.of(other.service()))) {
      signs.add(new Sign(SERVICE, false, "both are about " + one.service()));
    } else {
      addIfNamed(one, other.service(), signs);
      addIfNamed(other, one.service(), signs);
    }
  }

  private static void addIfNamed(SiblingFacts by, @Nullable String service, List<Sign> signs) {
    if (service != null && by.mentions().name(service)) {
      signs.add(new Sign(SERVICE, false, by.coeId() + " names " + service));
    }
  }
}
