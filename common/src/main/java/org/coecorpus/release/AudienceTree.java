package org.coecorpus.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.coecorpus.access.Audience;

/** The published directory of one audience: its pointer, its history and its releases. */
final class AudienceTree {

  static final String CURRENT = "CURRENT";
  static final String HISTORY = "history";
  static final String RELEASES = "releases";

  private final Path root;
  private final Audience audience;
  private final StoreFiles files;

  AudienceTree(Path root, Audience audience, StoreFiles files) {
    this.root = root;
    this.audience = audience;
    this.files = files;
  }

  Audience audience() {
    return audience;
  }

  Path root() {
    return root;
  }

  Path releases() {
    return root.resolve(RELEASES);
  }

  Path release(String id) {
    return releases().resolve(id);
  }

  /** The release that is served, or empty before the first. */
  Optional<Pointer> current() {
    Path file = root.resolve(CURRENT);
    List<Pointer> pointers = read(file);
    if (pointers.size() > 1) {
      throw corrupt(file, "found " + pointers.size() + " lines, expected one");
    }
    if (pointers.isEmpty() && Files.exists(file)) {
      throw corrupt(file, "found no line, expected one");
    }
    return pointers.stream().findFirst();
  }

  /** Every kept release, oldest first. */
  List<Pointer> history() {
    return read(root.resolve(HISTORY));
  }

  /** The lines of the history that can be read: a damaged one must not stop the next release. */
  List<Pointer> salvagedHistory() {
    return Pointer.salvage(bytes(root.resolve(HISTORY)));
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      return new byte[0];
    } catch (IOException e) {
      throw new StoreException("cannot read " + file + ": " + e, e);
    }
  }

  private static List<Pointer> read(Path file) {
    try {
      return Pointer.parse(bytes(file));
    } catch (IllegalArgumentException e) {
      throw corrupt(file, String.valueOf(e.getMessage()));
    }
  }

  private static StoreException corrupt(Path file, String reason) {
    return new StoreException("corrupt: " + file + ": " + reason);
  }

  /** Names of everything below {@code releases}, sorted; a crash may leave some unlisted. */
  Set<String> directories() throws IOException {
    if (!Files.isDirectory(releases())) {
      return Set.of();
    }
    try (Stream<Path> entries = Files.list(releases())) {
      return entries
          .map(entry -> entry.getFileName().toString())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  /**
   * Makes {@code pointer} the served release. The history is written first: a crash in between
   * leaves a release that is listed and not served, never one that is served and not listed.
   */
  void serve(Pointer pointer) throws IOException {
    List<Pointer> history = new ArrayList<>(salvagedHistory());
    history.removeIf(older -> older.id().equals(pointer.id()));
    history.add(pointer);
    replace(HISTORY, history);
    replace(CURRENT, List.of(pointer));
  }

  private void replace(String name, List<Pointer> pointers) throws IOException {
    Path draft = root.resolve(name + ".new");
    files.write(draft, Pointer.toBytes(pointers));
    files.rename(draft, root.resolve(name));
    files.sync(root);
  }

  /**
   * Removes all but the last {@code keep} releases and what crashes left behind, by way of {@code
   * trash}, so that nothing half-deleted is ever found below {@code releases}.
   */
  void prune(int keep, Path trash) throws IOException {
    Optional<Pointer> current = current();
    List<Pointer> history = history();
    List<Pointer> kept = new ArrayList<>(history);
    for (Pointer pointer : history) {
      if (kept.size() > keep && !Optional.of(pointer).equals(current)) {
        kept.remove(pointer);
      }
    }
    if (kept.size() < history.size()) {
      replace(HISTORY, kept);
    }
    Set<String> unlisted = new TreeSet<>(directories());
    kept.forEach(pointer -> unlisted.remove(pointer.id()));
    for (String name : unlisted) {
      discard(name, trash);
    }
  }

  /**
   * Removes some releases, and what crashes left behind, whose content nobody knows. The pointer
   * goes first if it names one of them: no reader is led to a release that is going.
   */
  void withdraw(Set<String> ids, Path trash) throws IOException {
    if (current().filter(pointer -> ids.contains(pointer.id())).isPresent()) {
      files.delete(root.resolve(CURRENT));
      files.sync(root);
    }
    List<Pointer> kept = history().stream().filter(pointer -> !ids.contains(pointer.id())).toList();
    replace(HISTORY, kept);
    Set<String> doomed = new TreeSet<>(directories());
    kept.forEach(pointer -> doomed.remove(pointer.id()));
    for (String id : doomed) {
      discard(id, trash);
    }
  }

  /** Takes one release away. */
  void discard(String id, Path trash) throws IOException {
    Path doomed = trash.resolve("removed-" + audience + "-" + id);
    files.delete(doomed);
    files.rename(release(id), doomed);
    files.sync(releases());
    files.delete(doomed);
  }
}
