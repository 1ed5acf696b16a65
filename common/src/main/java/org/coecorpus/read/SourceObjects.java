package org.coecorpus.read;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The objects of one text, in order. */
interface SourceObjects {

  /**
   * One object as it stands in the text.
   *
   * @param text the object; cut where it is too large
   * @param start offset of its first unit in the whole text
   * @param end offset behind what belongs to it
   * @param line line of its start, from 1
   * @param tooLarge whether the object goes beyond the limit
   */
  record Piece(String text, long start, long end, long line, boolean tooLarge) {

    /** Whether offsets in the whole text can say where it stands. */
    boolean isPlaced() {
      return end <= Integer.MAX_VALUE;
    }

    /** What has to be added to offsets in {@link #text} for the whole text. */
    int offset() {
      return isPlaced() ? (int) start : 0;
    }
  }

  /**
   * An object as fields.
   *
   * @param fields with the names of {@code coe/1}; others are kept as extra
   * @param order of the numeric dates in it
   * @param suspect what is already known not to be understood
   * @param check what only shows once the fields are typed
   */
  record Tree(
      Raw.Fields fields,
      DateWords.Order order,
      List<Suspect> suspect,
      Function<ParsedCoe, List<Suspect>> check) {

    static Tree of(Raw.Fields fields) {
      return new Tree(fields, DateWords.Order.UNKNOWN, List.of(), coe -> List.of());
    }
  }

  /** Why an object is no COE; becomes a {@link Reject}. */
  final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;
    private final String place;

    Unreadable(String place, String reason) {
      super(reason);
      this.place = place;
    }

    Unreadable(String reason) {
      this("", reason);
    }

    /** Where in the object, such as {@code line 12, column 5}; empty for the whole. */
    String place() {
      return place;
    }

    String reason() {
      return String.valueOf(getMessage());
    }
  }

  /** The next object, empty at the end. A broken one should cost no more than itself. */
  Optional<Piece> next() throws IOException;

  /** Whether the objects are numbered, asked after the first: the text may hold several. */
  boolean several() throws IOException;

  /** What, outside of an object, decides how it reads, such as the header of a table. */
  default String context() {
    return "";
  }

  /** Where the nth object stands, for people. */
  default String place(Piece piece, int number) {
    return number == 0 ? "" : "object " + number;
  }

  /**
   * Brings an object into fields; spans are offsets in the whole text.
   *
   * @throws Unreadable if it is no COE
   */
  Tree tree(Piece piece) throws Unreadable;
}
