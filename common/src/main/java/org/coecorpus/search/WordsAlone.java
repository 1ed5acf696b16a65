package org.coecorpus.search;

import java.util.List;

/** Leaves the order of the words as it is. */
enum WordsAlone implements Reranker {
  INSTANCE;

  @Override
  public SearchMode mode() {
    return SearchMode.LEXICAL;
  }

  @Override
  public int depth() {
    return 0;
  }

  @Override
  public List<Candidate> rerank(String text, List<Candidate> candidates) {
    return candidates;
  }
}
