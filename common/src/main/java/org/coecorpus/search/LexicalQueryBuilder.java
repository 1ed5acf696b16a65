package org.coecorpus.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.coecorpus.search.Clause.Group;
import org.coecorpus.search.Clause.Kind;
import org.coecorpus.search.Clause.Occur;
import org.coecorpus.search.CoeAnalyzer.Token;
import org.jspecify.annotations.Nullable;

/**
 * Builds the {@link LexicalQuery} of a request. A word adds its BM25 in the text and, at half
 * weight, in the title; two neighbouring words add 0.3 of theirs where they stand within four
 * positions of each other. Weights were measured on known-item queries over public incident
 * reports: a heavier title loses, because titles are short and alike.
 */
final class LexicalQueryBuilder {

  /** Most different words that count; a longer text is compared by its first ones. */
  static final int MAX_WORDS = 200;

  private static final int MAX_PAIRS = 100;
  private static final int MAX_PREFIXES = 16;
  private static final int MAX_NARROWING = 32;

  private static final float TITLE_WEIGHT = 0.5f;

  /** Power of a word's rarity by which it counts once more, 0 to 1; 0 is plain BM25. */
  private static final double EMPHASIS = 0.4;

  private static final float PAIR_WEIGHT = 0.3f;
  private static final int PAIR_SLOP = 4;

  private final @Nullable SearchField field;
  private final String text;
  private final QuerySyntax syntax;
  private final IndexReader reader;
  private final CoeThemes themes;

  private final List<Query> required = new ArrayList<>();
  private final List<Query> excluded = new ArrayList<>();
  private final List<Query> conditions = new ArrayList<>();
  private final List<Query> prefixes = new ArrayList<>();
  private final List<Query> codes = new ArrayList<>();
  private final Map<String, Integer> words = new LinkedHashMap<>();
  private final Map<List<String>, Query> pairs = new LinkedHashMap<>();
  private final List<String> said = new ArrayList<>();
  private final List<String> rawWords = new ArrayList<>();
  private final Sought sought = new Sought();
  private @Nullable String previous;

  private LexicalQueryBuilder(SearchRequest request, IndexReader reader, CoeThemes themes) {
    this.field = request.field();
    this.text = request.text();
    this.syntax = request.syntax();
    this.reader = reader;
    this.themes = themes;
  }

  static LexicalQuery build(SearchRequest request, IndexReader reader, CoeThemes themes)
      throws IOException {
    LexicalQueryBuilder builder = new LexicalQueryBuilder(request, reader, themes);
    List<Group> groups =
        request.syntax() == QuerySyntax.PLAIN
            ? PlainText.parse(request.text())
            : QueryParser.parse(request.text());
    groups.forEach(builder::add);
    return builder.finish(request.filters());
  }

  private void add(Group group) {
    List<Clause> clauses = group.alternatives().stream().map(this::inAskedField).toList();
    if (group.occur() != Occur.EXCLUDED) {
      clauses.stream().filter(c -> !c.isProperty()).forEach(c -> said.add(c.text()));
    }
    if (group.occur() == Occur.OPTIONAL && clauses.stream().noneMatch(Clause::isProperty)) {
      clauses.forEach(this::addOptional);
      return;
    }
    List<Query> queries =
        clauses.stream().flatMap(clause -> QueryTerms.of(clause, themes).stream()).toList();
    if (queries.isEmpty()
        || required.size() + conditions.size() + excluded.size() >= MAX_NARROWING) {
      return;
    }
    if (group.occur() == Occur.EXCLUDED) {
      excluded.add(QueryTerms.anyOf(queries));
    } else if (clauses.stream().allMatch(Clause::isProperty)) {
      conditions.add(QueryTerms.anyOf(queries));
    } else {
      required.add(QueryTerms.anyOf(queries));
      clauses.forEach(this::addSought);
    }
  }

  private Clause inAskedField(Clause clause) {
    return clause.field() == null ? new Clause(clause.kind(), field, clause.text()) : clause;
  }

  private void addOptional(Clause clause) {
    if (clause.kind() == Kind.PREFIX) {
      if (prefixes.size() < MAX_PREFIXES) {
        QueryTerms.of(clause, themes).ifPresent(prefixes::add);
        sought.addPrefix(clause.text());
      }
    } else {
      addWord(clause.text());
    }
  }

