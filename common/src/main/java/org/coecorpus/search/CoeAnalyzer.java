package org.coecorpus.search;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharFilter;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * How text becomes terms, for documents and queries alike: English words reduced to their stems
 * ({@code certificates} and {@code certificate} are one), or whole words in lower case for
 * prefixes. Two statements of a section are so far apart that no phrase spans them. The chain of
 * the stems is that of Lucene's {@code EnglishAnalyzer}, but a colon always ends a word, as in
 * {@code error:timeout}.
 */
final class CoeAnalyzer extends Analyzer {

  /** Safe for all threads. */
  static final CoeAnalyzer INSTANCE = new CoeAnalyzer();

  static final int GAP_BETWEEN_STATEMENTS = 100;

  private CoeAnalyzer() {
    super(PER_FIELD_REUSE_STRATEGY);
  }

  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    Tokenizer words = new StandardTokenizer();
    if (Fields.isUnstemmed(fieldName)) {
      return new TokenStreamComponents(words, new LowerCaseFilter(words));
    }
    return new TokenStreamComponents(words, stemmed(new LowerCaseFilter(words)));
  }

  @Override
  protected Reader initReader(String fieldName, Reader reader) {
    return readable(reader);
  }

  @Override
  public int getPositionIncrementGap(String fieldName) {
    return GAP_BETWEEN_STATEMENTS;
  }

  /** The stems of words in lower case. */
  static TokenStream stemmed(TokenStream lower) {
    TokenStream bare = new EnglishPossessiveFilter(lower);
    return new PorterStemFilter(new StopFilter(bare, EnglishAnalyzer.getDefaultStopSet()));
  }

  /** The text as the tokenizer takes it. */
  static Reader readable(Reader text) {
    return new ColonsAsSpaces(text);
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

  /** One character for one, so that offsets stay what they are. */
  private static final class ColonsAsSpaces extends CharFilter {

    ColonsAsSpaces(Reader input) {
      super(input);
    }

    @Override
    public int read(char[] buffer, int start, int length) throws IOException {
      int count = input.read(buffer, start, length);
      for (int i = start; i < start + count; i++) {
        if (buffer[i] == ':') {
          buffer[i] = ' ';
        }
      }
      return count;
    }

    @Override
    protected int correct(int currentOff) {
      return currentOff;
    }
  }
}
