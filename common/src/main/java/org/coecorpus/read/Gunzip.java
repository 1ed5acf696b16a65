package org.coecorpus.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** Unpacks gzip within the limits, telling a fault of the content from one of the stream below. */
final class Gunzip extends FilterInputStream {

  private static final long RATIO_COUNTS_FROM = 10L << 20;

  /** The content is no good gzip, or goes beyond a limit. */
  static final class Refused extends IOException {
    private static final long serialVersionUID = 1L;

    Refused(String reason) {
      super(reason);
    }
  }

  /** Counts packed bytes and marks failures of the stream itself. */
  private static final class Packed extends FilterInputStream {
    private long count;
    private boolean failed;

    Packed(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      try {
        int read = in.read(buffer, offset, length);
        count += Math.max(0, read);
        return read;
      } catch (IOException e) {
        failed = true;
        throw e;
      }
    }
  }

  private final Packed packed;
  private final ReadLimits limits;
  private long unpacked;

  private Gunzip(Packed packed, InputStream unpacking, ReadLimits limits) {
    super(unpacking);
    this.packed = packed;
    this.limits = limits;
  }

  /**
   * Opens the content.
   *
   * @throws Refused if it does not begin as gzip
   * @throws IOException if the stream fails
   */
  static Gunzip open(InputStream in, ReadLimits limits) throws IOException {
    Packed packed = new Packed(in);
    try {
      return new Gunzip(packed, new GZIPInputStream(packed, 1 << 16), limits);
    } catch (IOException e) {
      throw refusedUnless(packed.failed, e);
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read;
    try {
      read = in.read(buffer, offset, length);
    } catch (IOException e) {
      throw refusedUnless(packed.failed, e);
    }
    unpacked += Math.max(0, read);
    if (unpacked > limits.maxGzipBytes()) {
      throw new Refused(
          "found gzip of more than "
              + limits.maxGzipBytes()
              + " bytes, expected at most that many");
    }
    if (unpacked > RATIO_COUNTS_FROM
        && unpacked / Math.max(1, packed.count) > limits.maxGzipRatio()) {
      throw new Refused(
          "found gzip that unpacks to more than "
              + limits.maxGzipRatio()
              + " times its size, expected less");
    }
    return read;
  }

  private static IOException refusedUnless(boolean streamFailed, IOException e) {
    return streamFailed
        ? e
        : new Refused("found broken gzip (" + e.getMessage() + "), expected gzip");
  }
}
