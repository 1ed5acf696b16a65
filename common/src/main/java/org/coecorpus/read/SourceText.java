package org.coecorpus.read;

import java.util.Arrays;
import org.coecorpus.text.Span;

/** The raw text of one object, for those who look at more than its values. */
public final class SourceText {

  private final String text;
  private final int offset;
  private final long line;
  private int[] lineStarts = new int[0];

  /**
   * The text of an object.
   *
   * @param text the object as it stands in its file
   * @param offset of its first unit in the whole text of the file; spans count from there
   * @param line on which it begins in the file, from 1
   */
  public SourceText(String text, int offset, long line) {
    this.text = text;
    this.offset = offset;
    this.line = line;
  }

  /** The object as it stands in its file. */
  public String text() {
    return text;
  }

  /** Offset of its first unit in the whole text of the file. */
  public int offset() {
    return offset;
  }

  /** The words at a place of the whole text; empty where the place is not in this object. */
  public String at(Span span) {
    return holds(span) ? text.substring(span.start() - offset, span.end() - offset) : "";
  }

  /** Whether the place is in this object. */
  public boolean holds(Span span) {
    return span.start() >= offset && span.end() <= offset + text.length();
  }

  /** The line of the file on which a place of the whole text lies, from 1. */
  public long lineOf(int position) {
    return line + index(position);
  }

  /** The column of a place in its line, from 1, in UTF-16 units; an object begins at column 1. */
  public int columnOf(int position) {
    return within(position) - lineStarts()[index(position)] + 1;
  }

  /** The line that a place lies on, without its break. */
  public String lineAt(int position) {
    return at(linesOf(new Span(offset + within(position), offset + within(position))));
  }

  /** The whole lines that a place lies on, without the last break. */
  public Span linesOf(Span place) {
    int start = lineStarts()[index(place.start())];
    int last = index(place.end());
    int end = last + 1 < lineStarts().length ? lineStarts()[last + 1] - 1 : text.length();
    return new Span(offset + start, offset + Math.max(start, end));
  }

  private int within(int position) {
    return Math.min(Math.max(position - offset, 0), text.length());
  }

  private int index(int position) {
    int found = Arrays.binarySearch(lineStarts(), within(position));
    return found >= 0 ? found : -found - 2;
  }

  /** Found at the first question, as most texts are asked none. */
  private synchronized int[] lineStarts() {
    if (lineStarts.length == 0) {
      int[] starts = new int[(int) text.chars().filter(c -> c == '\n').count() + 1];
      int at = 0;
      for (int i = 1; i < starts.length; i++) {
        at = text.indexOf('\n', at) + 1;
        starts[i] = at;
      }
      lineStarts = starts;
    }
    return lineStarts;
  }
}
