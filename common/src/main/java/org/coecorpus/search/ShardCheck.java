package org.coecorpus.search;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NoLockFactory;

/** Reads a shard from end to end, checksums and structure, and changes nothing in it. */
public final class ShardCheck {

  private ShardCheck() {}

  /** What is wrong with the shard, on several lines; empty if nothing is. */
  public static Optional<String> problem(Path shard) {
    ByteArrayOutputStream report = new ByteArrayOutputStream();
    try (Directory directory = FSDirectory.open(shard, NoLockFactory.INSTANCE);
        PrintStream out = new PrintStream(report, true, StandardCharsets.UTF_8);
        CheckIndex check = new CheckIndex(directory)) {
      check.setInfoStream(out);
      return check.checkIndex().clean
          ? Optional.empty()
          : Optional.of(shard + ": " + report.toString(StandardCharsets.UTF_8));
    } catch (IOException | RuntimeException e) {
      return Optional.of(shard + ": " + e.getMessage());
    }
  }
}
