package org.coecorpus.read;

import java.io.CharArrayWriter;
import java.io.IOException;
import java.util.Optional;

/**
 * Cuts a stream of JSON into its top-level objects, whatever the total size: one object, several
 * one after another, JSON Lines, or an array. Nothing is parsed here; braces are counted outside of
 * strings. In JSON Lines every line is a piece of its own, so that a broken line costs only itself.
 */
final class JsonObjects {

  private final DecodedText text;
  private final int maxLength;
  private final boolean array;
  private final CharArrayWriter lineChars = new CharArrayWriter();
  private boolean lines;
  private boolean closed;
  private boolean first = true;
  private long line = 1;

  JsonObjects(DecodedText text, int maxLength) throws IOException {
    this.text = text;
    this.maxLength = maxLength;
    skipBlanks("");
    this.array = text.peek() == '[';
    if (array) {
      take();
    }
  }

  /** Whether the objects stand in an array. */
  boolean inArray() {
    return array;
  }

  /** The next piece, empty at the end. */
  Optional<SourceObjects.Piece> next() throws IOException {
    skipBlanks(array ? "," : "");
    int head = text.peek();
    if (head == DecodedText.END || (array && head == ']')) {
      return closing(head);
    }
    SourceObjects.Piece piece = lines ? line() : balanced();
    if (first) {
      first = false;
      lines = !array && startsLines(piece);
    }
    return Optional.of(piece);
  }

  /** After an array's end nothing may follow; an array without an end ends with an empty piece. */
  private Optional<SourceObjects.Piece> closing(int head) throws IOException {
    if (head == DecodedText.END) {
      boolean cutOff = array && !closed;
      closed = true;
      return cutOff ? Optional.of(piece("", text.position(), line, false)) : Optional.empty();
    }
    take();
    closed = true;
    skipBlanks("");
    return text.peek() == DecodedText.END ? Optional.empty() : Optional.of(line());
  }

  /** Whether the file is JSON Lines: the first line was a whole object and more lines follow. */
  private boolean startsLines(SourceObjects.Piece piece) {
    return piece.text().indexOf('\n') < 0 || piece.tooLarge();
  }

  private SourceObjects.Piece line() throws IOException {
    long start = text.position();
    long at = line;
    lineChars.reset();
    boolean tooLarge = text.takeLine(lineChars, maxLength);
    return piece(lineChars.toString(), start, at, tooLarge);
  }

  /** Up to the brace that closes the first one; other values up to the next comma or line. */
  private SourceObjects.Piece balanced() throws IOException {
    long start = text.position();
    long at = line;
    StringBuilder raw = new StringBuilder();
    boolean tooLarge = false;
    boolean inString = false;
    boolean escaped = false;
    int depth = 0;
    while (text.peek() != DecodedText.END) {
      char c = (char) text.peek();
      if (!inString && depth == 0 && raw.length() > 0 && endsBare(c)) {
        break;
      }
      if (!array && first && c == '\n' && brokenFirstLine(raw)) {
        break;
      }
      tooLarge |= append(raw, take());
      if (inString) {
        inString = escaped || c != '"';
        escaped = !escaped && c == '\\';
      } else if (c == '"') {
        inString = true;
      } else if (c == '{' || c == '[') {
        depth++;
      } else if ((c == '}' || c == ']') && --depth <= 0) {
        break;
      }
    }
    return piece(raw.toString(), start, at, tooLarge);
  }

  private SourceObjects.Piece piece(String raw, long start, long at, boolean tooLarge) {
    return new SourceObjects.Piece(raw.stripTrailing(), start, text.position(), at, tooLarge);
  }

  private boolean endsBare(char c) {
    return array ? c == ',' || c == ']' : c == '\n';
  }

  /** A first line that is cut off although the next begins another object. */
  private boolean brokenFirstLine(StringBuilder raw) throws IOException {
    if (raw.indexOf("\n") >= 0) {
      return false;
    }
    String ahead = text.ahead(3).stripLeading();
    String sofar = raw.toString().stripTrailing();
    return sofar.length() > 1
        && ahead.startsWith("{")
        && "[,:{".indexOf(sofar.charAt(sofar.length() - 1)) < 0;
  }

  private boolean append(StringBuilder raw, char c) {
    if (raw.length() < maxLength) {
      raw.append(c);
      return false;
    }
    return true;
  }

  private char take() throws IOException {
    char c = (char) text.read();
    if (c == '\n') {
      line++;
    }
    return c;
  }

  private void skipBlanks(String others) throws IOException {
    for (int c = text.peek();
        c != DecodedText.END && (c <= ' ' || others.indexOf(c) >= 0);
        c = text.peek()) {
      take();
    }
  }

  /** Whether more than blanks follows. */
  boolean hasMore() throws IOException {
    skipBlanks("");
    return text.peek() != DecodedText.END;
  }
}
