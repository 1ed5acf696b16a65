package org.coecorpus.release;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coecorpus.text.Sha256;
import org.jspecify.annotations.Nullable;

/** A release being made: a directory to write into, and then one step that publishes it. */
public final class ReleaseDraft {

  private final Store store;
  private final StoreLock lock;
  private final AudienceTree tree;
  private final Path path;
  private final Path staging;
  private final StoreFiles files;

  ReleaseDraft(
      Store store, StoreLock lock, AudienceTree tree, Path path, Path staging, StoreFiles files) {
    this.store = store;
    this.lock = lock;
    this.tree = tree;
    this.path = path;
    this.staging = staging;
    this.files = files;
  }

  /** The directory to write into. Links and special files in it cannot be published. */
  public Path path() {
    return path;
  }

  /**
   * The id that the release will have. Everything but the reports must be written: they may print
   * it.
   */
  public String id(ReleaseInfo info) {
    try {
      return Manifest.of(tree.audience(), info, seal()).id();
    } catch (IOException e) {
      throw new StoreException("cannot read the draft " + path + ": " + e, e);
    }
  }

  /**
   * Publishes everything below {@link #path} and removes the oldest releases.
   *
   * <p>Until the pointer is replaced, which is one atomic rename, readers find the former release;
   * from then on this one. If the same release is already there and intact, only the pointer is
   * set, so that a rerun ends where the first run did.
   *
   * @param keep how many releases to keep, this one included
   * @throws StoreException if the disk refuses; the former release is then still served, or this
   *     one already
   */
  public Release publish(ReleaseInfo info, int keep) {
    lock.check(store.work());
    try {
      Manifest manifest = Manifest.of(tree.audience(), info, seal());
      byte[] bytes = manifest.toBytes();
      files.createDirectories(tree.releases());
      Pointer pointer = new Pointer(manifest.id(), Sha256.of(bytes));
      if (Files.exists(tree.release(manifest.id()))) {
        pointer = settleWith(manifest.id()).orElse(pointer);
      }
      if (!Files.exists(tree.release(manifest.id()))) {
        files.write(path.resolve(Manifest.NAME), bytes);
        files.sync(path);
        files.rename(path, tree.release(manifest.id()));
        files.sync(tree.releases());
      }
      tree.serve(pointer);
      store.prune(lock, tree.audience(), keep);
      files.delete(path);
      return Release.read(tree, pointer);
    } catch (IOException e) {
      throw new StoreException(
          "cannot publish for audience " + tree.audience() + " in " + store.root() + ": " + e, e);
    }
  }

  /** Keeps the release of that id which is already there if it is intact, else takes it away. */
  private Optional<Pointer> settleWith(String id) throws IOException {
    Optional<Pointer> intact = Verifier.intact(store, tree, id);
    if (intact.isEmpty()) {
      tree.discard(id, staging);
    }
    return intact;
  }

  /** Removes the draft; nothing is published. */
  public void discard() {
    try {
      files.delete(path);
    } catch (IOException e) {
      throw new StoreException("cannot remove the draft " + path + ": " + e, e);
    }
  }

  /** Makes every file and directory durable and lists the files, unsorted. */
  private List<ReleaseFile> seal() throws IOException {
    // A publish that failed halfway and is tried again left its manifest here.
    files.delete(path.resolve(Manifest.NAME));
    List<ReleaseFile> sealed = new ArrayList<>();
    Files.walkFileTree(
        path,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (!attributes.isRegularFile()) {
              throw new IOException("not a regular file: " + file);
            }
            files.sync(file);
            sealed.add(new ReleaseFile(name(file), Files.size(file), Sha256.of(file)));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
              throws IOException {
            if (failure != null) {
              throw failure;
            }
            files.sync(directory);
            return FileVisitResult.CONTINUE;
          }
        });
    return sealed;
  }

  private String name(Path file) {
    return path.relativize(file).toString().replace('\\', '/');
  }
}
