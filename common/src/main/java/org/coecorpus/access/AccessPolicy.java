package org.coecorpus.access;

import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Decides which audiences may read a COE. It fails closed: a label that is missing, only half there
 * or contradictory lets nobody read, and the decision says why and how to mend it.
 *
 * <p>There is one audience, {@link Audience#COMPANY}, and it reads what is labelled {@code company}
 * and nothing else. A label's {@code readers} never widen an audience.
 */
public final class AccessPolicy implements Serializable {

  private static final long serialVersionUID = 1;

  private final @Nullable AccessLevel unlabelledAs;

  private AccessPolicy(@Nullable AccessLevel unlabelledAs) {
    this.unlabelledAs = unlabelledAs;
  }

  /** The policy that withholds COEs without a label. */
  public static AccessPolicy labelledOnly() {
    return new AccessPolicy(null);
  }

  /**
   * The policy that reads a COE without any label as {@code level}: for a corpus known to be so.
   */
  public AccessPolicy withUnlabelledAs(AccessLevel level) {
    return new AccessPolicy(level);
  }

  /** Every audience that this policy can let read, sorted. */
  public List<Audience> audiences() {
    return List.of(Audience.COMPANY);
  }

  /**
   * Decides for a document whose label stands there but cannot be read. It is not a document
   * without a label: {@link #withUnlabelledAs} does not open it.
   */
  public Decision decideUnreadable() {
    return Decision.withheld(
        "access label cannot be read: set access.level to company, team-only or secure");
  }

  /** Decides for one label. */
  public Decision decide(Access access) {
    AccessLevel level = access.level();
    if (level == null && !access.readers().isEmpty()) {
      return Decision.withheld(
          "access label has readers but no known level: set access.level to company, team-only"
              + " or secure");
    }
    if (level == null) {
      level = unlabelledAs;
    }
    if (level == null) {
      return Decision.withheld(
          "access label missing or unknown: set access.level to company, team-only or secure, or"
              + " run with --unlabelled company if the whole corpus is open");
    }
    if (level == AccessLevel.COMPANY) {
      return Decision.readableBy(Audience.COMPANY);
    }
    Optional<Audience> named = audienceAmong(access.readers());
    if (named.isPresent()) {
      return Decision.withheld(
          "access label contradicts itself: level "
              + word(level)
              + ", but readers name the audience "
              + named.get()
              + "; remove one of them");
    }
    return Decision.withheld("access level " + word(level) + ": no audience of the store reads it");
  }

  private Optional<Audience> audienceAmong(List<String> readers) {
    return audiences().stream()
        .filter(
            audience ->
                readers.stream()
                    .anyMatch(reader -> reader.strip().equalsIgnoreCase(audience.name())))
        .findFirst();
  }

  private static String word(AccessLevel level) {
    return level.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Who may read a COE.
   *
   * @param audiences those who may, sorted; empty if it is withheld
   * @param withheldReason why nobody may read it and how to mend that, if so
   */
  public record Decision(SortedSet<Audience> audiences, Optional<String> withheldReason) {

    /**
     * Copies the audiences.
     *
     * @throws IllegalArgumentException unless there are either audiences or a reason
     */
    public Decision {
      audiences = Collections.unmodifiableSortedSet(new TreeSet<>(audiences));
      if (audiences.isEmpty() != withheldReason.isPresent()) {
        throw new IllegalArgumentException(
            "illegal decision: audiences "
                + audiences
                + " and reason "
                + withheldReason
                + ", expected exactly one of them");
      }
    }

    private static Decision readableBy(Audience audience) {
      return new Decision(new TreeSet<>(List.of(audience)), Optional.empty());
    }

    private static Decision withheld(String reason) {
      return new Decision(new TreeSet<>(), Optional.of(reason));
    }

    /** Whether no audience may read it. */
    public boolean isWithheld() {
      return audiences.isEmpty();
    }
  }
}
