package org.coecorpus.redact;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.coecorpus.coe.Coe;

/**
 * Redacts every text of a COE.
 *
 * <p>Left alone are dates and closed choices. Ids, tickets, teams, readers and zones, which other
 * documents and files refer to, keep their names and lose what has a form: addresses and numbers.
 * Owners keep their alias, without which an action could not be followed up; of an e-mail address
 * there the part before {@code @} is kept, also in the history of an owner. The name of a service
 * that bears a customer's is redacted like any text, the same wherever it stands.
 *
 * <p>Only the COE is redacted. The spans of a parsed document point into the raw source and stay
 * true for that alone: they are neither offsets of the redacted texts nor, with the source at hand,
 * fit for an audience that may not read it. The same holds for its suspect texts and for the
 * reasons of rejects.
 */
public final class CoeRedactor {

  private final Redactor redactor;

  /** Redacts COEs with the given redactor. */
  public CoeRedactor(Redactor redactor) {
    this.redactor = redactor;
  }

  /**
   * A redacted COE.
   *
   * @param coe the COE without what was taken out; the same object where that is nothing
   * @param counts how many places of each kind; kinds without any are missing
   */
  public record Redacted(Coe coe, SortedMap<RedactionKind, Long> counts) {

    /** Copies the counts. */
    public Redacted {
      counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    }
  }

  /** The COE without what is redacted, and what that was. */
  public Redacted redact(Coe coe) {
    Redaction redaction = redactor.begin();
    Coe redacted = new CoeTexts(redaction).redacted(coe);
    return new Redacted(redacted, new TreeMap<>(redaction.counts()));
  }

  /** An owner from elsewhere, redacted as the owners of COEs are. */
  public String redactOwner(String owner) {
    return redactor.redactOwner(owner);
  }
}
