package org.coecorpus.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.coecorpus.access.Audience;

/**
 * A directory with everything that runs publish. Reading needs no lock; writing goes
 *
 * <pre>{@code
 * Store store = Store.at(path);
 * try (StoreLock lock = store.lock()) {
 *   ReleaseDraft draft = store.draft(lock, Audience.COMPANY);
 *   // write files below draft.path()
 *   Release release = draft.publish(info, settings.release().keep());
 * }
 * }</pre>
 */
public final class Store {

  private static final String AUDIENCES = "audiences";

  private final Path root;
  private final StoreFiles files;

  private Store(Path root, StoreFiles files) {
    this.root = root.toAbsolutePath().normalize();
    this.files = files;
  }

  /** The store in a local directory, which need not exist until something is written. */
  public static Store at(Path root) {
    return new Store(root, new LocalFiles());
  }

  static Store at(Path root, StoreFiles files) {
    return new Store(root, files);
  }

  /** Where the store is, as an absolute path. */
  public Path root() {
    return root;
  }

  /** What only the operator may read: caches by content hash, rejects, run records. */
  public Path work() {
    return root.resolve("work");
  }

  private Path staging() {
    return work().resolve("staging");
  }

  /**
   * Makes this process the store's only writer, creates the store if it is missing, and removes
   * what runs that died have left in its staging directory.
   *
   * @throws StoreException if another writer is at work, naming its process, or the disk refuses
   */
  public StoreLock lock() {
    StoreLock lock = null;
    boolean ready = false;
    try {
      files.createDirectories(work());
      lock = StoreLock.take(work());
      files.delete(staging());
      files.createDirectories(staging());
      ready = true;
      return lock;
    } catch (IOException e) {
      throw new StoreException("cannot write to the store at " + root + ": " + e, e);
    } finally {
      if (lock != null && !ready) {
        lock.close();
      }
    }
  }

  /**
   * Begins a release.
   *
   * @throws StoreException if the disk refuses
   * @throws IllegalStateException if the lock was given up or a draft for the audience is open
   */
  public ReleaseDraft draft(StoreLock lock, Audience audience) {
    lock.check(work());
    Path path = staging().resolve(audience + "-" + ProcessHandle.current().pid());
    if (Files.exists(path)) {
      throw new IllegalStateException("a draft for " + audience + " is already open: " + path);
    }
    try {
      files.createDirectories(path);
      return new ReleaseDraft(this, lock, tree(audience), path, staging(), files);
    } catch (IOException e) {
      throw new StoreException("cannot write to the store at " + root + ": " + e, e);
    }
  }

  /**
   * Removes an audience's releases but for the last {@code keep}; the served one always stays.
   *
   * @throws IllegalArgumentException if {@code keep} is below 1
   */
  public void prune(StoreLock lock, Audience audience, int keep) {
    lock.check(work());
    if (keep < 1) {
      throw new IllegalArgumentException(
          "illegal number to keep: " + keep + ", expected 1 or more");
    }
    try {
      tree(audience).prune(keep, staging());
    } catch (IOException e) {
      throw new StoreException("cannot remove old releases of " + audience + ": " + e, e);
    }
  }

  /**
   * Takes releases away for good. If the served one is among them, nothing is served until the next
   * run.
   *
   * @throws StoreException if the disk refuses; what is left can be withdrawn again
   */
  public void withdraw(StoreLock lock, Audience audience, Set<String> ids) {
    lock.check(work());
    try {
      tree(audience).withdraw(ids, staging());
    } catch (IOException e) {
      throw new StoreException("cannot withdraw releases of " + audience + ": " + e, e);
    }
  }

  /**
   * Empties the operator's folder but for the lock, the staging directory and some names.
   *
   * @throws StoreException if the disk refuses
   */
  public void emptyWork(StoreLock lock, Set<String> kept) {
    lock.check(work());
    try (Stream<Path> entries = Files.list(work())) {
      for (Path entry : entries.sorted().toList()) {
        String name = entry.getFileName().toString();
        if (!entry.equals(staging()) && !name.equals(StoreLock.NAME) && !kept.contains(name)) {
          files.delete(entry);
        }
      }
    } catch (IOException e) {
      throw new StoreException("cannot empty " + work() + ": " + e, e);
    }
  }

  /** The ids of an audience's kept releases, oldest first, whether or not one is served. */
  public List<String> releaseIds(Audience audience) {
    return requireTree(audience).history().stream().map(Pointer::id).toList();
  }

  /**
   * The audiences that have a directory, sorted.
   *
   * @throws StoreException if there is no store
   */
  public List<Audience> audiences() {
    requireStore();
    try (Stream<Path> entries = Files.list(root.resolve(AUDIENCES))) {
      return entries
          .map(entry -> entry.getFileName().toString())
          .filter(Audience::isName)
          .map(Audience::new)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new StoreException("cannot read the store at " + root + ": " + e, e);
    }
  }

  /**
   * An audience's kept releases in the order in which they were published.
   *
   * @throws StoreException if there is no store, or nothing was published for the audience
   */
  public List<ReleaseSummary> releases(Audience audience) {
    AudienceTree tree = requirePublished(audience);
    Optional<Pointer> current = tree.current();
    return tree.history().stream()
        .map(
            pointer ->
                ReleaseSummary.of(
                    Release.read(tree, pointer), Optional.of(pointer).equals(current)))
        .toList();
  }

  /** The audience's tree, if it serves a release. */
  AudienceTree requirePublished(Audience audience) {
    AudienceTree tree = requireTree(audience);
    if (tree.current().isEmpty()) {
      throw new StoreException(
          "nothing published for audience " + audience + " in the store at " + root);
    }
    return tree;
  }

  AudienceTree requireTree(Audience audience) {
    requireStore();
    return tree(audience);
  }

  private void requireStore() {
    if (!Files.isDirectory(root.resolve(AUDIENCES))) {
      throw new StoreException(
          "no store at " + root + ": run `coe run --store " + root + "` first");
    }
  }

  private AudienceTree tree(Audience audience) {
    return new AudienceTree(root.resolve(AUDIENCES).resolve(audience.name()), audience, files);
  }
}
