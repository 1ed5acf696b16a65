package org.coecorpus.audit;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a check says of one COE: places that break the rule; else not assessable, if a field that it
 * needs is unknown; else pass. Never two of these.
 *
 * @param evidence the places, empty unless the rule is broken
 * @param unknown the field that is unknown; empty unless the rule is not assessable
 */
public record Verdict(List<Evidence> evidence, Optional<String> unknown) {

  /** Nothing breaks the rule. */
  public static final Verdict PASS = new Verdict(List.of(), Optional.empty());

  /** Copies the places and checks that nothing is both. */
  public Verdict {
    evidence = List.copyOf(evidence);
    if (!evidence.isEmpty() && unknown.isPresent()) {
      throw new IllegalArgumentException("both broken and not assessable: " + unknown.get());
    }
  }

  /** A field that the rule needs is unknown, named as in {@code coe/1} or as a side input. */
  public static Verdict notAssessable(String field) {
    return new Verdict(List.of(), Optional.of(field));
  }

  /** Broken at these places, or pass if there are none. */
  public static Verdict of(Collection<Evidence> places) {
    return new Verdict(List.copyOf(places), Optional.empty());
  }

  /** Broken at this place. */
  public static Verdict of(Evidence place) {
    return of(List.of(place));
  }

  /** Broken at these words, or pass if there are none. */
  public static Verdict at(Collection<Passage> passages) {
    return of(passages.stream().map(Evidence::at).toList());
  }

  /** Broken, since the part does not say what it must. */
  public static Verdict absentIn(Part part) {
    return of(Evidence.absentIn(part));
  }

  /**
   * Of a rule that looks at each entry of a list: broken if any is, else not assessable if any is,
   * else pass.
   */
  public static Verdict all(Collection<Verdict> each) {
    List<Evidence> places = each.stream().flatMap(one -> one.evidence.stream()).toList();
    if (!places.isEmpty()) {
      return of(places);
    }
    TreeSet<String> fields =
        each.stream()
            .flatMap(one -> one.unknown.stream())
            .collect(Collectors.toCollection(TreeSet::new));
    return fields.isEmpty() ? PASS : notAssessable(fields.first());
  }
}
