package org.coecorpus.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;

/** Counts how many of the deciding identifiers a COE holds, its own name twice. */
final class IdentifierCount {

  private final List<LeafReaderContext> leaves;
  private final List<Weight> identifiers = new ArrayList<>();

  IdentifierCount(List<Query> deciding, IndexSearcher searcher) throws IOException {
    leaves = searcher.getIndexReader().leaves();
    for (Query query : deciding) {
      identifiers.add(
          searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1));
    }
  }

  int of(int doc) throws IOException {
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
    int local = doc - leaf.docBase;
    int count = 0;
    for (Weight identifier : identifiers) {
      Scorer scorer = identifier.scorer(leaf);
      if (scorer != null && scorer.iterator().advance(local) == local) {
        count++;
      }
    }
    return count;
  }
}
