package org.coecorpus.embed;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The tokenizer of uncased BERT models: text to vocabulary ids.
 *
 * <p>Steps: control characters are dropped and white space becomes a blank; each CJK ideograph
 * becomes a word; accents are stripped (canonical decomposition less non-spacing marks); letters
 * are lowered one by one; words are split at blanks and at every punctuation sign; each word
 * becomes the longest vocabulary entries from left to right, pieces after the first being marked
 * {@code ##}; a word that cannot be built, or is longer than 100 characters, is {@code [UNK]}. The
 * ids stand between {@code [CLS]} and {@code [SEP]} and are cut so that there are at most {@code
 * maxTokens} with them: 128, as the model was trained, about 90 English words.
 *
 * <p>Special tokens written out in a text ({@code [SEP]}) are ordinary words here, so that a
 * document cannot place them.
 */
public final class WordPiece {

  /** The length that the model was trained with. */
  public static final int MAX_TOKENS = 128;

  private static final int MAX_WORD = 100;

  private final Map<String, Integer> vocabulary;
  private final int unknown;
  private final int first;
  private final int last;

  /**
   * Creates a tokenizer.
   *
   * @param vocabulary token to id, with {@code [UNK]}, {@code [CLS]} and {@code [SEP]}
   * @throws IllegalArgumentException if one of these is missing
   */
  public WordPiece(Map<String, Integer> vocabulary) {
    this.vocabulary = Map.copyOf(vocabulary);
    unknown = required("[UNK]");
    first = required("[CLS]");
    last = required("[SEP]");
  }

  private int required(String token) {
    Integer id = vocabulary.get(token);
    if (id == null) {
      throw new IllegalArgumentException(
          "not a BERT vocabulary: no " + token + " among " + vocabulary.size() + " tokens");
    }
    return id;
  }

  /**
   * The ids of the text, {@code [CLS]} first and {@code [SEP]} last, at most {@link #MAX_TOKENS}.
   */
  public long[] encode(String text) {
    long[] ids = new long[MAX_TOKENS];
    int size = 0;
    ids[size++] = first;
    for (String word : words(text)) {
      for (int id : pieces(word)) {
        if (size == MAX_TOKENS - 1) {
          break;
        }
        ids[size++] = id;
      }
      if (size == MAX_TOKENS - 1) {
        break;
      }
    }
    ids[size++] = last;
    return Arrays.copyOf(ids, size);
  }

  private List<Integer> pieces(String word) {
    int[] codePoints = word.codePoints().toArray();
    if (codePoints.length > MAX_WORD) {
      return List.of(unknown);
    }
    List<Integer> ids = new ArrayList<>();
    int start = 0;
    while (start < codePoints.length) {
      int end = codePoints.length;
      Integer id = null;
      while (id == null && end > start) {
        String piece = new String(codePoints, start, end - start);
        id = vocabulary.get(start == 0 ? piece : "##" + piece);
        end = id == null ? end - 1 : end;
      }
      if (id == null) {
        return List.of(unknown);
      }
      ids.add(id);
      start = end;
    }
    return ids;
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    Normalizer.normalize(clean(text), Normalizer.Form.NFD)
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .map(Character::toLowerCase)
        .forEach(
            c -> {
              boolean sign = isPunctuation(c);
              if (c == ' ' || sign) {
                endWord(word, words);
              }
              if (sign) {
                words.add(Character.toString(c));
              } else if (c != ' ') {
                word.appendCodePoint(c);
              }
            });
    endWord(word, words);
    return words;
  }

  private static void endWord(StringBuilder word, List<String> words) {
    if (word.length() > 0) {
      words.add(word.toString());
      word.setLength(0);
    }
  }

  private static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (isBlank(c)) {
                clean.append(' ');
              } else if (isIdeograph(c)) {
                clean.append(' ').appendCodePoint(c).append(' ');
              } else if (!isControl(c)) {
                clean.appendCodePoint(c);
              }
            });
    return clean.toString();
  }

  private static boolean isBlank(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || c == 0x0B
        || c == 0x0C
        || c == 0x85
        || Character.isSpaceChar(c);
  }

  private static boolean isControl(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          true;
      default -> c == 0xFFFD;
    };
  }

  private static boolean isPunctuation(int c) {
    if (c < 128) {
      return c > ' ' && c < 127 && !Character.isLetterOrDigit(c);
    }
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  private static boolean isIdeograph(int c) {
    return (c >= 0x4E00 && c <= 0x9FFF)
        || (c >= 0x3400 && c <= 0x4DBF)
        || (c >= 0x20000 && c <= 0x2A6DF)
        || (c >= 0x2A700 && c <= 0x2B73F)
        || (c >= 0x2B740 && c <= 0x2B81F)
        || (c >= 0x2B920 && c <= 0x2CEAF)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0x2F800 && c <= 0x2FA1F);
  }
}
