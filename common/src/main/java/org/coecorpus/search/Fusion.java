package org.coecorpus.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.coecorpus.search.Ranking.Ranked;

/**
 * Orders COEs by words and meaning together. The pool is the best {@value #DEPTH} by words and, in
 * a corpus of at most {@value #MAX_SCANNED} COEs, the {@value #DEPTH} nearest in meaning among
 * those that pass the query's conditions. Both scores are taken as standard scores within the pool
 * and count the same; COEs behind the pool keep their order after it.
 *
 * <p>Why: a standard score does not depend on one outlier, as the range between the least and the
 * greatest does, and ranks alone would forget by how much the words decide. Equal shares were best
 * or near it on all development sets; see {@code data/search-ranking.md}.
 */
final class Fusion {

  static final int DEPTH = 100;

  /** Above, the scan of all vectors would cost more than the words; semantic mode scans all. */
  static final int MAX_SCANNED = 20_000;

  private static final double SHARE_OF_MEANING = 0.5;

  /** A single word, a name or a code is looked for, not described. */
  private static final int MIN_WORDS = 2;

  private final LexicalQuery lexical;
  private final Meaning meaning;
  private final IndexSearcher searcher;

  Fusion(LexicalQuery lexical, Meaning meaning, IndexSearcher searcher) {
    this.lexical = lexical;
    this.meaning = meaning;
    this.searcher = searcher;
  }

  /**
   * The new order.
   *
   * @param byWords best first, with scores of words alone
   */
  List<Ranked> of(List<Ranked> byWords) throws IOException {
    Map<Integer, Ranked> pool = new LinkedHashMap<>();
    int depth = Math.min(DEPTH, byWords.size());
    if (meaning.mode() == SearchMode.HYBRID) {
      byWords.subList(0, depth).forEach(ranked -> pool.put(ranked.doc(), ranked));
    }
    addNearest(pool);
    List<Ranked> fused = scored(List.copyOf(pool.values()));
    fused.sort(Comparator.comparing(Ranked::candidate, Candidate.BEST_FIRST));
    double highest = byWords.isEmpty() ? 0 : byWords.get(0).candidate().score();
    for (Ranked ranked : byWords.subList(depth, byWords.size())) {
      if (meaning.mode() == SearchMode.HYBRID && !pool.containsKey(ranked.doc())) {
        double score = ranked.candidate().score() / Math.max(1e-9, highest);
        fused.add(new Ranked(ranked.candidate().withScore(score), ranked.doc()));
      }
    }
    return fused;
  }

  private void addNearest(Map<Integer, Ranked> pool) throws IOException {
    boolean semantic = meaning.mode() == SearchMode.SEMANTIC;
    boolean described =
        lexical.deciding().isEmpty() && lexical.sought().surfaces().size() >= MIN_WORDS;
    int all = searcher.getIndexReader().maxDoc();
    if (all == 0 || (!semantic && (!described || all > MAX_SCANNED))) {
      return;
    }
    List<Near> near = new ArrayList<>();
    for (ScoreDoc found : searcher.search(lexical.conditions(), all).scoreDocs) {
      near.add(new Near(found.doc, meaning.closeness(found.doc)));
    }
    near.sort(Comparator.comparingDouble(Near::closeness).reversed());
    int depth = Math.min(semantic ? near.size() : DEPTH, near.size());
    while (depth > 0
        && depth < near.size()
        && near.get(depth).closeness() == near.get(depth - 1).closeness()) {
      depth++;
    }
    addMissing(near.subList(0, depth).stream().map(Near::doc).sorted().toList(), pool);
  }

  /** COEs that the words did not bring, with what score they have by words, which may be none. */
  private void addMissing(List<Integer> docs, Map<Integer, Ranked> pool) throws IOException {
    Query words = searcher.rewrite(lexical.toQuery(0));
    Weight weight = searcher.createWeight(words, ScoreMode.COMPLETE, 1);
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    for (int doc : docs) {
      if (!pool.containsKey(doc)) {
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
        int local = doc - leaf.docBase;
        pool.put(
            doc, new Ranked(new Candidate(id(leaf, local), score(weight, leaf, local), 0), doc));
      }
    }
  }

  private static String id(LeafReaderContext leaf, int doc) throws IOException {
    SortedDocValues ids = DocValues.getSorted(leaf.reader(), SearchField.ID.label());
    ids.advanceExact(doc);
    return ids.lookupOrd(ids.ordValue()).utf8ToString();
  }

  private static double score(Weight weight, LeafReaderContext leaf, int doc) throws IOException {
    Scorer scorer = weight.scorer(leaf);
    return scorer != null && scorer.iterator().advance(doc) == doc ? scorer.score() : 0;
  }

  /** All above 1, so that what comes after the pool, between 0 and 1, scores less. */
  private List<Ranked> scored(List<Ranked> pool) {
    double[] words = standard(pool, ranked -> ranked.candidate().score());
    double[] near = standard(pool, ranked -> meaning.closeness(ranked.doc()));
    double share = meaning.mode() == SearchMode.SEMANTIC ? 1 : SHARE_OF_MEANING;
    double lowest = 0;
    for (int i = 0; i < words.length; i++) {
      words[i] = (1 - share) * words[i] + share * near[i];
      lowest = Math.min(lowest, words[i]);
    }
    List<Ranked> scored = new ArrayList<>();
    for (int i = 0; i < words.length; i++) {
      Ranked ranked = pool.get(i);
      double score = 1 + words[i] - lowest;
      scored.add(new Ranked(ranked.candidate().withScore(score), ranked.doc()));
    }
    return scored;
  }

  /** Deviations from the mean in standard deviations, summed in order for the same bits. */
  private static double[] standard(List<Ranked> pool, ToDoubleFunction<Ranked> value) {
    double[] values = pool.stream().mapToDouble(value).toArray();
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double mean = Arrays.stream(sorted).average().orElse(0);
    double variance = Arrays.stream(sorted).map(x -> (x - mean) * (x - mean)).average().orElse(0);
    double deviation = Math.max(1e-9, Math.sqrt(variance));
    for (int i = 0; i < values.length; i++) {
      values[i] = (values[i] - mean) / deviation;
    }
    return values;
  }

  private record Near(int doc, double closeness) {}
}
