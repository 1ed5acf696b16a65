package org.coecorpus.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Local files that die at a given step, as a killed process does: a write leaves half of its bytes,
 * a deletion half of its files, and nothing works afterwards. Keeps a journal of what was done.
 */
final class FaultyFiles implements StoreFiles {

  private final StoreFiles local = new LocalFiles();
  private final int dyingStep;
  private final List<String> journal = new ArrayList<>();

  private FaultyFiles(int dyingStep) {
    this.dyingStep = dyingStep;
  }

  static FaultyFiles dyingAt(int step) {
    return new FaultyFiles(step);
  }

  static FaultyFiles neverDying() {
    return new FaultyFiles(Integer.MAX_VALUE);
  }

  /** Operation and file name, in order. */
  List<String> journal() {
    return journal;
  }

  private boolean diesHere(String operation, Path path) throws IOException {
    if (journal.size() > dyingStep) {
      throw new IOException("dead");
    }
    journal.add(operation + " " + path);
    return journal.size() > dyingStep;
  }

  private static IOException death() {
    return new IOException("died");
  }

  @Override
  public void createDirectories(Path directory) throws IOException {
    if (diesHere("create", directory)) {
      throw death();
    }
    local.createDirectories(directory);
  }

  @Override
  public void write(Path file, byte[] content) throws IOException {
    if (diesHere("write", file)) {
      local.write(file, Arrays.copyOf(content, content.length / 2));
      throw death();
    }
    local.write(file, content);
  }

  @Override
  public void sync(Path fileOrDirectory) throws IOException {
    if (diesHere("sync", fileOrDirectory)) {
      throw death();
    }
    local.sync(fileOrDirectory);
  }

  @Override
  public void rename(Path from, Path to) throws IOException {
    if (diesHere("rename", to)) {
      throw death();
    }
    local.rename(from, to);
  }

  @Override
  public void delete(Path tree) throws IOException {
    if (diesHere("delete", tree)) {
      deleteHalf(tree);
      throw death();
    }
    local.delete(tree);
  }

  private static void deleteHalf(Path tree) throws IOException {
    if (!Files.exists(tree)) {
      return;
    }
    List<Path> files;
    try (Stream<Path> paths = Files.walk(tree)) {
      files = paths.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files.subList(0, (files.size() + 1) / 2)) {
      Files.delete(file);
    }
  }
}
