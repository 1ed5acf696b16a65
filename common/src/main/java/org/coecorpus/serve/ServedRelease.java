package org.coecorpus.serve;

import java.io.Closeable;
import java.io.IOException;
import org.coecorpus.access.Audience;
import org.coecorpus.release.Release;
import org.coecorpus.release.Store;
import org.jspecify.annotations.Nullable;

/**
 * The release that is served now. Each request resolves the pointer once; index and themes stay
 * open for the next request until another release is published.
 */
final class ServedRelease implements Closeable {

  private final Store store;
  private final Audience audience;
  private final ReleaseIndex opener;
  private @Nullable OpenRelease open;

  ServedRelease(Store store, Audience audience, ReleaseIndex opener) {
    this.store = store;
    this.audience = audience;
    this.opener = opener;
  }

  /**
   * The served release, to be closed after use.
   *
   * @throws org.coecorpus.release.StoreException if none is served or it is corrupt
   * @throws IOException if its index cannot be read
   */
  synchronized OpenRelease resolve() throws IOException {
    Release now = Release.open(store, audience);
    if (open == null || !open.release().id().equals(now.id())) {
      OpenRelease next = OpenRelease.open(now, opener);
      close();
      open = next;
    }
    return open.shared();
  }

  /** Gives up what is kept open; requests under way keep theirs. */
  @Override
  public synchronized void close() {
    if (open != null) {
      open.close();
      open = null;
    }
  }
}
