package org.coecorpus.serve;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.coecorpus.release.Release;
import org.coecorpus.search.SearchIndex;

/** A release with its index and themes read. Requests share it; the last one out closes it. */
final class OpenRelease implements Closeable {

  private final Release release;
  private final SearchIndex index;
  private final ThemeCatalogue themes;
  private int users = 1;

  private OpenRelease(Release release, SearchIndex index, ThemeCatalogue themes) {
    this.release = release;
    this.index = index;
    this.themes = themes;
  }

  static OpenRelease open(Release release, ReleaseIndex opener) throws IOException {
    ThemeCatalogue themes = ThemeCatalogue.of(release);
    return new OpenRelease(release, opener.open(release), themes);
  }

  Release release() {
    return release;
  }

  SearchIndex index() {
    return index;
  }

  ThemeCatalogue themes() {
    return themes;
  }

  synchronized OpenRelease shared() {
    users++;
    return this;
  }

  /** Ends one use. */
  @Override
  public synchronized void close() {
    users--;
    if (users == 0) {
      try {
        index.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
