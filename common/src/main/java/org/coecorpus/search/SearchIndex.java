package org.coecorpus.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
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
import org.coecorpus.embed.Embedder;
import org.coecorpus.embed.EmbeddingException;
import org.jspecify.annotations.Nullable;

/**
 * All shards of a release, searched as one. Only reads; safe for all threads. Ids must be unique
 * over all shards.
 */
public final class SearchIndex implements Closeable {

  private final List<Directory> directories;
  private final IndexReader reader;
  private final IndexSearcher searcher;
  private final CoeThemes themes;
  private final Optional<ChunkVectors> vectors;

  private SearchIndex(
      List<Directory> directories,
      IndexReader reader,
      CoeThemes themes,
      Optional<ChunkVectors> vectors) {
    this.directories = directories;
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
    searcher.setQueryCache(null);
    this.themes = themes;
    this.vectors = vectors;
  }

  /**
   * Opens shards that {@link ShardWriter} wrote, without themes and vectors. No shard at all is an
   * empty corpus.
   *
   * @throws NoSuchFileException if a directory is missing
   * @throws IOException if a shard is not a complete index
   */
  public static SearchIndex open(List<Path> shardDirectories) throws IOException {
    return open(shardDirectories, Optional.empty(), Optional.empty());
  }

  /** Opens shards, and the themes that {@link CoeThemes} wrote for them. */
  public static SearchIndex open(List<Path> shardDirectories, Path themesFile) throws IOException {
    return open(shardDirectories, Optional.of(themesFile), Optional.empty());
  }

  /**
   * Opens shards, and what was written for them: {@link CoeThemes} and {@link ChunkVectors}.
   *
   * @throws NoSuchFileException if a directory or a file is missing
   * @throws IOException if a shard is not a complete index, or a file is of other shards
   */
  public static SearchIndex open(
      List<Path> shardDirectories, Optional<Path> themesFile, Optional<Path> vectorsFile)
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
      Optional<ChunkVectors> vectors = Optional.empty();
      if (vectorsFile.isPresent()) {
        vectors = Optional.of(ChunkVectors.read(vectorsFile.get(), shardDirectories, sizes));
      }
      return new SearchIndex(
          directories, new MultiReader(readers.toArray(IndexReader[]::new), true), themes, vectors);
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
   * The best COEs by their words.
   *
   * @throws IOException if the index cannot be read
   */
  public SearchResult search(SearchRequest request) throws IOException {
    return search(
        request, LexicalQueryBuilder.build(request, reader, themes), Optional.empty(), null);
  }

  /**
   * The best COEs, by words alone where the mode cannot be had; the result says why.
   *
   * @param model opened when it is needed
   * @throws IOException if the index cannot be read
   */
  public SearchResult search(SearchRequest request, SearchMode mode, Supplier<Embedder> model)
      throws IOException {
    LexicalQuery query = LexicalQueryBuilder.build(request, reader, themes);
    if (mode == SearchMode.LEXICAL || query.words().isBlank()) {
      return search(request, query, Optional.empty(), null);
    }
    if (vectors.isEmpty()) {
      return search(request, query, Optional.empty(), "the index holds no vectors");
    }
    try {
      Embedder embedder = model.get();
      if (!embedder.modelId().equals(vectors.get().modelId())) {
        return search(
            request,
            query,
            Optional.empty(),
            "the vectors are of "
                + vectors.get().modelId()
                + ", the model here is "
                + embedder.modelId());
      }
      Meaning meaning = new Meaning(mode, vectors.get(), embedder.embed(query.words()));
      return search(request, query, Optional.of(meaning), null);
    } catch (EmbeddingException e) {
      return search(request, query, Optional.empty(), e.getMessage());
    }
  }

  private SearchResult search(
      SearchRequest request,
      LexicalQuery query,
      Optional<Meaning> meaning,
      @Nullable String degraded)
      throws IOException {
    Ranking ranking = Ranking.of(query, request, meaning, searcher);
    Map<String, List<SearchResult.FacetCount>> facets =
        request.faceted()
            ? searcher.search(ranking.query(), FacetCollector.manager(themes))
            : Map.of();
    List<Hit> hits = new HitWriter(query, request, searcher, themes).write(ranking);
    SearchMode mode = meaning.map(Meaning::mode).orElse(SearchMode.LEXICAL);
    return new SearchResult(request.text(), mode, degraded, ranking.total(), hits, facets);
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

  @Override
  public void close() throws IOException {
    reader.close();
    IOUtils.close(directories);
  }
}
