package org.coecorpus.search;

import java.io.IOException;
import java.util.List;

/** A second look at the best candidates of the words. */
public interface Reranker {

  /** What the result is said to be ranked by. */
  SearchMode mode();

  /** How many candidates it looks at; those behind keep their order after them. */
  int depth();

  /**
   * Gives the candidates new scores, in any order. The scores are sorted afterwards, identifiers
   * first, so that an exact identifier never loses.
   *
   * @param text the text asked for
   * @param candidates at most {@link #depth}, best first
   * @return one candidate for each given, with the same id and identifiers
   * @throws IOException if what it needs cannot be read
   */
  List<Candidate> rerank(String text, List<Candidate> candidates) throws IOException;
}
