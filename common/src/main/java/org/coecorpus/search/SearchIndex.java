package org.coecorpus.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NoLockFactory;
import org.apache.lucene.util.IOUtils;
import org.coecorpus.coe.Coe;

/**
 * All shards of a release, searched as one. Only reads; safe for all threads. Ids must be unique
 * over all shards.
 */
public final class SearchIndex implements Closeable {

  private final List<Directory> directories;
  private final IndexReader reader;
  private final IndexSearcher searcher;
  private final CoeThemes themes;
  private final Optional<CoeVectors> vectors;
  private final QueryModel model;

  private SearchIndex(
      List<Directory> directories,
      IndexReader reader,
      CoeThemes themes,
      Optional<CoeVectors> vectors,
      QueryModel model) {
    this.directories = directories;
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
    searcher.setQueryCache(null);
    this.themes = themes;
    this.vectors = vectors.filter(known -> !known.isEmpty());
    this.model = model;
  }

  /**
   * Opens shards that {@link ShardWriter} wrote, alone. No shard at all is an empty corpus.
   *
   * @throws NoSuchFileException if a directory is missing
   * @throws IOException if a shard is not a complete index
   */
  public static SearchIndex open(List<Path> shardDirectories) throws IOException {
    return open(shardDirectories, Optional.empty(), Optional.empty(), QueryModel.none());
  }

  /**
   * Opens shards, and the themes that {@link CoeThemes} wrote for them.
   *
   * @throws NoSuchFileException if a directory or the file is missing
   * @throws IOException if a shard is not a complete index, or the file is of other shards
   */
  public static SearchIndex open(List<Path> shardDirectories, Path themes) throws IOException {
    return open(shardDirectories, Optional.of(themes), Optional.empty(), QueryModel.none());
  }

  /**
   * Opens shards and what lies beside them.
   *
   * @param themesFile that {@link CoeThemes} wrote for these shards
   * @param vectorsFile that {@link CoeVectors} wrote for these shards
   * @param model for queries; closed with the index
   * @throws NoSuchFileException if a directory or a file is missing
   * @throws IOException if a shard is not a complete index, or a file is of other shards
   */
  public static SearchIndex open(
      List<Path> shardDirectories,
      Optional<Path> themesFile,
      Optional<Path> vectorsFile,
      QueryModel model)
      throws IOException {
    List<Directory> directories = new ArrayList<>();
    List<IndexReader> readers = new ArrayList<>();
    try {
      for (Path path : shardDirectories) {
        if (!Files.isDirectory(path)) {
          throw new NoSuchFileException(path.toString(), null, "expected a shard of the index");
        }
        directories.add(FSDirectory.open(path, NoLockFactory.INSTANCE));
        readers.add(DirectoryReader.open(directories.get(directories.size() - 1)));
      }
      List<Integer> sizes = readers.stream().map(IndexReader::maxDoc).toList();
      CoeThemes themes = CoeThemes.NONE;
      if (themesFile.isPresent()) {
        themes = CoeThemes.read(themesFile.get(), shardDirectories, sizes);
      }
      Optional<CoeVectors> vectors = Optional.empty();
      if (vectorsFile.isPresent()) {
        vectors = Optional.of(CoeVectors.open(vectorsFile.get(), shardDirectories, sizes));
      }
      IndexReader all = new MultiReader(readers.toArray(IndexReader[]::new), true);
      return new SearchIndex(directories, all, themes, vectors, model);
    } catch (IOException | RuntimeException e) {
      IOUtils.closeWhileHandlingException(readers);
      IOUtils.closeWhileHandlingException(directories);
      throw e;
    }
  }

  /** How many COEs there are. */
  public int size() {
    return reader.numDocs();
  }

  /**
   * The best COEs. Where what is asked to be ranked by is not at hand, words alone decide, and the
   * result says so.
   *
   * @throws IOException if the index cannot be read
   */
  public SearchResult search(SearchRequest request) throws IOException {
    LexicalQuery query = LexicalQueryBuilder.build(request, reader, themes);
    Optional<Meaning> meaning = meaning(query, request.mode());
    SearchMode mode =
        meaning.isPresent() || query.said().isBlank() ? request.mode() : SearchMode.LEXICAL;
    Ranking ranking =
        mode == SearchMode.SEMANTIC && meaning.isPresent()
            ? Ranking.byMeaning(query, request, meaning.get(), searcher)
            : Ranking.byWords(query, request, meaning.map(MeaningReranker::new), searcher);
    Map<String, List<SearchResult.FacetCount>> facets =
        request.faceted()
            ? searcher.search(ranking.query(), FacetCollector.manager(themes))
            : Map.of();
    List<Hit> hits = new HitWriter(query, request, searcher, themes).write(ranking);
    Optional<String> note = mode == request.mode() ? Optional.empty() : Optional.of(noMeaning());
    return new SearchResult(request.text(), mode, note, ranking.total(), hits, facets);
  }

  private Optional<Meaning> meaning(LexicalQuery lexical, SearchMode mode) {
    if (mode == SearchMode.LEXICAL || lexical.said().isBlank()) {
      return Optional.empty();
    }
    return vectors.flatMap(
        known -> {
          List<float[]> query = model.vectors(lexical.said(), known.modelId());
          return query.isEmpty()
              ? Optional.empty()
              : Optional.of(new Meaning(known, query.stream().map(known::place).toList()));
        });
  }

  /** Why a query cannot be compared by its meaning. */
  private String noMeaning() {
    return "answered by words alone: "
        + (vectors.isEmpty()
            ? "this release holds no vectors for search"
            : model.problem().orElse("the query holds no words"));
  }

  /**
   * The COE of that id, as it was indexed; ids that differ in case alone are told apart.
   *
   * @throws IOException if the index cannot be read
   */
  public Optional<Coe> show(String id) throws IOException {
    Term term = new Term(SearchField.ID.label(), SearchField.ID.normalized(id));
    var found = searcher.search(new TermQuery(term), Math.max(1, reader.docFreq(term)));
    Optional<Coe> shown = Optional.empty();
    for (var hit : found.scoreDocs) {
      Coe coe = StoredCoe.load(reader, hit.doc).coe();
      if (coe.id().equals(id)) {
        return Optional.of(coe);
      }
      shown = shown.or(() -> Optional.of(coe));
    }
    return shown;
  }

  /** Ids of the themes of a COE, the most telling first; none if it is not here. */
  List<String> themesOf(String id) throws IOException {
    Term term = new Term(SearchField.ID.label(), SearchField.ID.normalized(id));
    var found = searcher.search(new TermQuery(term), 1).scoreDocs;
    return found.length == 0
        ? List.of()
        : Arrays.stream(themes.of(found[0].doc)).mapToObj(themes::id).toList();
  }

  /** Of some stems those that fewest COEs have, ties in order of the alphabet. */
  List<String> rarest(Collection<String> stems, int limit) throws IOException {
    Map<String, Integer> counts = new HashMap<>();
    for (String stem : stems) {
      counts.put(stem, reader.docFreq(new Term(Fields.BODY, stem)));
    }
    return counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
        .limit(limit)
        .map(Map.Entry::getKey)
        .toList();
  }

  @Override
  public void close() throws IOException {
    model.close();
    reader.close();
    IOUtils.close(directories);
  }
}
