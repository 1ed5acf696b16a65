package org.coecorpus.jobs.index;

import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.apache.spark.TaskContext;
import org.coecorpus.search.ShardReader;

/**
 * Where the shards of an index lie, and which one a COE is in: that depends on its id and the
 * number of shards alone.
 *
 * @param root the index's folder, absolute
 * @param count how many shards; one without COEs is not there, unless all are
 */
record ShardFolders(String root, int count) implements Serializable {

  /** The shards of the index in that folder. */
  static ShardFolders in(Path root, int count) {
    return new ShardFolders(root.toAbsolutePath().toString(), count);
  }

  int shardOf(String id) {
    CRC32 hash = new CRC32();
    hash.update(id.getBytes(StandardCharsets.UTF_8));
    return (int) (hash.getValue() % count);
  }

  Path place(int shard) {
    return Path.of(root, String.format(Locale.ROOT, "shard-%04d", shard));
  }

  /** The shards that are there, in order. */
  List<Path> present() {
    return IntStream.range(0, count).mapToObj(this::place).filter(Files::isDirectory).toList();
  }

  /** Why the index cannot be the base of another one; empty if it can. */
  Optional<String> problem() throws IOException {
    if (present().isEmpty() || Files.isDirectory(place(count))) {
      return Optional.of(root + ": found no index in " + count + " shards");
    }
    for (int shard = 0; shard < count; shard++) {
      if (Files.isDirectory(place(shard))) {
        Optional<String> problem = problem(shard);
        if (problem.isPresent()) {
          return problem;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<String> problem(int shard) throws IOException {
    Path place = place(shard);
    try (ShardReader reader = ShardReader.open(place)) {
      Optional<String> problem = reader.problem().map(text -> place + ": " + text);
      return problem.isPresent()
          ? problem
          : reader.ids().stream()
              .filter(id -> shardOf(id) != shard)
              .findFirst()
              .map(id -> place + ": found \"" + id + "\", expected it in " + place(shardOf(id)));
    } catch (IOException e) {
      return Optional.of(place + ": " + e.getMessage());
    }
  }

  /** Where a task makes its shard. */
  Path attempt(int shard) throws IOException {
    TaskContext task = TaskContext.get();
    return Files.createDirectories(attempts())
        .resolve(shard + "-" + (task == null ? "driver" : task.taskAttemptId()));
  }

  /** Moves a finished shard to its place, unless another attempt of the same task was faster. */
  void move(Path attempt, int shard) throws IOException {
    Files.createDirectories(Path.of(root));
    try {
      Files.move(attempt, place(shard), StandardCopyOption.ATOMIC_MOVE);
    } catch (DirectoryNotEmptyException | FileAlreadyExistsException e) {
      // The other one has the same bytes: they depend on the shard's COEs alone.
    }
  }

  void deleteAttempts() throws IOException {
    if (Files.isDirectory(attempts())) {
      try (Stream<Path> all = Files.walk(attempts())) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  private Path attempts() {
    return Path.of(root + ".attempts");
  }
}
