package org.coecorpus.read;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Cuts a stream of JSON into its top-level objects, whatever the total size: one object, several
 * one after another, JSON Lines, or an array. Nothing is parsed here; braces are counted outside of
 * strings. In JSON Lines every line is a piece of its own, so that a broken line costs only itself.
 */
final class JsonObjects {

  /**
   * One piece of the stream, an object if all is well.
   *
   * @param text the raw text; cut where it is too large
   * @param hash SHA-256 of the text
   * @param start offset of its first UTF-16 unit in the whole text
   * @param line line of its start, from 1
   * @param tooLarge whether the text goes beyond the limit
   * @param flaw offset in the file of the first byte that is not UTF-8
   */
  record Piece(
      String text, String hash, long start, long line, boolean tooLarge, OptionalLong flaw) {}

  private final SourceBytes bytes;
  private final PieceBytes piece;
  private final boolean array;
  private boolean lines;
  private boolean first = true;
  private long line = 1;
  private long units;

  JsonObjects(SourceBytes bytes, int maxBytes) throws IOException {
    this.bytes = bytes;
    this.piece = new PieceBytes(maxBytes);
    bytes.skipMark();
    skipBlanks(false);
    this.array = bytes.peek() == '[';
    if (array) {
      take();
    }
  }

  /** Whether the objects stand in an array. */
  boolean inArray() {
    return array;
  }

  /** The next piece, empty at the end. */
  Optional<Piece> next() throws IOException {
    skipBlanks(array);
    int head = bytes.peek();
    if (head == SourceBytes.END || (array && head == ']')) {
      return closing(head);
    }
    Piece next = lines ? line() : balanced();
    if (first) {
      first = false;
      lines = !array && (next.tooLarge() || next.text().indexOf('\n') < 0);
    }
    return Optional.of(next);
  }

  /** After an array's end nothing may follow. */
  private Optional<Piece> closing(int head) throws IOException {
    if (head == SourceBytes.END) {
      return Optional.empty();
    }
    take();
    skipBlanks(false);
    return bytes.peek() == SourceBytes.END ? Optional.empty() : Optional.of(line());
  }

  private Piece line() throws IOException {
    long start = bytes.position();
    piece.clear();
    bytes.takeLine(piece);
    return piece(start, line);
  }

  /** Up to the brace that closes the first one; other values up to the next comma or line. */
  private Piece balanced() throws IOException {
    long start = bytes.position();
    long at = line;
    piece.clear();
    boolean inString = false;
    boolean escaped = false;
    boolean oneLine = true;
    int depth = 0;
    for (int c = bytes.peek(); c != SourceBytes.END; c = bytes.peek()) {
      if (!inString && depth == 0 && piece.size() > 0 && endsBare(c)) {
        break;
      }
      if (c == '\n') {
        if (!array && first && oneLine && brokenFirstLine()) {
          break;
        }
        oneLine = false;
        line++;
      }
      piece.append((byte) bytes.read());
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
    return piece(start, at);
  }

  /** The bytes collected, decoded. */
  private Piece piece(long byteStart, long lineOfStart) {
    long start = units;
    Utf8 decoded = piece.decoded();
    units += decoded.text().length() + piece.unitsDropped();
    String text = decoded.text().stripTrailing();
    int bytesLeft = piece.trimmedSize();
    boolean asRead = piece.size() - bytesLeft == decoded.text().length() - text.length();
    return new Piece(
        text,
        asRead && decoded.flaw().isEmpty() ? piece.hash(bytesLeft) : Hashes.of(text),
        start,
        lineOfStart,
        piece.isTooLarge(),
        decoded.flaw().isEmpty()
            ? OptionalLong.empty()
            : OptionalLong.of(byteStart + decoded.flaw().getAsInt()));
  }

  private boolean endsBare(int c) {
    return array ? c == ',' || c == ']' : c == '\n';
  }

  /** A first line that is cut off although the next begins another object. */
  private boolean brokenFirstLine() throws IOException {
    int next = bytes.peek(1);
    boolean object = next == '{' || (next <= ' ' && bytes.peek(2) == '{');
    int end = piece.trimmedSize();
    return object && end > 1 && ",:{".indexOf(piece.at(end - 1)) < 0;
  }

  private void take() throws IOException {
    units++;
    if (bytes.read() == '\n') {
      line++;
    }
  }

  private void skipBlanks(boolean commasToo) throws IOException {
    for (int c = bytes.peek();
        c != SourceBytes.END && (c <= ' ' || (commasToo && c == ','));
        c = bytes.peek()) {
      take();
    }
  }

  /** Whether more than blanks follows. */
  boolean hasMore() throws IOException {
    skipBlanks(false);
    return bytes.peek() != SourceBytes.END;
  }
}