  private void addWord(String word) {
    rawWords.add(word);
    Optional<Query> code = code(word);
    if (code.isPresent()) {
      codes.add(code.get());
      Identifiers.candidates(word).forEach(sought::addIdentifier);
      previous = null;
      return;
    }
    for (Token token : CoeAnalyzer.stems(word, QueryTerms.MAX_PHRASE)) {
      if (words.size() >= MAX_WORDS) {
        return;
      }
      words.merge(token.stem(), 1, Integer::sum);
      sought.addStem(token.stem(), word.substring(token.start(), token.end()));
      addPair(token.stem());
    }
  }

  /** A code of several parts is looked for as a whole: its number alone means nothing. */
  private Optional<Query> code(String word) {
    return Identifiers.isCode(word) && codes.size() < MAX_NARROWING
        ? QueryTerms.text(textField(), word).filter(query -> query instanceof PhraseQuery)
        : Optional.empty();
  }

  private void addPair(String stem) {
    if (previous != null && !previous.equals(stem) && pairs.size() < MAX_PAIRS) {
      Query near = new PhraseQuery(PAIR_SLOP, textField(), previous, stem);
      pairs.putIfAbsent(List.of(previous, stem), new BoostQuery(near, PAIR_WEIGHT));
    }
    previous = stem;
  }

  private void addSought(Clause clause) {
    if (clause.kind() == Kind.PREFIX) {
      sought.addPrefix(clause.text());
    } else if (!clause.isProperty()) {
      if (clause.field() == null) {
        rawWords.add(clause.text());
      }
      for (Token token : CoeAnalyzer.stems(clause.text(), QueryTerms.MAX_PHRASE)) {
        sought.addStem(token.stem(), clause.text().substring(token.start(), token.end()));
      }
    }
  }

  private String textField() {
    return field == null ? Fields.BODY : field.label();
  }

  private LexicalQuery finish(SearchFilters filters) throws IOException {
    IdentifierTerms identifiers =
        field == null ? IdentifierTerms.in(text, rawWords, reader) : IdentifierTerms.NONE;
    List<LexicalQuery.Part> parts = new ArrayList<>();
    addPart("words in the text", wordsIn(textField(), 1), parts);
    if (field == null) {
      addPart("words in the title", wordsIn(SearchField.TITLE.label(), TITLE_WEIGHT), parts);
    }
    addPart("words close together", List.copyOf(pairs.values()), parts);
    addPart("codes", codes, parts);
    addPart("beginnings of words", prefixes, parts);
    addPart("names", namesAdding(identifiers), parts);
    boolean everything = text.isBlank() || !conditions.isEmpty() || !excluded.isEmpty();
    conditions.addAll(LexicalQuery.filters(filters));
    if (filters.theme() != null) {
      conditions.add(QueryTerms.theme(filters.theme(), Kind.WORD, themes));
    }
    return new LexicalQuery(
        required, parts, excluded, conditions, deciding(identifiers), sought, said(), everything);
  }

  private String said() {
    return syntax == QuerySyntax.PLAIN ? text : String.join(" ", said);
  }

  private List<Query> wordsIn(String where, float weight) throws IOException {
    List<Query> queries = new ArrayList<>();
    for (Map.Entry<String, Integer> word : words.entrySet()) {
      float boost = weight * word.getValue() * emphasis(word.getKey());
      queries.add(new BoostQuery(new TermQuery(new Term(where, word.getKey())), boost));
    }
    return queries;
  }

  /**
   * How much more a rare word counts than BM25 has it: in a sentence, many common words together
   * would outweigh the few that say what it is about.
   */
  private float emphasis(String stem) throws IOException {
    int count = reader.docFreq(new Term(textField(), stem));
    double rarity = Math.log1p((reader.maxDoc() - count + 0.5) / (count + 0.5));
    return (float) Math.pow(Math.max(rarity, 0.01), EMPHASIS);
  }

  private List<Query> namesAdding(IdentifierTerms identifiers) {
    identifiers.adding().forEach(sought::addIdentifier);
    return identifiers.adding().stream()
        .map(name -> QueryTerms.identifier(Fields.IDENTIFIERS, name))
        .toList();
  }

  /** Twice for a COE whose own name it is. */
  private List<Query> deciding(IdentifierTerms identifiers) {
    identifiers.deciding().forEach(sought::addIdentifier);
    List<Query> queries = new ArrayList<>();
    for (String name : identifiers.deciding()) {
      queries.add(QueryTerms.identifier(Fields.IDENTIFIERS, name));
      queries.add(QueryTerms.identifier(Fields.OWN_IDS, name));
    }
    return queries;
  }

  private static void addPart(String label, List<Query> queries, List<LexicalQuery.Part> parts) {
    if (!queries.isEmpty()) {
      parts.add(new LexicalQuery.Part(label, queries));
    }
  }
}
