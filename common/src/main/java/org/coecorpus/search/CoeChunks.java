package org.coecorpus.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.coecorpus.coe.Coe;

/**
 * Cuts a COE into pieces for the sentence model: whole sentences, section after section, up to
 * {@value #MAX_WORDS} words, which is what the model reads of a text. A match in one paragraph then
 * counts in full, however long the COE is.
 */
public final class CoeChunks {

  private static final int MAX_WORDS = 80;

  /** About 5,000 words; what stands behind them is found by its words alone. */
  private static final int MAX_CHUNKS = 64;

  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+|\\n+");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final List<String> chunks = new ArrayList<>();
  private final StringBuilder chunk = new StringBuilder();
  private int words;

  private CoeChunks() {}

  /** The pieces in order; none of a COE without text. */
  public static List<String> of(Coe coe) {
    CoeChunks chunks = new CoeChunks();
    for (List<String> texts : Sections.of(coe).values()) {
      for (String text : texts) {
        SENTENCE_END.splitAsStream(text).forEach(chunks::addSentence);
      }
    }
    chunks.end();
    return chunks.chunks.subList(0, Math.min(MAX_CHUNKS, chunks.chunks.size()));
  }

  private void addSentence(String sentence) {
    String[] parts = SPACE.split(sentence.strip());
    for (int from = 0; from < parts.length; from += MAX_WORDS) {
      int to = Math.min(parts.length, from + MAX_WORDS);
      if (words + to - from > MAX_WORDS) {
        end();
      }
      chunk.append(String.join(" ", Arrays.asList(parts).subList(from, to))).append(' ');
      words += to - from;
    }
  }

  private void end() {
    String text = chunk.toString().strip();
    if (!text.isEmpty()) {
      chunks.add(text);
    }
    chunk.setLength(0);
    words = 0;
  }
}
