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

  private SearchIndex(List<Directory> directories, IndexReader reader, CoeThemes themes) {
    this.directories = directories;
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
    searcher.setQueryCache(null);
    this.themes = themes;
  }

  /**
   * Opens shards that {@link ShardWriter} wrote, without themes. No shard at all is an empty
   * corpus.
   *
   * @throws NoSuchFileException if a directory is missing
   * @throws IOException if a shard is not a complete index
   */
  public static SearchIndex open(List<Path> shardDirectories) throws IOException {
    return open(shardDirectories, Optional.empty());
  }

  /**
   * Opens shards, and the themes that {@link CoeThemes} wrote for them.
   *
   * @throws NoSuchFileException if a directory or the file is missing
   * @throws IOException if a shard is not a complete index, or the file is of other shards
   */
  public static SearchIndex open(List<Path> shardDirectories, Path themes) throws IOException {
    return open(shardDirectories, Optional.of(themes));
  }

  private static SearchIndex open(List<Path> shardDirectories, Optional<Path> themesFile)
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
      CoeThemes themes = CoeThemes.NONE;
      if (themesFile.isPresent()) {
        List<Integer> sizes = readers.stream().map(IndexReader::maxDoc).toList();
        themes = CoeThemes.read(themesFile.get(), shardDirectories, sizes);
      }
      return new SearchIndex(
          directories, new MultiReader(readers.toArray(IndexReader[]::new), true), themes);
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
    return search(request, WordsAlone.INSTANCE);
  }

  /**
   * The best COEs by their words, the first of them re-ranked.
   *
   * @throws IOException if the index, or what the re-ranker needs, cannot be read
   * @throws IllegalStateException if the re-ranker loses or invents candidates
   */
  public SearchResult search(SearchRequest request, Reranker reranker) throws IOException {
    LexicalQuery query = LexicalQueryBuilder.build(request, reader, themes);
    Ranking ranking = Ranking.of(query, request, reranker, searcher);
    Map<String, List<SearchResult.FacetCount>> facets =
        request.faceted()
            ? searcher.search(ranking.query(), FacetCollector.manager(themes))
            : Map.of();
    List<Hit> hits = new HitWriter(query, request, searcher, themes).write(ranking);
    return new SearchResult(request.text(), reranker.mode(), ranking.total(), hits, facets);
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
