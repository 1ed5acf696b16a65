package org.coecorpus.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NoLockFactory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.Version;

/**
 * A shard that {@link ShardWriter} wrote, to be read as it lies or to be made into another one. Its
 * COEs stand in order of their ids, each id once, so that the number of a COE is that of its id.
 */
public final class ShardReader implements Closeable {

  private final Directory directory;
  private final DirectoryReader reader;

  private ShardReader(Directory directory, DirectoryReader reader) {
    this.directory = directory;
    this.reader = reader;
  }

  /**
   * Opens the shard.
   *
   * @throws IOException if the directory is not a complete index
   */
  public static ShardReader open(Path shard) throws IOException {
    Directory directory = FSDirectory.open(shard, NoLockFactory.INSTANCE);
    try {
      return new ShardReader(directory, DirectoryReader.open(directory));
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  /** Ids of its COEs, in order of their UTF-8 bytes. */
  public List<String> ids() throws IOException {
    List<String> ids = new ArrayList<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      SortedDocValues values = idsOf(leaf);
      for (int ord = 0; ord < values.getValueCount(); ord++) {
        ids.add(values.lookupOrd(ord).utf8ToString());
      }
    }
    return ids;
  }

  /** Why {@link ShardWriter#update} cannot start from this shard; empty if it can. */
  public Optional<String> problem() throws IOException {
    for (LeafReaderContext context : reader.leaves()) {
      SegmentReader leaf = (SegmentReader) context.reader();
      Version version = leaf.getSegmentInfo().info.getVersion();
      if (!version.equals(Version.LATEST)) {
        return Optional.of("written by Lucene " + version + ", expected " + Version.LATEST);
      }
      if (reader.leaves().size() > 1
          || leaf.hasDeletions()
          || !ShardWriter.BY_ID.equals(leaf.getMetaData().getSort())
          || idsOf(context).getValueCount() != leaf.maxDoc()) {
        return Optional.of("expected one segment without deletions, in order of the ids");
      }
    }
    return Optional.empty();
  }

  /** The COEs that are left without some of them; ids that are not there are left out. */
  List<CodecReader> without(Collection<String> ids) throws IOException {
    List<CodecReader> left = new ArrayList<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      SortedDocValues values = idsOf(leaf);
      FixedBitSet kept = new FixedBitSet(leaf.reader().maxDoc());
      kept.set(0, kept.length());
      for (String id : ids) {
        int doc = values.lookupTerm(new BytesRef(id));
        if (doc >= 0) {
          kept.clear(doc);
        }
      }
      left.add(new MergedReader((CodecReader) leaf.reader(), kept));
    }
    return left;
  }

  private static SortedDocValues idsOf(LeafReaderContext leaf) throws IOException {
    return DocValues.getSorted(leaf.reader(), SearchField.ID.label());
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
  }
}
