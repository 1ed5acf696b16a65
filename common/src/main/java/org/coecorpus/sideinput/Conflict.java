package org.coecorpus.sideinput;

import java.util.Comparator;

/**
 * One place where a document and a side input, or two documents, do not agree. For the operator
 * only: it names owners by alias.
 *
 * @param kind what disagrees
 * @param coe id of the COE; empty where no document is concerned
 * @param item ticket of the action item, else its id or {@code action-} and its number; id of the
 *     incident for the register; empty where the COE as a whole is concerned
 * @param field the document's field
 * @param document what the document says, empty where it says nothing
 * @param side what the side input or the other document says, likewise
 * @param used which of them the figures go by
 */
public record Conflict(
    Kind kind, String coe, String item, String field, String document, String side, Used used)
    implements Comparable<Conflict> {

  private static final Comparator<Conflict> ORDER =
      Comparator.comparing(Conflict::kind)
          .thenComparing(Conflict::coe)
          .thenComparing(Conflict::item)
          .thenComparing(Conflict::field)
          .thenComparing(Conflict::document)
          .thenComparing(Conflict::side)
          .thenComparing(Conflict::used);

  /** What disagrees. */
  public enum Kind {
    /** Status of an action item, against the tracker. */
    ACTION_STATUS("action status differs from the tracker"),
    /** Due date of an action item, against the tracker. */
    ACTION_DUE("due date differs from the tracker"),
    /** Owner of an action item, against the tracker. */
    ACTION_OWNER("owner differs from the tracker"),
    /** Completion of an action item, against the tracker. */
    ACTION_COMPLETED("completion date differs from the tracker"),
    /** A ticket of an action item that the tracker's export does not have. */
    TICKET_NOT_IN_TRACKER("ticket is not in the tracker"),
    /** A ticket of the tracker's export that no document names. */
    TICKET_WITHOUT_COE("ticket of the tracker that no COE names"),
    /** A ticket that stands at several action items. */
    TICKET_SHARED("ticket stands at several action items"),
    /** An owner whom the roster does not know, neither as a person nor as a team. */
    OWNER_NOT_IN_ROSTER("owner is not in the roster"),
    /** Severity of a COE, against the register. */
    SEVERITY("severity differs from the register"),
    /** Start of the incident or of its impact, against the register. */
    STARTED("start differs from the register"),
    /** End of the incident or of its impact, against the register. */
    ENDED("end differs from the register"),
    /** An event of a COE that the register does not have. */
    EVENT_NOT_IN_REGISTER("event is not in the register"),
    /** An incident of the register that no document tells of. */
    INCIDENT_WITHOUT_COE("incident of the register that no COE tells of");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** What it means, for people. */
    public String words() {
      return words;
    }
  }

  /** Which of two values counts. */
  public enum Used {
    /** The document's. */
    DOCUMENT,
    /** The side input's. */
    SIDE_INPUT,
    /** Each for the figures that are about it. */
    EACH
  }

  @Override
  public int compareTo(Conflict other) {
    return ORDER.compare(this, other);
  }
}
