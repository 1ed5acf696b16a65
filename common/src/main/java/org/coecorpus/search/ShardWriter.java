package org.coecorpus.search;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NoLockFactory;
import org.apache.lucene.util.FixedBitSet;

/**
 * Writes one complete shard. In: COEs, in any order, and perhaps a shard to start from. Out: a
 * directory with four files, {@code _0.cfs, _0.cfe, _0.si, segments_1}, or {@code segments_1} alone
 * where there are no COEs. The same COEs give the same bytes, wherever and whenever it is done,
 * whether from nothing or from another shard.
 *
 * <p>For that, every shard is the outcome of one merge that cannot tell its parts: the first part
 * is always {@link CoeDocument#ofEveryField}, which gives the fields their numbers and is dropped;
 * documents are sorted by id and taken one by one; what is gone leaves no trace. {@link
 * ReproducibleSegment} then removes what Lucene draws at random.
 */
public final class ShardWriter {

  /** The order of the COEs in a shard. */
  static final Sort BY_ID = new Sort(new SortField(SearchField.ID.label(), SortField.Type.STRING));

  private static final String ADDED = "added";
  private static final String MERGED = "merged";

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
    write(directory, coes.iterator());
  }

  /**
   * As {@link #write(Path, List)}, with few COEs in memory at a time.
   *
   * @return number of COEs
   */
  public static long write(Path directory, Iterator<IndexedCoe> coes) throws IOException {
    return write(directory, List.of(), coes);
  }

  /**
   * Writes what the shard is after a change: the same bytes as {@link #write(Path, List)} of the
   * COEs that it then holds.
   *
   * @param directory made if missing
   * @param base the shard before, without a {@link ShardReader#problem}; only read
   * @param gone ids of COEs to leave out; an id that is not there is no mistake
   * @param added new COEs, and changed ones, which replace those of the same id
   * @return number of COEs
   * @throws IllegalArgumentException if two of the added COEs have the same id
   * @throws FileAlreadyExistsException if the directory holds anything
   * @throws IOException if reading or writing fails; the directory is then of no use
   */
  public static long update(
      Path directory, Path base, Collection<String> gone, List<IndexedCoe> added)
      throws IOException {
    Set<String> replaced = new HashSet<>(gone);
    added.forEach(coe -> replaced.add(coe.coe().id()));
    try (ShardReader before = ShardReader.open(base)) {
      return write(directory, before.without(replaced), added.iterator());
    }
  }

  private static long write(Path directory, List<CodecReader> kept, Iterator<IndexedCoe> added)
      throws IOException {
    Files.createDirectories(directory);
    refuseContent(directory);
    long count;
    try (Directory adding = new ScratchDirectory(directory.resolve(ADDED));
        Directory merging = new ScratchDirectory(directory.resolve(MERGED));
        Directory shard = FSDirectory.open(directory, NoLockFactory.INSTANCE)) {
      try (IndexWriter writer = new IndexWriter(adding, config())) {
        CoeBatches.add(added, writer);
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
          List<CodecReader> parts = new ArrayList<>(parts(reader));
          parts.addAll(kept);
          count = merge(parts, merging);
        }
        writer.rollback();
      }
      ReproducibleSegment.copy(merging, shard);
    }
    return count;
  }

  /** The first segment is the one with every field, of which nothing stays. */
  private static List<CodecReader> parts(DirectoryReader reader) {
    List<CodecReader> parts = new ArrayList<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      FixedBitSet kept = new FixedBitSet(leaf.reader().maxDoc());
      if (leaf.ord > 0) {
        kept.set(0, kept.length());
      }
      parts.add(new MergedReader((CodecReader) leaf.reader(), kept));
    }
    return parts;
  }

  private static long merge(List<CodecReader> parts, Directory merging) throws IOException {
    try (IndexWriter writer = new IndexWriter(merging, config())) {
      long count = parts.stream().mapToLong(CodecReader::numDocs).sum();
      if (count > 0) {
        writer.addIndexes(parts.toArray(CodecReader[]::new));
      }
      return count;
    }
  }

  private static IndexWriterConfig config() {
    return new IndexWriterConfig(CoeAnalyzer.INSTANCE)
        .setIndexSort(BY_ID)
        .setMergePolicy(NoMergePolicy.INSTANCE)
        .setMergeScheduler(new SerialMergeScheduler())
        .setUseCompoundFile(false)
        .setMaxBufferedDocs(CoeBatches.MAX_COES + 1)
        .setRAMBufferSizeMB(IndexWriterConfig.DISABLE_AUTO_FLUSH);
  }

  private static void refuseContent(Path directory) throws IOException {
    try (DirectoryStream<Path> content = Files.newDirectoryStream(directory)) {
      for (Path file : content) {
        throw new FileAlreadyExistsException(
            file.toString(), null, "a shard is written into an empty directory");
      }
    }
  }
}
