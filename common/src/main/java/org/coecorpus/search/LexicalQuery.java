package org.coecorpus.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * A request as Lucene queries.
 *
 * @param required each must match, and scores
 * @param parts groups of queries that score where they match, by what they stand for
 * @param excluded none may match
 * @param filters each must match
 * @param deciding identifiers that go before any score
 * @param sought words to mark
 * @param said the words and phrases asked for, without conditions and what is excluded
 * @param everything whether everything else matches where no word is asked for
 */
record LexicalQuery(
    List<Query> required,
    List<Part> parts,
    List<Query> excluded,
    List<Query> filters,
    List<Query> deciding,
    Sought sought,
    String said,
    boolean everything) {

  /**
   * What adds to the score.
   *
   * @param label in words
   * @param queries each adds
   */
  record Part(String label, List<Query> queries) {

    Query query() {
      BooleanQuery.Builder all = new BooleanQuery.Builder();
      queries.forEach(query -> all.add(query, BooleanClause.Occur.SHOULD));
      return all.build();
    }
  }

  /**
   * The whole as one query.
   *
   * @param identifierWeight what each deciding identifier adds to the score
   */
  Query toQuery(float identifierWeight) {
    BooleanQuery.Builder whole = new BooleanQuery.Builder();
    whole.add(scoring(identifierWeight), BooleanClause.Occur.MUST);
    filters.forEach(query -> whole.add(query, BooleanClause.Occur.FILTER));
    excluded.forEach(query -> whole.add(query, BooleanClause.Occur.MUST_NOT));
    return whole.build();
  }

  /** What the request allows, scored by another query instead of its words. */
  Query toQuery(Query scoring) {
    BooleanQuery.Builder whole = new BooleanQuery.Builder();
    whole.add(scoring, BooleanClause.Occur.MUST);
    required.forEach(query -> whole.add(query, BooleanClause.Occur.FILTER));
    filters.forEach(query -> whole.add(query, BooleanClause.Occur.FILTER));
    excluded.forEach(query -> whole.add(query, BooleanClause.Occur.MUST_NOT));
    return whole.build();
  }

  private Query scoring(float identifierWeight) {
    List<Query> optional = new ArrayList<>();
    parts.forEach(part -> optional.addAll(part.queries()));
    for (Query identifier : deciding) {
      optional.add(new BoostQuery(new ConstantScoreQuery(identifier), identifierWeight));
    }
    if (required.isEmpty() && optional.isEmpty()) {
      return everything ? QueryTerms.unscored(new MatchAllDocsQuery()) : new MatchNoDocsQuery();
    }
    BooleanQuery.Builder scoring = new BooleanQuery.Builder();
    required.forEach(query -> scoring.add(query, BooleanClause.Occur.MUST));
    optional.forEach(query -> scoring.add(query, BooleanClause.Occur.SHOULD));
    return scoring.build();
  }

  static List<Query> filters(SearchFilters filters) {
    List<Query> queries = new ArrayList<>();
    addProperty(SearchField.TEAM, filters.team(), queries);
    addProperty(SearchField.SERVICE, filters.service(), queries);
    addProperty(SearchField.SEVERITY, filters.severity(), queries);
    if (filters.from() != null || filters.to() != null) {
      queries.add(
          NumericDocValuesField.newSlowRangeQuery(
              Fields.DATE,
              filters.from() == null ? Long.MIN_VALUE : filters.from().toEpochDay(),
              filters.to() == null ? Long.MAX_VALUE : filters.to().toEpochDay()));
    }
    return queries;
  }

  private static void addProperty(
      SearchField property, @Nullable Object value, List<Query> queries) {
    if (value != null) {
      queries.add(QueryTerms.identifier(property.label(), property.normalized(value.toString())));
    }
  }
}
