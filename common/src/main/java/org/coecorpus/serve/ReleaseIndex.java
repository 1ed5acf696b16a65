package org.coecorpus.serve;

import java.io.IOException;
import org.coecorpus.release.Release;
import org.coecorpus.search.SearchIndex;

/** Opens the search index of a release, the way every reading command does. */
@FunctionalInterface
public interface ReleaseIndex {

  /**
   * Opens it; the caller closes it.
   *
   * @throws IOException if it cannot be read
   */
  SearchIndex open(Release release) throws IOException;
}
