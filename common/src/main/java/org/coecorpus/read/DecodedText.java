package org.coecorpus.read;

import java.io.CharArrayWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalLong;

/**
 * Strict UTF-8, read as a stream. What is not UTF-8 becomes U+FFFD and its byte offset is kept
 * until the text around it is judged, so that one bad object does not cost the rest of the file. A
 * byte order mark at the start is left out and does not count.
 */
final class DecodedText {

  /** What {@link #read} returns at the end. */
  static final int END = -1;

  private static final int BUFFER = 1 << 14;

  /** The decoder is quick only up to the first unit beyond ASCII, so it gets little at a time. */
  private static final int SLICE = 1 << 10;

  /** A place that was not UTF-8. */
  private record Flaw(long charIndex, long byteOffset) {}

  private final InputStream in;
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
  private final CharBuffer chars = CharBuffer.allocate(BUFFER + 2).flip();
  private final Deque<Flaw> flaws = new ArrayDeque<>();
  private boolean ended;
  private boolean started;
  private long bytesBefore;
  private long charsDecoded;
  private long position;

  DecodedText(InputStream in) {
    this.in = in;
  }

  /** The next UTF-16 unit, or {@link #END}. */
  int read() throws IOException {
    if (!chars.hasRemaining() && !fill()) {
      return END;
    }
    position++;
    return chars.get();
  }

  /** The next unit without taking it, or {@link #END}. */
  int peek() throws IOException {
    return chars.hasRemaining() || fill() ? chars.get(chars.position()) : END;
  }

  /** Up to {@code length} units from here, without taking them; fewer than a buffer may come. */
  String ahead(int length) throws IOException {
    if (!chars.hasRemaining() && !fill()) {
      return "";
    }
    int size = Math.min(length, chars.remaining());
    return chars.subSequence(0, size).toString();
  }

  /**
   * Moves what stands before the next line break, or before the end, to {@code into}.
   *
   * @return whether the text had to be cut at {@code most} units
   */
  boolean takeLine(CharArrayWriter into, int most) throws IOException {
    boolean cut = false;
    while (chars.hasRemaining() || fill()) {
      char[] units = chars.array();
      int from = chars.position();
      int to = from;
      while (to < chars.limit() && units[to] != '\n') {
        to++;
      }
      cut |= move(to - from, into, most);
      if (chars.hasRemaining()) {
        return cut;
      }
    }
    return cut;
  }

  /** As {@link #takeLine}, all that is left; but not much more than {@code most} is read. */
  boolean takeAll(CharArrayWriter into, int most) throws IOException {
    boolean cut = false;
    while (!cut && (chars.hasRemaining() || fill())) {
      cut = move(chars.remaining(), into, most);
    }
    return cut;
  }

  private boolean move(int length, CharArrayWriter into, int most) {
    int kept = Math.min(length, most - into.size());
    into.write(chars.array(), chars.position(), kept);
    chars.position(chars.position() + length);
    position += length;
    return kept < length;
  }

  /** UTF-16 units taken so far. */
  long position() {
    return position;
  }

  /**
   * The byte offset of the first flaw before {@code end}, an offset; flaws so far are forgotten.
   */
  OptionalLong takeFlaw(long end) {
    OptionalLong first = OptionalLong.empty();
    while (!flaws.isEmpty() && flaws.getFirst().charIndex() < end) {
      Flaw flaw = flaws.removeFirst();
      if (first.isEmpty()) {
        first = OptionalLong.of(flaw.byteOffset());
      }
    }
    return first;
  }

  private boolean fill() throws IOException {
    chars.clear();
    boolean sliceIsFull = false;
    while (chars.position() == 0 || sliceIsFull) {
      chars.limit(Math.min(chars.capacity(), chars.position() + SLICE));
      CoderResult result = decoder.decode(bytes, chars, ended);
      chars.limit(chars.capacity());
      sliceIsFull = result.isOverflow();
      if (result.isError()) {
        flaws.add(new Flaw(charsDecoded + chars.position(), bytesBefore + bytes.position()));
        bytes.position(bytes.position() + result.length());
        chars.put('\ufffd');
        decoder.reset();
      } else if (result.isUnderflow() && !more()) {
        break;
      }
    }
    chars.flip();
    charsDecoded += chars.remaining();
    if (!started && chars.hasRemaining()) {
      started = true;
      skipByteOrderMark();
      return chars.hasRemaining() || fill();
    }
    return chars.hasRemaining();
  }

  private void skipByteOrderMark() {
    if (chars.get(chars.position()) == '\ufeff') {
      chars.get();
      charsDecoded--;
    }
  }

  /** Reads bytes; false when everything has been decoded. */
  private boolean more() throws IOException {
    if (ended) {
      return false;
    }
    bytesBefore += bytes.position();
    bytes.compact();
    int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
    if (count < 0) {
      ended = true;
    } else {
      bytes.position(bytes.position() + count);
    }
    bytes.flip();
    return true;
  }
}
