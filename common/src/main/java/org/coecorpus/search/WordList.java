package org.coecorpus.search;

import java.util.Arrays;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.UnicodeUtil;

/** The terms of one field of a document, in UTF-8, with their places. */
final class WordList {

  private byte[] bytes = new byte[256];
  private int[] ends = new int[64];
  private int[] steps = new int[64];
  private int count;
  private int used;

  /** Positions that the next term is further away. */
  private int gap;

  /** Adds a term so many positions behind the last one. */
  void add(CharSequence term, int step) {
    bytes = ArrayUtil.grow(bytes, used + UnicodeUtil.maxUTF8Length(term.length()));
    ends = ArrayUtil.grow(ends, count + 1);
    steps = ArrayUtil.grow(steps, count + 1);
    used = UnicodeUtil.UTF16toUTF8(term, 0, term.length(), bytes, used);
    ends[count] = used;
    steps[count++] = gap + step;
    gap = 0;
  }

  /** Ends a statement, with so many positions behind its last term. */
  void endStatement(int step) {
    gap += step + CoeAnalyzer.GAP_BETWEEN_STATEMENTS;
  }

  /** The terms as the index takes them. */
  TokenStream stream() {
    return new Stream(bytes, Arrays.copyOf(ends, count), steps);
  }

  private static final class Stream extends TokenStream {

    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final PositionIncrementAttribute position =
        addAttribute(PositionIncrementAttribute.class);
    private final byte[] bytes;
    private final int[] ends;
    private final int[] steps;
    private int next;

    Stream(byte[] bytes, int[] ends, int[] steps) {
      this.bytes = bytes;
      this.ends = ends;
      this.steps = steps;
    }

    @Override
    public boolean incrementToken() {
      if (next == ends.length) {
        return false;
      }
      int start = next == 0 ? 0 : ends[next - 1];
      term.setBytesRef(new BytesRef(bytes, start, ends[next] - start));
      position.setPositionIncrement(steps[next]);
      next++;
      return true;
    }
  }
}
