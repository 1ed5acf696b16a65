package org.coecorpus.jobs.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.coecorpus.embed.MiniLmEmbedder;
import org.coecorpus.release.Release;
import org.coecorpus.release.StoreException;
import org.coecorpus.search.CoeThemes;
import org.coecorpus.search.CoeVectors;
import org.coecorpus.search.QueryModel;
import org.coecorpus.search.SearchIndex;

/** Opens the search index of a release. */
final class Shards {

  private static final String INDEX = "index/";
  private static final String SHARD = INDEX + "shard-";
  private static final String VECTORS = INDEX + CoeVectors.FILE;
  private static final String THEMES = INDEX + CoeThemes.FILE;

  private Shards() {}

  static SearchIndex open(Release release) throws IOException {
    List<Path> shards =
        release.files().keySet().stream()
            .filter(file -> file.startsWith(SHARD))
            .map(file -> file.substring(0, file.lastIndexOf('/')))
            .distinct()
            .map(release::directory)
            .toList();
    if (shards.isEmpty()) {
      throw new StoreException("the release " + release.id() + " has no search index");
    }
    return SearchIndex.open(
        shards,
        Optional.of(THEMES).filter(release::has).map(release::file),
        Optional.of(VECTORS).filter(release::has).map(release::file),
        QueryModel.opening(MiniLmEmbedder::open));
  }
}
