package org.coecorpus.release;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.coecorpus.access.Audience;
import org.coecorpus.text.Sha256;

/**
 * A published release, resolved once: what is published meanwhile does not change it. It opens only
 * files that its manifest lists, and only if they are what the manifest says.
 */
public final class Release {

  /** Files up to this size are hashed before they are opened; larger ones by {@code verify}. */
  private static final long SMALL = 1L << 20;

  private final AudienceTree tree;
  private final Manifest manifest;
  private final SortedMap<String, ReleaseFile> files;

  private Release(AudienceTree tree, Manifest manifest) {
    this.tree = tree;
    this.manifest = manifest;
    TreeMap<String, ReleaseFile> byPath = new TreeMap<>();
    manifest.files().forEach(file -> byPath.put(file.path(), file));
    this.files = Collections.unmodifiableSortedMap(byPath);
  }

  /**
   * Opens the release that is served to the audience.
   *
   * @throws StoreException if there is no store, nothing was published, or the pointer or manifest
   *     is corrupt
   */
  public static Release open(Store store, Audience audience) {
    AudienceTree tree = store.requirePublished(audience);
    return read(tree, tree.current().orElseThrow());
  }

  /**
   * Opens a kept release by id.
   *
   * @throws StoreException as {@link #open(Store, Audience)}, or if no such release is kept
   */
  public static Release open(Store store, Audience audience, String id) {
    AudienceTree tree = store.requirePublished(audience);
    List<Pointer> history = tree.history();
    return history.stream()
        .filter(pointer -> pointer.id().equals(id))
        .findFirst()
        .map(pointer -> read(tree, pointer))
        .orElseThrow(
            () ->
                new StoreException(
                    "no release "
                        + id
                        + " for audience "
                        + audience
                        + ", kept are "
                        + history.stream().map(Pointer::id).toList()));
  }

  static Release read(AudienceTree tree, Pointer pointer) {
    Path file = tree.release(pointer.id()).resolve(Manifest.NAME);
    try {
      byte[] bytes = Files.readAllBytes(file);
      String found = Sha256.of(bytes);
      if (!found.equals(pointer.sha256())) {
        throw corrupt(file, "SHA-256 " + pointer.sha256(), found);
      }
      return new Release(tree, Manifest.parse(bytes));
    } catch (IOException e) {
      throw new StoreException("corrupt: " + file + ": " + e, e);
    }
  }

  private static StoreException corrupt(Path file, String expected, String found) {
    return new StoreException(
        "corrupt: " + file + ": expected " + expected + ", found " + found + "; run `coe verify`");
  }

  /** Day of as-of and 12 hexadecimal digits. */
  public String id() {
    return manifest.id();
  }

  /** Who reads it. */
  public Audience audience() {
    return tree.audience();
  }

  /** The instant at which the corpus was looked at. */
  public Instant asOf() {
    return Instant.parse(manifest.asOf());
  }

  /** Effective settings of the run. */
  public String settings() {
    return manifest.settings();
  }

  /** Versions of program, formats and models, by name. */
  public SortedMap<String, String> versions() {
    return manifest.versions();
  }

  /** Numbers that the run gave, by name. */
  public SortedMap<String, Long> counts() {
    return manifest.counts();
  }

  /** Every file by its path below the release, with forward slashes. */
  public SortedMap<String, ReleaseFile> files() {
    return files;
  }

  /** The release's directory. */
  Path root() {
    return tree.release(id());
  }

  /** Whether the manifest lists the file. */
  public boolean has(String path) {
    return files.containsKey(path);
  }

  /**
   * A listed file, after a check of its size and, up to 1 MiB, of its hash.
   *
   * @throws StoreException if it is not listed, or is corrupt
   */
  public Path file(String path) {
    ReleaseFile listed = listed(path);
    Path file = sized(listed);
    if (listed.size() <= SMALL) {
      bytes(path);
    }
    return file;
  }

  /**
   * The content of a listed file; exactly the bytes returned were checked.
   *
   * @throws StoreException if it is not listed, or is corrupt
   */
  public byte[] bytes(String path) {
    ReleaseFile listed = listed(path);
    Path file = sized(listed);
    try {
      byte[] bytes = Files.readAllBytes(file);
      String found = Sha256.of(bytes);
      if (!found.equals(listed.sha256())) {
        throw corrupt(file, "SHA-256 " + listed.sha256(), found);
      }
      return bytes;
    } catch (IOException e) {
      throw new StoreException("corrupt: " + file + ": " + e, e);
    }
  }

  /** The content of a listed file as UTF-8 text; otherwise as {@link #bytes}. */
  public String text(String path) {
    return new String(bytes(path), StandardCharsets.UTF_8);
  }

  /**
   * A directory for a library that reads directories, such as a search index or a table: every
   * listed file below it is there in its size, small ones with their hash, and no other file is.
   *
   * @throws StoreException if nothing is listed below it, a file is corrupt or one is too many
   */
  public Path directory(String path) {
    SortedMap<String, ReleaseFile> below = files.subMap(path + "/", path + "0");
    if (below.isEmpty()) {
      throw new StoreException("no directory " + path + " in release " + id());
    }
    below.keySet().forEach(this::file);
    Path directory = root().resolve(path);
    try {
      for (String found : Listing.below(root(), directory)) {
        if (!below.containsKey(found)) {
          throw corrupt(root().resolve(found), "no such file", "one");
        }
      }
    } catch (IOException e) {
      throw new StoreException("cannot read " + directory + ": " + e, e);
    }
    return directory;
  }

  private ReleaseFile listed(String path) {
    ReleaseFile listed = files.get(path);
    if (listed == null) {
      throw new StoreException("no file " + path + " in release " + id());
    }
    return listed;
  }

  private Path sized(ReleaseFile listed) {
    Path file = root().resolve(listed.path());
    try {
      long size = Files.size(file);
      if (size != listed.size()) {
        throw corrupt(file, "size " + listed.size(), Long.toString(size));
      }
      return file;
    } catch (IOException e) {
      throw new StoreException("corrupt: " + file + ": " + e, e);
    }
  }
}
