package org.coecorpus.likeness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds documents that are copies of another with changes: filed twice, a draft and its final
 * version, one document as JSON and as Markdown. They are reported and stay in the corpus; copies
 * byte for byte are dropped before.
 *
 * <p>Text that many documents share counts for nothing, so that a template does not make all that
 * were written in it alike. Candidates come from one-permutation MinHash (Li, Owen and Zhang 2012):
 * the hashes are dealt to {@value #BINS} bins, and documents with the same smallest hash in any bin
 * are compared. A pair with similarity 0.3 is missed three times in a thousand, one with 0.5 hardly
 * ever. Time grows as n log n, memory with n.
 */
public final class NearDuplicates {

  /**
   * Similarity from which two documents are near-duplicates, unless set otherwise: three tenths of
   * the sequences of five words that either has for itself, which is more than half of all that it
   * says. Different documents stay below 0.29, also those of one template on one kind of incident
   * (measured on 10,000 generated ones); copies in which a few words of every other sentence were
   * changed are above 0.3.
   */
  public static final double DEFAULT_SIMILARITY = 0.3;

  private static final int BINS = 16;

  /**
   * Documents with the same smallest hash that a further one is compared with, the first by source.
   * Only text that many documents share makes more.
   */
  private static final int MOST_COMPARED = 32;

  /** A sequence of words in more than this share of the documents is boilerplate ... */
  private static final double BOILERPLATE_SHARE = 0.01;

  /** ... unless it stands in no more than this many; nobody files a document that often. */
  private static final int BOILERPLATE_LEAST = 20;

  /** What stands in more than this many is always boilerplate. */
  private static final int BOILERPLATE_MOST = 100;

  private NearDuplicates() {}

  /**
   * A document.
   *
   * @param source where it came from, unique
   * @param id its id
   * @param sketch what it says
   */
  public record Document(String source, String id, Sketch sketch) {}

  /**
   * A document that is nearly the same as an earlier one.
   *
   * @param source where it came from
   * @param id its id
   * @param nearSource source of the most similar of the documents with an earlier source
   * @param near id of that document
   * @param similarity estimated share of sequences of words in common, 0 to 1, in hundredths
   */
  public record Row(String source, String id, String nearSource, String near, double similarity) {}

  /** The near-duplicates by source; the order of the documents does not matter. */
  public static List<Row> find(List<Document> documents) {
    return find(documents, DEFAULT_SIMILARITY);
  }

  /**
   * As {@link #find(List)}, with another threshold.
   *
   * @param similarity from more than 0 to 1
   */
  public static List<Row> find(List<Document> documents, double similarity) {
    if (!(similarity > 0 && similarity <= 1)) {
      throw new IllegalArgumentException(
          "similarity " + similarity + ", expected more than 0 and at most 1");
    }
    List<Document> sorted = new ArrayList<>(documents);
    sorted.sort(Comparator.comparing(Document::source));
    OwnWords words = ownWords(sorted.stream().map(Document::sketch).toList());
    int[] nearest = nearest(words, sorted.size());
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < nearest.length; i++) {
      double measured = nearest[i] < 0 ? 0 : words.similarity(i, nearest[i]);
      if (nearest[i] >= 0 && measured >= similarity) {
        rows.add(row(sorted.get(i), sorted.get(nearest[i]), measured));
      }
    }
    return rows;
  }

  /** The sketches without what is boilerplate among them. */
  static OwnWords ownWords(List<Sketch> sketches) {
    double share = BOILERPLATE_SHARE * sketches.size();
    return OwnWords.of(
        sketches, (int) Math.min(BOILERPLATE_MOST, Math.max(BOILERPLATE_LEAST, share)));
  }

  private static Row row(Document document, Document near, double similarity) {
    return new Row(
        document.source(),
        document.id(),
        near.source(),
        near.id(),
        Math.round(similarity * 100) / 100.0);
  }

  /** For each document the most similar earlier one, the earliest of several; -1 for none. */
  private static int[] nearest(OwnWords words, int documents) {
    int[] nearest = new int[documents];
    double[] best = new double[documents];
    Arrays.fill(nearest, -1);
    long[] keys = keys(words, documents);
    int first = 0;
    for (int k = 0; k < keys.length; k++) {
      first = hash(keys[k]) == hash(keys[first]) ? first : k;
      int document = (int) keys[k];
      for (int c = first; c < Math.min(k, first + MOST_COMPARED); c++) {
        int other = (int) keys[c];
        double similarity =
            other == nearest[document] ? best[document] : words.similarity(document, other);
        if (similarity > best[document]
            || (similarity == best[document] && similarity > 0 && other < nearest[document])) {
          nearest[document] = other;
          best[document] = similarity;
        }
      }
    }
    return nearest;
  }

  /** A smallest hash and the document that has it, each with 32 bits, sorted. */
  private static long[] keys(OwnWords words, int documents) {
    return IntStream.range(0, documents)
        .mapToObj(i -> i)
        .flatMapToLong(
            i ->
                Arrays.stream(smallestByBin(words.hashes(i)))
                    .filter(hash -> hash >= 0)
                    .mapToLong(hash -> (long) hash << 32 | i))
        .sorted()
        .toArray();
  }

  private static int hash(long key) {
    return (int) (key >>> 32);
  }

  private static int[] smallestByBin(int[] hashes) {
    int[] smallest = new int[BINS];
    Arrays.fill(smallest, -1);
    for (int hash : hashes) {
      int bin = hash & (BINS - 1);
      if (smallest[bin] < 0) {
        smallest[bin] = hash;
      }
    }
    return smallest;
  }
}
