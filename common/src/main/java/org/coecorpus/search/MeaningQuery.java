package org.coecorpus.search;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;

/** Matches every COE, the score being how near it comes to a meaning: 0 to 2, 1 for unrelated. */
final class MeaningQuery extends Query {

  private final Meaning meaning;

  MeaningQuery(Meaning meaning) {
    this.meaning = meaning;
  }

  private float score(int doc) {
    return (float) Math.max(0, 1 + meaning.nearness(doc));
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
    return new Weight(this) {
      @Override
      public Explanation explain(LeafReaderContext leaf, int doc) {
        return Explanation.match(score(leaf.docBase + doc), "1 + cosine of the best chunk");
      }

      @Override
      public Scorer scorer(LeafReaderContext leaf) {
        return new NearnessScorer(this, leaf);
      }

      @Override
      public boolean isCacheable(LeafReaderContext leaf) {
        return false;
      }
    };
  }

  private final class NearnessScorer extends Scorer {

    private final DocIdSetIterator all;
    private final int base;

    NearnessScorer(Weight weight, LeafReaderContext leaf) {
      super(weight);
      all = DocIdSetIterator.all(leaf.reader().maxDoc());
      base = leaf.docBase;
    }

    @Override
    public int docID() {
      return all.docID();
    }

    @Override
    public DocIdSetIterator iterator() {
      return all;
    }

    @Override
    public float getMaxScore(int upTo) throws IOException {
      return 2;
    }

    @Override
    public float score() {
      return MeaningQuery.this.score(base + all.docID());
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return "meaning";
  }

  @Override
  public boolean equals(Object other) {
    return sameClassAs(other) && meaning.equals(((MeaningQuery) other).meaning);
  }

  @Override
  public int hashCode() {
    return 31 * classHash() + meaning.hashCode();
  }
}
