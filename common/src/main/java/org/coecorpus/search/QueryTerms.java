package org.coecorpus.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.coecorpus.search.Clause.Kind;
import org.coecorpus.search.CoeAnalyzer.Token;

/** Lucene queries for single clauses; empty where a clause has no word that is indexed. */
final class QueryTerms {

  /** Most terms of one phrase; the rest of a longer one is not compared. */
  static final int MAX_PHRASE = 32;

  private QueryTerms() {}

  /** All COEs, or a property: what matches without a score. */
  static Query unscored(Query query) {
    return new BoostQuery(new ConstantScoreQuery(query), 0);
  }

  static Query anyOf(List<Query> queries) {
    if (queries.size() == 1) {
      return queries.get(0);
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    queries.forEach(query -> any.add(query, BooleanClause.Occur.SHOULD));
    return any.build();
  }

  /** The clause in its field, or in the whole text and among the identifiers. */
  static Optional<Query> of(Clause clause, CoeThemes themes) {
    SearchField field = clause.field();
    if (field == null) {
      return everywhere(clause);
    }
    if (field == SearchField.THEME) {
      return Optional.of(unscored(theme(clause.text(), clause.kind(), themes)));
    }
    return field.isSection() ? inSection(clause, field) : Optional.of(property(clause, field));
  }

  private static Optional<Query> everywhere(Clause clause) {
    if (clause.kind() == Kind.PREFIX) {
      return Optional.of(prefix(clause.text()));
    }
    List<Query> ways = new ArrayList<>();
    text(Fields.BODY, clause.text()).ifPresent(ways::add);
    ways.add(unscored(identifier(Fields.IDENTIFIERS, Identifiers.normalized(clause.text()))));
    return Optional.of(anyOf(ways)).filter(any -> isIndexed(clause));
  }

  private static boolean isIndexed(Clause clause) {
    return text(Fields.BODY, clause.text()).isPresent() || Identifiers.isJoined(clause.text());
  }

  private static Optional<Query> inSection(Clause clause, SearchField section) {
    return clause.kind() == Kind.PREFIX
        ? Optional.of(new PrefixQuery(new Term(Fields.unstemmed(section), lower(clause.text()))))
        : text(section.label(), clause.text());
  }

  private static Query property(Clause clause, SearchField property) {
    Term term = new Term(property.label(), property.normalized(clause.text()));
    return unscored(clause.kind() == Kind.PREFIX ? new PrefixQuery(term) : new TermQuery(term));
  }

  /** COEs in a theme of that id, or in any whose id begins so. */
  static Query theme(String id, Kind kind, CoeThemes themes) {
    String sought = SearchField.THEME.normalized(id);
    return kind == Kind.PREFIX
        ? themes.query(sought + "*", name -> name.startsWith(sought))
        : themes.query(sought, sought::equals);
  }

  /** Words that begin so, in any section, each section counting the same. */
  static Query prefix(String prefix) {
    List<Query> sections = new ArrayList<>();
    for (SearchField section : SearchField.SECTIONS) {
      sections.add(new PrefixQuery(new Term(Fields.unstemmed(section), lower(prefix))));
    }
    return new ConstantScoreQuery(anyOf(sections));
  }

  static Query identifier(String field, String normalized) {
    return new TermQuery(new Term(field, normalized));
  }

  /** The text as one term or as a phrase, stop words leaving gaps. */
  static Optional<Query> text(String field, String text) {
    List<Token> tokens = CoeAnalyzer.stems(text, MAX_PHRASE);
    if (tokens.isEmpty()) {
      return Optional.empty();
    }
    if (tokens.size() == 1) {
      return Optional.of(new TermQuery(new Term(field, tokens.get(0).stem())));
    }
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    int first = tokens.get(0).position();
    tokens.forEach(token -> phrase.add(new Term(field, token.stem()), token.position() - first));
    return Optional.of(phrase.build());
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
