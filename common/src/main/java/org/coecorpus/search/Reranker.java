package org.coecorpus.search;

import java.util.List;

/** A second look at the best candidates of the words. */
interface Reranker {

  /** How many candidates it wants to look at. */
  int depth();

  /**
   * Gives the candidates new scores. They are sorted afterwards, identifiers first, so that an
   * exact identifier never loses.
   *
   * @param candidates best first, {@link #depth} of them or more if there are as many
   * @return each once, in any order
   */
  List<Candidate> rerank(List<Candidate> candidates);
}
