package org.coecorpus.audit;

import java.util.BitSet;
import java.util.Collection;

/** Places of a text that are taken; however many there are, asking for one is quick. */
final class Covered {

  private final Passage text;
  private final BitSet taken;

  Covered(Passage text) {
    this.text = text;
    this.taken = new BitSet(text.length());
  }

  /** These pieces of a text. */
  static Covered by(Collection<Passage> pieces, Passage text) {
    Covered covered = new Covered(text);
    pieces.forEach(covered::add);
    return covered;
  }

  void add(Passage piece) {
    int start = piece.startIn(text);
    taken.set(start, start + piece.length());
  }

  /** Whether the piece begins at a place that is taken. */
  boolean holdsStartOf(Passage piece) {
    return taken.get(piece.startIn(text));
  }

  /** Whether a place of the piece is taken. */
  boolean touches(Passage piece) {
    int start = piece.startIn(text);
    int next = taken.nextSetBit(start);
    return next >= 0 && next < start + piece.length();
  }

  /** Whether something ends at most so many characters before the piece. */
  boolean endsBefore(Passage piece, int most) {
    int start = piece.startIn(text);
    int last = taken.previousSetBit(start - 1);
    return last >= 0 && start - last <= most;
  }
}
