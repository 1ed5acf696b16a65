package org.coecorpus.audit;

import java.util.Optional;

/**
 * One place that breaks a rule.
 *
 * @param part the part of the COE
 * @param passage the offending words; empty where something is absent
 * @param detail what the reader should know beyond the rule's own sentence, such as {@code 40 of
 *     480 is 8.3 percent}; empty where that sentence says it all
 */
public record Evidence(Part part, Optional<Passage> passage, String detail) {

  /** Words that should not be so. */
  public static Evidence at(Passage passage) {
    return new Evidence(passage.part(), Optional.of(passage), "");
  }

  /** Something that the part does not say. */
  public static Evidence absentIn(Part part) {
    return new Evidence(part, Optional.empty(), "");
  }

  /** The same with a detail, without a stop at its end. */
  public Evidence because(String what) {
    return new Evidence(part, passage, what);
  }
}
