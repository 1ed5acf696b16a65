package org.coecorpus.search;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NoLockFactory;
import org.apache.lucene.util.BytesRef;

/**
 * Writes one complete shard. In: COEs, in any order. Out: a directory with four files, {@code
 * _0.cfs, _0.cfe, _0.si, segments_1}, or {@code segments_1} alone where there are no COEs.
 * Documents are sorted by id, and the same COEs give the same bytes, wherever and whenever it is
 * done: see {@link ReproducibleSegment}.
 */
public final class ShardWriter {

  private static final String BUILDING = "building";

  /** COEs in memory at a time; a count, not a size, so that it does not depend on the machine. */
  private static final int BUFFERED_COES = 2_000;

  private static final Comparator<IndexedCoe> BY_ID =
      Comparator.comparing(indexed -> new BytesRef(indexed.coe().id()));

  private ShardWriter() {}

  /**
   * Writes the shard and forces it to the disk.
   *
   * @param directory made if missing
   * @throws IllegalArgumentException if two COEs have the same id
   * @throws FileAlreadyExistsException if the directory holds anything
   * @throws IOException if writing fails; the directory is then of no use
   */
  public static void write(Path directory, List<IndexedCoe> coes) throws IOException {
    List<IndexedCoe> sorted = coes.stream().sorted(BY_ID).toList();
    refuseTwins(sorted);
    Files.createDirectories(directory);
    refuseContent(directory);
    Path building = Files.createDirectory(directory.resolve(BUILDING));
    try (Directory plain = FSDirectory.open(building, NoLockFactory.INSTANCE)) {
      index(sorted, plain);
      try (Directory shard = FSDirectory.open(directory, NoLockFactory.INSTANCE)) {
        ReproducibleSegment.copy(plain, shard, Fingerprint.of(sorted));
      }
      for (String file : plain.listAll()) {
        plain.deleteFile(file);
      }
    }
    Files.delete(building);
  }

  private static void refuseTwins(List<IndexedCoe> sorted) {
    for (int i = 1; i < sorted.size(); i++) {
      if (BY_ID.compare(sorted.get(i - 1), sorted.get(i)) == 0) {
        throw new IllegalArgumentException(
            "two COEs have the id \"" + sorted.get(i).coe().id() + "\", expected one of each");
      }
    }
  }

  private static void refuseContent(Path directory) throws IOException {
    try (DirectoryStream<Path> content = Files.newDirectoryStream(directory)) {
      for (Path file : content) {
        throw new FileAlreadyExistsException(
            file.toString(), null, "a shard is written into an empty directory");
      }
    }
  }

  private static void index(List<IndexedCoe> sorted, Directory directory) throws IOException {
    LogDocMergePolicy inOrder = new LogDocMergePolicy();
    inOrder.setNoCFSRatio(0);
    IndexWriterConfig config =
        new IndexWriterConfig(CoeAnalyzer.INSTANCE)
            .setMergePolicy(inOrder)
            .setMergeScheduler(new SerialMergeScheduler())
            .setUseCompoundFile(false)
            .setMaxBufferedDocs(BUFFERED_COES)
            .setRAMBufferSizeMB(IndexWriterConfig.DISABLE_AUTO_FLUSH);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (IndexedCoe coe : sorted) {
        writer.addDocument(CoeDocument.of(coe));
      }
      writer.forceMerge(1);
    }
  }
}
