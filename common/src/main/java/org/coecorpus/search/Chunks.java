package org.coecorpus.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.coecorpus.coe.Coe;

/**
 * Cuts texts into pieces that the sentence model takes whole: at most {@value #MAX_WORDS} words,
 * about half of the tokens that it reads, ending with a sentence where there is one. Shorter pieces
 * say one thing each, which the best of them is found by.
 */
public final class Chunks {

  static final int MAX_WORDS = 48;

  /** Most pieces of one COE; they are taken from its sections in the order of {@link Sections}. */
  static final int MAX_OF_COE = 24;

  /** Most pieces of a query; a longer one is compared by its beginning. */
  static final int MAX_OF_QUERY = 8;

  /** A word longer than this is a path, a hash or a table, of which the beginning is enough. */
  private static final int MAX_WORD_LENGTH = 100;

  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s|[\\n\\r]");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final int limit;
  private final List<String> chunks = new ArrayList<>();
  private final List<String> words = new ArrayList<>();

  private Chunks(int limit) {
    this.limit = limit;
  }

  /**
   * The pieces of a COE, every section but the timeline: its entries are short, many, and found by
   * their words.
   */
  public static List<String> of(Coe coe) {
    Chunks chunks = new Chunks(MAX_OF_COE);
    for (Map.Entry<SearchField, List<String>> section : Sections.of(coe).entrySet()) {
      if (section.getKey() != SearchField.TIMELINE) {
        section.getValue().forEach(chunks::addText);
      }
    }
    return chunks.finish();
  }

  /** The pieces of a query. */
  static List<String> ofQuery(String text) {
    Chunks chunks = new Chunks(MAX_OF_QUERY);
    chunks.addText(text);
    return chunks.finish();
  }

  private void addText(String text) {
    for (String sentence : SENTENCE_END.split(text)) {
      if (chunks.size() >= limit) {
        return;
      }
      addSentence(SPACE.split(sentence.strip()));
    }
  }

  private void addSentence(String[] sentence) {
    if (words.size() + sentence.length > MAX_WORDS) {
      endChunk();
    }
    for (String word : sentence) {
      if (words.size() == MAX_WORDS) {
        endChunk();
      }
      if (!word.isEmpty()) {
        words.add(word.length() <= MAX_WORD_LENGTH ? word : word.substring(0, MAX_WORD_LENGTH));
      }
    }
  }

  private void endChunk() {
    if (!words.isEmpty() && chunks.size() < limit) {
      chunks.add(String.join(" ", words));
    }
    words.clear();
  }

  private List<String> finish() {
    endChunk();
    return List.copyOf(chunks);
  }
}
