package org.coecorpus.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/** Makes hits to show out of a ranking. */
final class HitWriter {

  /** What an identifier is worth in a snippet: more than any word of a corpus of this size. */
  private static final double IDENTIFIER_WORTH = 30;

  private final LexicalQuery query;
  private final SearchRequest request;
  private final IndexSearcher searcher;
  private final IndexReader reader;
  private final CoeThemes themes;
  private final Map<String, Double> worth = new HashMap<>();

  HitWriter(LexicalQuery query, SearchRequest request, IndexSearcher searcher, CoeThemes themes)
      throws IOException {
    this.query = query;
    this.request = request;
    this.searcher = searcher;
    this.reader = searcher.getIndexReader();
    this.themes = themes;
    for (Map.Entry<String, String> sought : query.sought().surfaces().entrySet()) {
      int count = reader.docFreq(new Term(Fields.BODY, sought.getKey()));
      worth.put(sought.getValue(), Math.log1p((double) reader.maxDoc() / (count + 1)));
    }
    query.sought().identifiers().forEach(name -> worth.put(name, IDENTIFIER_WORTH));
  }

  List<Hit> write(Ranking ranking) throws IOException {
    List<Candidate> ranked = ranking.ranked();
    List<Hit> hits = new ArrayList<>();
    int end = Math.min(ranked.size(), request.offset() + request.limit());
    for (int i = request.offset(); i < end; i++) {
      hits.add(hit(i + 1, ranked.get(i), ranking.query()));
    }
    return hits;
  }

  private Hit hit(int rank, Candidate ranked, Query whole) throws IOException {
    StoredCoe coe = StoredCoe.load(reader, ranked.doc());
    Map<SearchField, List<String>> sections = coe.sections();
    Passages passages =
        Passages.in(sections, query.sought(), word -> worth.getOrDefault(word, 1.0));
    return new Hit(
        rank,
        ranked.id(),
        Optional.ofNullable(coe.title()).map(Line::of).orElse(null),
        ranked.score(),
        coe.team(),
        coe.severity(),
        coe.date(),
        passages.snippet(sections),
        themes.first(ranked.doc()),
        reason(ranked, passages, whole));
  }

  private String reason(Candidate ranked, Passages passages, Query whole) throws IOException {
    List<String> reasons = new ArrayList<>();
    if (ranked.identifiers() > 0) {
      reasons.add("exact name or code");
    }
    if (!passages.reason().isEmpty()) {
      reasons.add(passages.reason());
    }
    if (reasons.isEmpty()) {
      reasons.add("passes the conditions");
    }
    if (request.explained()) {
      reasons.add(Explanation.of(ranked, query, whole, searcher));
    }
    return String.join("; ", reasons);
  }
}
