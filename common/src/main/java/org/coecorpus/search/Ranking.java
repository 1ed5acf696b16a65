package org.coecorpus.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
      LexicalQuery lexical, SearchRequest request, Reranker reranker, IndexSearcher searcher)
      throws IOException {
    Query query = lexical.toQuery(identifierWeight(lexical, searcher));
    int count = Math.max(request.offset() + request.limit(), reranker.depth());
    TopFieldDocs top =
        searcher.search(
            query, new TopFieldCollectorManager(BY_SCORE_THEN_ID, count, Integer.MAX_VALUE));
    List<Ranked> ranked = new ArrayList<>();
    IdentifierCount identifiers = new IdentifierCount(lexical.deciding(), searcher);
    for (var found : top.scoreDocs) {
      FieldDoc doc = (FieldDoc) found;
      String id = ((BytesRef) doc.fields[1]).utf8ToString();
      double score = ((Float) doc.fields[0]).doubleValue();
      ranked.add(new Ranked(new Candidate(id, score, identifiers.of(doc.doc)), doc.doc));
    }
    return new Ranking(query, top.totalHits.value, reranked(ranked, request, reranker));
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

  private static List<Ranked> reranked(
      List<Ranked> ranked, SearchRequest request, Reranker reranker) throws IOException {
    int depth = Math.min(reranker.depth(), ranked.size());
    if (depth == 0) {
      return ranked;
    }
    Map<String, Ranked> byId = new HashMap<>();
    ranked.subList(0, depth).forEach(found -> byId.put(found.candidate().id(), found));
    List<Candidate> given = ranked.subList(0, depth).stream().map(Ranked::candidate).toList();
    List<Candidate> back = new ArrayList<>(reranker.rerank(request.text(), given));
    back.sort(Candidate.BEST_FIRST);
    List<Ranked> all = new ArrayList<>();
    for (Candidate candidate : back) {
      Ranked found = byId.remove(candidate.id());
      if (found == null) {
        throw new IllegalStateException(
            "the re-ranker gave \"" + candidate.id() + "\" twice or without being given it");
      }
      all.add(new Ranked(candidate, found.doc()));
    }
    if (!byId.isEmpty()) {
      throw new IllegalStateException("the re-ranker lost " + byId.size() + " candidates");
    }
    all.addAll(ranked.subList(depth, ranked.size()));
    return all;
  }
}
