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
record Ranking(Query query, long total, List<Ranked> ranked) {

  private static final Sort BY_SCORE_THEN_ID =
      new Sort(SortField.FIELD_SCORE, new SortField(SearchField.ID.label(), SortField.Type.STRING));

  /** A candidate and its number in the index. */
  record Ranked(Candidate candidate, int doc) {}

  static Ranking of(
      LexicalQuery lexical,
      SearchRequest request,
      Optional<Meaning> meaning,
      IndexSearcher searcher)
      throws IOException {
    float weight = identifierWeight(lexical, searcher);
    Query query = lexical.toQuery(weight);
    int page = request.offset() + request.limit();
    int count = meaning.isPresent() ? Math.max(page, Fusion.DEPTH) : page;
    TopFieldDocs top =
        searcher.search(
            query, new TopFieldCollectorManager(BY_SCORE_THEN_ID, count, Integer.MAX_VALUE));
    List<Ranked> ranked = new ArrayList<>();
    IdentifierCount identifiers = new IdentifierCount(lexical.deciding(), searcher);
    for (var found : top.scoreDocs) {
      FieldDoc doc = (FieldDoc) found;
      String id = ((BytesRef) doc.fields[1]).utf8ToString();
      double score = ((Float) doc.fields[0]).doubleValue();
      int exact = identifiers.of(doc.doc);
      double shown = meaning.isPresent() ? score - exact * (double) weight : score;
      ranked.add(new Ranked(new Candidate(id, shown, exact), doc.doc));
    }
    long total = top.totalHits.value;
    if (meaning.isEmpty()) {
      return new Ranking(query, total, ranked);
    }
    List<Ranked> fused = new Fusion(lexical, meaning.get(), searcher).of(ranked);
    return new Ranking(query, Math.max(total, fused.size()), fused);
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
