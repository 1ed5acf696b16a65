package org.coecorpus.read;

import java.io.Serializable;

/**
 * Bounds that keep reading safe; what is beyond them is rejected.
 *
 * @param maxDocumentBytes UTF-8 bytes of one document, 1 to 1 GiB; a COE of 10 MiB is already a
 *     thousand pages
 * @param maxJsonDepth nesting of objects and arrays, 1 to 500
 * @param maxGzipBytes bytes that one gzip file may unpack to; a corpus in one file is large
 * @param maxGzipRatio unpacked to packed size beyond the first 10 MiB; repetitive JSON reaches
 *     about 60, a bomb a thousand
 */
public record ReadLimits(
    int maxDocumentBytes, int maxJsonDepth, long maxGzipBytes, int maxGzipRatio)
    implements Serializable {

  private static final int MIB = 1 << 20;

  /** 10 MiB a document, depth 64, 16 GiB a gzip file, ratio 200. */
  public static final ReadLimits DEFAULT = new ReadLimits(10 * MIB, 64, 16L * 1024 * MIB, 200);

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a limit is out of its range
   */
  public ReadLimits {
    require("maxDocumentBytes", maxDocumentBytes, 1, 1024L * MIB);
    require("maxJsonDepth", maxJsonDepth, 1, 500);
    require("maxGzipBytes", maxGzipBytes, 1, Long.MAX_VALUE);
    require("maxGzipRatio", maxGzipRatio, 1, Integer.MAX_VALUE);
  }

  private static void require(String name, long value, long min, long max) {
    if (value < min || value > max) {
      throw new IllegalArgumentException(
          "illegal " + name + ": " + value + ", expected " + min + " to " + max);
    }
  }

  /** The same limits with another size of document. */
  public ReadLimits withMaxDocumentBytes(int bytes) {
    return new ReadLimits(bytes, maxJsonDepth, maxGzipBytes, maxGzipRatio);
  }
}
