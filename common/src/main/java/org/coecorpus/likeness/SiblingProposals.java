package org.coecorpus.likeness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.coecorpus.text.JoinKey;

/**
 * Proposes COEs that may tell of one event although they do not say so. A proposal is for a person
 * to look at: nothing is joined by it. COEs that are joined already, that name two different
 * events, that are near-duplicates, or whose times are more than a day apart are not proposed.
 *
 * <p>The score is the chance that at least one of the signs is right, as if they were independent:
 * agreement of times (against coincidence in this corpus), a ticket that few COEs name, one COE
 * that names the other, its event or its service, and similar text. Service and text alone propose
 * nothing. The scores are an order, not probabilities that were checked.
 */
public final class SiblingProposals {

  /** From this score a pair is proposed: more likely than not by its signs. */
  public static final double LEAST_SCORE = 0.5;

  /** Proposals for one COE, so that one with odd times does not fill the list. */
  private static final int MOST_FOR_ONE = 5;

  private final List<SiblingFacts> coes;
  private final UnaryOperator<String> eventOf;
  private final Set<String> namedEvents = new HashSet<>();
  private final SiblingEvidence evidence;
  private final SiblingCandidates candidates;

  private SiblingProposals(List<SiblingFacts> coes, UnaryOperator<String> eventOf) {
    this.coes = coes;
    this.eventOf = eventOf;
    this.candidates = new SiblingCandidates(coes);
    this.evidence = new SiblingEvidence(coes, candidates);
    coes.forEach(
        coe -> Optional.ofNullable(coe.eventId()).map(JoinKey::of).ifPresent(namedEvents::add));
  }

  /**
   * A proposal.
   *
   * @param coe id of the one that comes first by id
   * @param other id of the other
   * @param score above {@link #LEAST_SCORE}, at most 1, in hundredths
   * @param reasons why, in words, the strongest first
   */
  public record Row(String coe, String other, double score, List<String> reasons) {

    /** Copies the reasons. */
    public Row {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * The proposals by ids; the order of the COEs does not matter.
   *
   * @param coes facts of COEs with different ids
   * @param eventOf the event that a COE is joined to, by id, as in {@code
   *     org.coecorpus.measure.EventGroups.eventOf}
   */
  public static List<Row> find(List<SiblingFacts> coes, UnaryOperator<String> eventOf) {
    List<SiblingFacts> sorted = new ArrayList<>(coes);
    sorted.sort(Comparator.comparing(SiblingFacts::coeId));
    return new SiblingProposals(sorted, eventOf).find();
  }

  private List<Row> find() {
    List<Row> rows = new ArrayList<>();
    for (int[] pair : candidates.pairs()) {
      if (mayBeOne(coes.get(pair[0]), coes.get(pair[1]))) {
        evidence
            .of(pair[0], pair[1])
            .filter(row -> row.score() >= LEAST_SCORE)
            .ifPresent(rows::add);
      }
    }
    return strongest(rows);
  }

  private boolean mayBeOne(SiblingFacts one, SiblingFacts other) {
    String event = JoinKey.of(eventOf.apply(one.coeId()));
    String otherEvent = JoinKey.of(eventOf.apply(other.coeId()));
    boolean twoNamed = namedEvents.contains(event) && namedEvents.contains(otherEvent);
    boolean far =
        one.window() != null && other.window() != null && one.window().isFarFrom(other.window());
    return !event.equals(otherEvent) && !twoNamed && !far;
  }

  private static List<Row> strongest(List<Row> rows) {
    List<Row> byScore = new ArrayList<>(rows);
    byScore.sort(
        Comparator.comparingDouble(Row::score)
            .reversed()
            .thenComparing(Row::coe)
            .thenComparing(Row::other));
    Map<String, Integer> uses = new HashMap<>();
    List<Row> kept = new ArrayList<>();
    for (Row row : byScore) {
      int ofOne = uses.merge(row.coe(), 1, Integer::sum);
      int ofOther = uses.merge(row.other(), 1, Integer::sum);
      if (Math.max(ofOne, ofOther) <= MOST_FOR_ONE) {
        kept.add(row);
      }
    }
    kept.sort(Comparator.comparing(Row::coe).thenComparing(Row::other));
    return kept;
  }
}
