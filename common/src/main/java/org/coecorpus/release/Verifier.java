package org.coecorpus.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.coecorpus.access.Audience;
import org.coecorpus.text.Sha256;

/**
 * Compares an audience's tree with what was published, down to the last bit: pointer and history
 * against each other, each manifest against the hash in them, each file against its manifest. What
 * a run that died has left, unlisted and unread, is not a problem; the next run removes it.
 */
public final class Verifier {

  private final Store store;
  private final AudienceTree tree;
  private final List<Problem> problems = new ArrayList<>();

  private Verifier(Store store, AudienceTree tree) {
    this.store = store;
    this.tree = tree;
  }

  /**
   * Checks the pointer, the history and every byte of the served release.
   *
   * @throws StoreException if there is no store
   */
  public static List<Problem> current(Store store, Audience audience) {
    return new Verifier(store, store.requireTree(audience)).run(false);
  }

  /** As {@link #current}, but every byte of every kept release. */
  public static List<Problem> all(Store store, Audience audience) {
    return new Verifier(store, store.requireTree(audience)).run(true);
  }

  /** The served release, if there is one and every byte of it is as its manifest says. */
  public static Optional<Release> intact(Store store, Audience audience) {
    try {
      AudienceTree tree = store.requireTree(audience);
      return tree.current()
          .flatMap(pointer -> intact(store, tree, pointer.id()).filter(pointer::equals))
          .map(pointer -> Release.read(tree, pointer));
    } catch (StoreException e) {
      return Optional.empty();
    }
  }

  private List<Problem> run(boolean everyRelease) {
    Optional<Pointer> current = checkedCurrent();
    TreeSet<Pointer> pointers =
        new TreeSet<>(Comparator.comparing(Pointer::id).thenComparing(Pointer::sha256));
    pointers.addAll(checkedHistory(current));
    current.ifPresent(pointers::add);
    for (Pointer pointer : pointers) {
      check(pointer, everyRelease || Optional.of(pointer).equals(current));
    }
    return List.copyOf(problems);
  }

  private Optional<Pointer> checkedCurrent() {
    Path file = tree.root().resolve(AudienceTree.CURRENT);
    try {
      Optional<Pointer> current = tree.current();
      if (current.isEmpty()) {
        add(file, "a release id and a SHA-256", "no file");
      }
      return current;
    } catch (StoreException e) {
      add(file, "a release id and a SHA-256", String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private List<Pointer> checkedHistory(Optional<Pointer> current) {
    Path file = tree.root().resolve(AudienceTree.HISTORY);
    try {
      List<Pointer> history = tree.history();
      if (current.isPresent() && !history.contains(current.get())) {
        add(file, "the line of CURRENT", "none like it");
      }
      return history;
    } catch (StoreException e) {
      add(file, "release ids and SHA-256", String.valueOf(e.getMessage()));
      return List.of();
    }
  }

  private void check(Pointer pointer, boolean everyFile) {
    try {
      Release release = Release.read(tree, pointer);
      if (everyFile) {
        checkFiles(release);
      }
    } catch (StoreException e) {
      add(
          tree.release(pointer.id()).resolve(Manifest.NAME),
          "SHA-256 " + pointer.sha256(),
          String.valueOf(e.getMessage()));
    }
  }

  private void checkFiles(Release release) {
    for (ReleaseFile listed : release.files().values()) {
      Path file = release.root().resolve(listed.path());
      try {
        checkFile(file, listed);
      } catch (IOException e) {
        add(file, "a readable file", e.toString());
      }
    }
    try {
      for (String found : Listing.below(release.root(), release.root())) {
        if (!release.has(found) && !found.equals(Manifest.NAME)) {
          add(release.root().resolve(found), "no file", "a file that the manifest does not list");
        }
      }
    } catch (IOException | UncheckedIOException e) {
      add(release.root(), "a readable directory", e.toString());
    }
  }

  private void checkFile(Path file, ReleaseFile listed) throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      add(file, "a file of " + listed.size() + " bytes", "none");
      return;
    }
    long size = Files.size(file);
    if (size != listed.size()) {
      add(file, "size " + listed.size(), Long.toString(size));
      return;
    }
    String found = Sha256.of(file);
    if (!found.equals(listed.sha256())) {
      add(file, "SHA-256 " + listed.sha256(), found);
    }
  }

  private void add(Path file, String expected, String found) {
    problems.add(
        new Problem(store.root().relativize(file).toString().replace('\\', '/'), expected, found));
  }

  /**
   * The pointer to a release directory, if all in it is what its manifest says, its manifest is
   * what its id says, and the history, where it has the id, agrees.
   */
  static Optional<Pointer> intact(Store store, AudienceTree tree, String id) {
    Path file = tree.release(id).resolve(Manifest.NAME);
    try {
      byte[] bytes = Files.readAllBytes(file);
      Pointer pointer = new Pointer(id, Sha256.of(bytes));
      Manifest manifest = Manifest.parse(bytes);
      boolean known =
          tree.salvagedHistory().stream()
              .allMatch(other -> !other.id().equals(id) || other.equals(pointer));
      if (!known || !manifest.id().equals(id) || !manifest.idOf().equals(id)) {
        return Optional.empty();
      }
      Verifier verifier = new Verifier(store, tree);
      verifier.check(pointer, true);
      return verifier.problems.isEmpty() ? Optional.of(pointer) : Optional.empty();
    } catch (IOException | DateTimeException e) {
      return Optional.empty();
    }
  }
}
