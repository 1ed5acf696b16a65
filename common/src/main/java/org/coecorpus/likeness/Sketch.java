package org.coecorpus.likeness;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.coecorpus.actionitem.ActionItem;
import org.coecorpus.coe.Coe;
import org.coecorpus.coe.Lesson;
import org.coecorpus.coe.RootCause;
import org.coecorpus.incident.TimelineEntry;
import org.jspecify.annotations.Nullable;

/**
 * A sample of what a document says, small enough to be kept: the {@value #SIZE} smallest hashes of
 * the sequences of {@value Shingles#WORDS} words in its statements (bottom-k sketch; Cohen and
 * Kaplan 2007). Case, punctuation and markup do not count, nor in which form the document was
 * written. Of two documents that share a share J of their sequences the estimate of J has a
 * standard error of at most 1 / (2 √{@value #SIZE}), 0.044.
 */
public final class Sketch implements Serializable {

  private static final long serialVersionUID = 1;

  /** Most hashes in a sketch. */
  static final int SIZE = 128;

  private final int[] hashes;

  private Sketch(int[] hashes) {
    this.hashes = hashes;
  }

  /** The sketch of the document's summary, impact, timeline, causes, lessons and actions. */
  public static Sketch of(Coe coe) {
    Shingles shingles = new Shingles();
    add(shingles, coe.summary());
    add(shingles, coe.impact().text());
    for (TimelineEntry entry : coe.timeline()) {
      shingles.add(entry.text());
    }
    for (RootCause cause : coe.rootCauses()) {
      shingles.add(cause.text());
    }
    for (Lesson lesson : coe.lessons()) {
      shingles.add(lesson.text());
    }
    for (ActionItem item : coe.actions()) {
      add(shingles, item.title());
      add(shingles, item.description());
    }
    return new Sketch(shingles.smallest(SIZE));
  }

  private static void add(Shingles shingles, @Nullable String text) {
    if (text != null) {
      shingles.add(text);
    }
  }

  /**
   * Reads what {@link #toBytes} wrote.
   *
   * @throws IllegalArgumentException if these are not the bytes of a sketch
   */
  public static Sketch of(byte[] bytes) {
    int[] hashes = new int[bytes.length / Integer.BYTES];
    ByteBuffer.wrap(bytes).asIntBuffer().get(hashes);
    boolean rising = hashes.length <= SIZE && bytes.length % Integer.BYTES == 0;
    for (int i = 0; i < hashes.length; i++) {
      rising &= hashes[i] > (i == 0 ? -1 : hashes[i - 1]);
    }
    if (!rising) {
      throw new IllegalArgumentException(
          "not a sketch: expected at most " + SIZE + " rising numbers of four bytes");
    }
    return new Sketch(hashes);
  }

  /** The sketch as bytes, four a hash. */
  public byte[] toBytes() {
    ByteBuffer bytes = ByteBuffer.allocate(hashes.length * Integer.BYTES);
    bytes.asIntBuffer().put(hashes);
    return bytes.array();
  }

  /** The hashes, rising. */
  int[] hashes() {
    return hashes;
  }

  /**
   * Up to which hash the sketch knows all of the document's: beyond the largest of a full sketch
   * there may be more.
   */
  int knownUpTo() {
    return hashes.length < SIZE ? Integer.MAX_VALUE : hashes[hashes.length - 1];
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Sketch sketch && Arrays.equals(hashes, sketch.hashes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(hashes);
  }
}
