package org.coecorpus.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.util.BytesRef;

/**
 * The order of what matches a query.
 *
 * @param query what was searched
 * @param total how many COEs match
 * @param ranked the best ones, best first, as many as the request may need
 */
record Ranking(Query query, long total, List<Candidate> ranked) {

  private static final Sort BY_SCORE_THEN_ID =
      new Sort(SortField.FIELD_SCORE, new SortField(SearchField.ID.label(), SortField.Type.STRING));

  /** By words, the best of them re-ranked if there is something to re-rank by. */
  static Ranking byWords(
      LexicalQuery lexical,
      SearchRequest request,
      Optional<? extends Reranker> reranker,
      IndexSearcher searcher)
      throws IOException {
    Query query = lexical.toQuery(identifierWeight(lexical, searcher));
    int depth = reranker.map(Reranker::depth).orElse(0);
    Ranking ranking =
        of(query, lexical, Math.max(request.offset() + request.limit(), depth), searcher);
    return reranker.isEmpty() || ranking.ranked().isEmpty()
        ? ranking
        : ranking.reordered(reranker.get().rerank(ranking.ranked()));
  }

  /** By meaning alone, among the COEs that the request allows. */
  static Ranking byMeaning(
      LexicalQuery lexical, SearchRequest request, Meaning meaning, IndexSearcher searcher)
      throws IOException {
    Query query = lexical.toQuery(new MeaningQuery(meaning));
    return of(query, lexical, request.offset() + request.limit(), searcher);
  }

  private static Ranking of(Query query, LexicalQuery lexical, int count, IndexSearcher searcher)
      throws IOException {
    TopFieldDocs top =
        searcher.search(
            query, new TopFieldCollectorManager(BY_SCORE_THEN_ID, count, Integer.MAX_VALUE));
    List<Candidate> ranked = new ArrayList<>();
    IdentifierCount identifiers = new IdentifierCount(lexical.deciding(), searcher);
    for (var found : top.scoreDocs) {
      FieldDoc doc = (FieldDoc) found;
      String id = ((BytesRef) doc.fields[1]).utf8ToString();
      double score = ((Float) doc.fields[0]).doubleValue();
      ranked.add(new Candidate(id, doc.doc, score, identifiers.of(doc.doc)));
    }
    return new Ranking(query, top.totalHits.value, ranked);
  }

  private Ranking reordered(List<Candidate> candidates) {
    List<Candidate> sorted = new ArrayList<>(candidates);
    sorted.sort(Candidate.BEST_FIRST);
    return new Ranking(query, total, sorted);
  }

  /**
   * More than any score that words alone give, so that one identifier more always wins. It is taken
   * from all COEs that match, not from one shard.
   */
  private static float identifierWeight(LexicalQuery lexical, IndexSearcher searcher)
      throws IOException {
    if (lexical.deciding().isEmpty()) {
      return 0;
    }
    TopDocs best = searcher.search(lexical.toQuery(0), 1);
    float highest = best.scoreDocs.length == 0 ? 0 : best.scoreDocs[0].score;
    return (float) Math.ceil(highest) + 1;
  }
}
