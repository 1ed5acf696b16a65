package org.coecorpus.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/**
 * The parts of a score in words, for example {@code score 4.21 = words in the text 3.10 + words in
 * the title 0.80 + words close together 0.31}. Parts that add nothing are left out.
 */
final class Explanation {

  private Explanation() {}

  static String of(Candidate ranked, LexicalQuery query, Query whole, IndexSearcher searcher)
      throws IOException {
    double words = 0;
    List<String> parts = new ArrayList<>();
    for (Query required : query.required()) {
      words += value(required, ranked, searcher);
    }
    if (words > 0) {
      parts.add(part("what must match", words));
    }
    for (LexicalQuery.Part part : query.parts()) {
      double value = value(part.query(), ranked, searcher);
      words += value;
      if (value > 0) {
        parts.add(part(part.label(), value));
      }
    }
    if (ranked.identifiers() > 0) {
      double identifiers = value(whole, ranked, searcher) - words;
      parts.add(part("exact names or codes, more than any words", identifiers));
    }
    String score = format(ranked.score());
    return parts.isEmpty()
        ? "score " + score
        : "score " + score + " = " + String.join(" + ", parts);
  }

  private static double value(Query query, Candidate ranked, IndexSearcher searcher)
      throws IOException {
    return searcher.explain(query, ranked.doc()).getValue().doubleValue();
  }

  private static String part(String label, double value) {
    return label + " " + format(value);
  }

  private static String format(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
