package org.coecorpus.text;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A place in a source text: UTF-16 offsets from {@code start}, inclusive, to {@code end},
 * exclusive. Written in JSON as {@code [start,end]}.
 */
public record Span(int start, int end) {

  /**
   * Checks the order of the offsets.
   *
   * @throws IllegalArgumentException if start is negative or after end
   */
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException(
          "illegal span: start " + start + ", end " + end + ", expected 0 <= start <= end");
    }
  }

  @JsonCreator
  static Span of(int[] offsets) {
    if (offsets.length != 2) {
      throw new IllegalArgumentException(
          "illegal span: " + offsets.length + " numbers, expected [start,end]");
    }
    return new Span(offsets[0], offsets[1]);
  }

  @JsonValue
  int[] toOffsets() {
    return new int[] {start, end};
  }

  /** The text of {@code source} at this place. */
  public String of(CharSequence source) {
    return source.subSequence(start, end).toString();
  }
}
