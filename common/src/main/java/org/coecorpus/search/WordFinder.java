package org.coecorpus.search;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Finds the words of a document once for all its fields: the stems, for its section and for the
 * whole text, and the words as written, in lower case. They are the terms, in the places, that
 * {@link CoeAnalyzer} gives for each field by itself. Not safe for several threads at once.
 */
final class WordFinder {

  private final Tokenizer words = new StandardTokenizer();
  private final AsWritten written = new AsWritten(new LowerCaseFilter(words));
  private final TokenStream stems = CoeAnalyzer.stemmed(written);
  private final CharTermAttribute term = stems.addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute position =
      stems.addAttribute(PositionIncrementAttribute.class);

  /** Adds the stems of a statement to some fields, and its words as written to another. */
  void find(String text, WordList unstemmed, WordList... stemmed) {
    written.list = unstemmed;
    words.setReader(CoeAnalyzer.readable(new StringReader(text)));
    try {
      stems.reset();
      while (stems.incrementToken()) {
        for (WordList list : stemmed) {
          list.add(term, position.getPositionIncrement());
        }
      }
      stems.end();
      for (WordList list : stemmed) {
        list.endStatement(position.getPositionIncrement());
      }
      stems.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes down what passes. */
  private static final class AsWritten extends TokenFilter {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private WordList list = new WordList();

    AsWritten(TokenStream input) {
      super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
      boolean more = input.incrementToken();
      if (more) {
        list.add(term, 1);
      }
      return more;
    }
  }
}
