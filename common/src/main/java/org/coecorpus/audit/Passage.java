package org.coecorpus.audit;

import java.util.List;
import java.util.Optional;
import org.coecorpus.pattern.Matcher;
import org.coecorpus.pattern.Pattern;
import org.coecorpus.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Words of a COE that know their place in the source, where they have one. A JSON string is seen
 * without its escapes, and a piece of it still has the right place.
 */
public final class Passage implements CharSequence {

  private final Part part;
  private final String whole;
  private final int from;
  private final int to;
  private final Optional<Place> place;
  private @Nullable List<Passage> sentences;

  private Passage(Part part, String whole, int from, int to, Optional<Place> place) {
    this.part = part;
    this.whole = whole;
    this.from = from;
    this.to = to;
    this.place = place;
  }

  /** Words whose place in the source is not known. */
  static Passage unplaced(Part part, String text) {
    return new Passage(part, text, 0, text.length(), Optional.empty());
  }

  /** Words that stand at a place, there perhaps with escapes or folded lines. */
  static Passage of(Part part, String text, Place place) {
    return new Passage(part, text, 0, text.length(), Optional.of(place));
  }

  /** The part of the COE that they stand in. */
  public Part part() {
    return part;
  }

  /** Where they stand in the source; empty if that is not known. */
  public Optional<Span> span() {
    return place.map(known -> known.span(from, to));
  }

  /** A piece of it, by indexes of this passage. */
  public Passage sub(int start, int end) {
    if (start < 0 || end < start || end > length()) {
      throw new IndexOutOfBoundsException(start + " to " + end + " of " + length());
    }
    return new Passage(part, whole, from + start, from + end, place);
  }

  /** The match that the matcher, made from this passage, stands at. */
  public Passage match(Matcher matcher) {
    return sub(matcher.start(), matcher.end());
  }

  /** Where this passage, a piece of {@code other}, begins in it. */
  int startIn(Passage other) {
    return from - other.from;
  }

  /** Without white space at both ends. */
  public Passage trim() {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(whole.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(whole.charAt(end - 1))) {
      end--;
    }
    return new Passage(part, whole, start, end, place);
  }

  /** Its sentences in order; see {@link Sentences}. */
  public List<Passage> sentences() {
    List<Passage> known = sentences;
    if (known == null) {
      known = List.copyOf(Sentences.of(this));
      sentences = known;
    }
    return known;
  }

  /** Whether the expression is found in it. */
  public boolean has(Pattern pattern) {
    return pattern.matcher(this).find();
  }

  /** Every match of the expression, in order. */
  public List<Passage> all(Pattern pattern) {
    List<Passage> all = new java.util.ArrayList<>();
    Matcher matcher = pattern.matcher(this);
    while (matcher.find()) {
      all.add(match(matcher));
    }
    return all;
  }

  @Override
  public int length() {
    return to - from;
  }

  @Override
  public char charAt(int index) {
    return whole.charAt(from + index);
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return sub(start, end);
  }

  /** The words. */
  @Override
  public String toString() {
    return whole.substring(from, to);
  }
}
