package org.coecorpus.search;

import java.util.Arrays;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;

/** Matches the COEs that are in any of some themes. */
final class ThemeQuery extends Query {

  private final CoeThemes themes;
  private final boolean[] wanted;
  private final String description;

  /**
   * Keeps what it is given.
   *
   * @param wanted for each theme, by its place, whether it is one of them
   */
  ThemeQuery(CoeThemes themes, boolean[] wanted, String description) {
    this.themes = themes;
    this.wanted = wanted;
    this.description = description;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
    return new ConstantScoreWeight(this, boost) {
      @Override
      public Scorer scorer(LeafReaderContext leaf) {
        return new ConstantScoreScorer(this, score(), scoreMode, matching(leaf));
      }

      @Override
      public boolean isCacheable(LeafReaderContext leaf) {
        return false;
      }
    };
  }

  private TwoPhaseIterator matching(LeafReaderContext leaf) {
    DocIdSetIterator all = DocIdSetIterator.all(leaf.reader().maxDoc());
    return new TwoPhaseIterator(all) {
      @Override
      public boolean matches() {
        return isWanted(themes.of(leaf.docBase + all.docID()));
      }

      @Override
      public float matchCost() {
        return 2;
      }
    };
  }

  private boolean isWanted(int[] places) {
    for (int place : places) {
      if (wanted[place]) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return SearchField.THEME.label() + ":" + description;
  }

  @Override
  public boolean equals(Object other) {
    return sameClassAs(other)
        && themes == ((ThemeQuery) other).themes
        && Arrays.equals(wanted, ((ThemeQuery) other).wanted);
  }

  @Override
  public int hashCode() {
    return 31 * classHash() + Arrays.hashCode(wanted);
  }
}
