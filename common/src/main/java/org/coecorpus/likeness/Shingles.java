package org.coecorpus.likeness;

import java.util.Arrays;

/**
 * Hashes of the sequences of {@value #WORDS} words in several texts. A text of fewer words is one
 * sequence; none goes from one text to the next.
 */
final class Shingles {

  /** Words in a sequence: five rarely recur by chance, and a changed word costs only five. */
  static final int WORDS = 5;

  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private int[] found = new int[1024];
  private int count;
  private final long[] last = new long[WORDS];
  private int words;

  void add(String text) {
    words = 0;
    long word = FNV_OFFSET;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        word = (word ^ Character.toLowerCase(c)) * FNV_PRIME;
      } else if (word != FNV_OFFSET) {
        endWord(word);
        word = FNV_OFFSET;
      }
    }
    if (word != FNV_OFFSET) {
      endWord(word);
    }
    if (words > 0 && words < WORDS) {
      endSequence(words);
    }
  }

  private void endWord(long word) {
    last[words % WORDS] = word;
    words++;
    if (words >= WORDS) {
      endSequence(WORDS);
    }
  }

  private void endSequence(int length) {
    long hash = length;
    for (int i = words - length; i < words; i++) {
      hash = scramble(hash * FNV_PRIME + last[i % WORDS]);
    }
    if (count == found.length) {
      found = Arrays.copyOf(found, 2 * count);
    }
    found[count] = (int) (hash >>> 33);
    count++;
  }

  /** The finalizer of MurmurHash3. */
  static long scramble(long value) {
    long h = (value ^ (value >>> 33)) * 0xff51afd7ed558ccdL;
    h = (h ^ (h >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return h ^ (h >>> 33);
  }

  /** The smallest different hashes, rising, none negative. */
  int[] smallest(int most) {
    int[] sorted = Arrays.copyOf(found, count);
    Arrays.sort(sorted);
    int[] smallest = new int[Math.min(most, count)];
    int size = 0;
    for (int i = 0; i < count && size < smallest.length; i++) {
      if (size == 0 || sorted[i] != smallest[size - 1]) {
        smallest[size] = sorted[i];
        size++;
      }
    }
    return Arrays.copyOf(smallest, size);
  }
}
