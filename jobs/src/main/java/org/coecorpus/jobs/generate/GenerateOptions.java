package org.coecorpus.jobs.generate;

import java.time.Instant;

/**
 * What can be chosen beside count and seed.
 *
 * @param asOf nothing in the corpus happens after this instant
 * @param markdownShare share of documents written as Markdown, 0 to 1
 * @param quarters number of quarters with incidents, the last being that of {@code asOf}; 9 or
 *     more, so that a trend can show
 * @param documentsPerFile documents in one JSON Lines file and in one Markdown folder
 * @param changed share of the documents that differ from the corpus of the same seed and count; a
 *     tenth of them are further documents
 */
public record GenerateOptions(
    Instant asOf, double markdownShare, int quarters, int documentsPerFile, double changed) {

  /** Ten quarters up to the third of 2026, a fifth Markdown. */
  public static final GenerateOptions DEFAULTS =
      new GenerateOptions(Instant.parse("2026-09-30T23:59:59Z"), 0.2, 10, 1_000, 0);

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if one is out of range
   */
  public GenerateOptions {
    if (!(markdownShare >= 0 && markdownShare <= 1)) {
      throw new IllegalArgumentException(
          "illegal share of Markdown: " + markdownShare + ", expected 0 to 1");
    }
    if (!(changed >= 0 && changed <= 1)) {
      throw new IllegalArgumentException(
          "illegal share of changed documents: " + changed + ", expected 0 to 1");
    }
    if (quarters < 9 || quarters > 40) {
      throw new IllegalArgumentException(
          "illegal number of quarters: " + quarters + ", expected 9 to 40");
    }
    if (documentsPerFile < 1 || documentsPerFile > 10_000) {
      throw new IllegalArgumentException(
          "illegal number of documents a file: " + documentsPerFile + ", expected 1 to 10000");
    }
  }

  /** The same with another share of Markdown. */
  public GenerateOptions withMarkdownShare(double share) {
    return new GenerateOptions(asOf, share, quarters, documentsPerFile, changed);
  }

  /** The next delivery of the same corpus, with that share of the documents changed. */
  public GenerateOptions withChanged(double share) {
    return new GenerateOptions(asOf, markdownShare, quarters, documentsPerFile, share);
  }

  /** The same with another end. */
  public GenerateOptions withAsOf(Instant end) {
    return new GenerateOptions(end, markdownShare, quarters, documentsPerFile, changed);
  }
}
