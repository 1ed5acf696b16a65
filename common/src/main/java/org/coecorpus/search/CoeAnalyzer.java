package org.coecorpus.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * How text becomes terms, for documents and queries alike: English words reduced to their stems
 * ({@code certificates} and {@code certificate} are one), or whole words in lower case for
 * prefixes. Two statements of a section are so far apart that no phrase spans them.
 */
final class CoeAnalyzer extends DelegatingAnalyzerWrapper {

  /** Safe for all threads. */
  static final CoeAnalyzer INSTANCE = new CoeAnalyzer();

  private static final int GAP_BETWEEN_STATEMENTS = 100;

  private final Analyzer english = new EnglishAnalyzer();
  private final Analyzer unstemmed = new StandardAnalyzer();

  private CoeAnalyzer() {
    super(PER_FIELD_REUSE_STRATEGY);
  }

  @Override
  protected Analyzer getWrappedAnalyzer(String fieldName) {
    return Fields.isUnstemmed(fieldName) ? unstemmed : english;
  }

  @Override
  public int getPositionIncrementGap(String fieldName) {
    return GAP_BETWEEN_STATEMENTS;
  }

  /** The stems of the text, at most {@code limit}. */
  static List<Token> stems(String text, int limit) {
    List<Token> tokens = new ArrayList<>();
    try (TokenStream stream = INSTANCE.tokenStream(Fields.BODY, text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      int position = -1;
      while (tokens.size() < limit && stream.incrementToken()) {
        position += step.getPositionIncrement();
        tokens.add(new Token(term.toString(), position, offset.startOffset(), offset.endOffset()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return tokens;
  }

  /**
   * One term of a text.
   *
   * @param stem the term
   * @param position its number in the text, stop words counted
   * @param start where it begins, in UTF-16 units
   * @param end where it ends, exclusive
   */
  record Token(String stem, int position, int start, int end) {}
}
