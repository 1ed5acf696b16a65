package org.coecorpus.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The bytes of a file, read as a stream through a buffer. In UTF-8 no byte of a longer character
 * equals an ASCII character, so that texts may be cut at line ends, quotes and braces before they
 * are decoded.
 */
final class SourceBytes {

  /** What {@link #peek} and {@link #read} return at the end. */
  static final int END = -1;

  private static final int BUFFER = 1 << 14;
  private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  private final InputStream in;
  private final byte[] buffer = new byte[BUFFER];
  private int from;
  private int to;
  private long bytesBefore;

  SourceBytes(InputStream in) {
    this.in = in;
  }

  /** Takes a byte order mark, if one is next. */
  void skipMark() throws IOException {
    if (has(MARK.length) && Arrays.equals(buffer, from, from + MARK.length, MARK, 0, MARK.length)) {
      from += MARK.length;
    }
  }

  /** The next byte without taking it, or {@link #END}. */
  int peek() throws IOException {
    return from < to || has(1) ? buffer[from] & 0xff : END;
  }

  /** The byte behind {@code ahead} others without taking it, or {@link #END}. */
  int peek(int ahead) throws IOException {
    return has(ahead + 1) ? buffer[from + ahead] & 0xff : END;
  }

  /** The next byte, or {@link #END}. */
  int read() throws IOException {
    return from < to || has(1) ? buffer[from++] & 0xff : END;
  }

  /** Moves what stands before the next line end, or before the end, to {@code piece}. */
  void takeLine(PieceBytes piece) throws IOException {
    while (from < to || has(1)) {
      int end = from;
      while (end < to && buffer[end] != '\n') {
        end++;
      }
      piece.append(buffer, from, end);
      from = end;
      if (end < to) {
        return;
      }
    }
  }

  /** All that is left, but not more than {@code length} bytes. */
  byte[] take(int length) throws IOException {
    int buffered = Math.min(length, to - from);
    byte[] rest = in.readNBytes(length - buffered);
    byte[] all = new byte[buffered + rest.length];
    System.arraycopy(buffer, from, all, 0, buffered);
    System.arraycopy(rest, 0, all, buffered, rest.length);
    from += buffered;
    bytesBefore += rest.length;
    return all;
  }

  /** Bytes of the file taken so far. */
  long position() {
    return bytesBefore + from;
  }

  /** Whether so many bytes are left; they are in the buffer then. */
  private boolean has(int count) throws IOException {
    while (to - from < count) {
      System.arraycopy(buffer, from, buffer, 0, to - from);
      bytesBefore += from;
      to -= from;
      from = 0;
      int read = in.read(buffer, to, BUFFER - to);
      if (read < 0) {
        return false;
      }
      to += read;
    }
    return true;
  }
}
