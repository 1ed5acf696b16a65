package org.coecorpus.search;

import java.io.IOException;
import org.apache.lucene.codecs.StoredFieldsReader;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.FilterCodecReader;
import org.apache.lucene.index.StoredFieldVisitor;
import org.apache.lucene.util.FixedBitSet;

/**
 * A part of a segment on its way into another. Lucene would copy compressed blocks of stored fields
 * as they are where it can, so that the bytes would tell where the parts came from; behind another
 * class of reader it takes them document by document.
 */
final class MergedReader extends FilterCodecReader {

  private final FixedBitSet kept;

  MergedReader(CodecReader segment, FixedBitSet kept) {
    super(segment);
    this.kept = kept;
  }

  @Override
  public FixedBitSet getLiveDocs() {
    return kept;
  }

  @Override
  public int numDocs() {
    return kept.cardinality();
  }

  @Override
  public StoredFieldsReader getFieldsReader() {
    return new ByDocument(in.getFieldsReader());
  }

  @Override
  public CacheHelper getCoreCacheHelper() {
    return in.getCoreCacheHelper();
  }

  @Override
  @SuppressWarnings("NullAway") // Lucene's way to say that nothing can be cached
  public CacheHelper getReaderCacheHelper() {
    return null;
  }

  private static final class ByDocument extends StoredFieldsReader {

    private final StoredFieldsReader stored;

    ByDocument(StoredFieldsReader stored) {
      this.stored = stored;
    }

    @Override
    public void document(int doc, StoredFieldVisitor visitor) throws IOException {
      stored.document(doc, visitor);
    }

    @Override
    public StoredFieldsReader clone() {
      return new ByDocument(stored.clone());
    }

    @Override
    public StoredFieldsReader getMergeInstance() {
      return new ByDocument(stored.getMergeInstance());
    }

    @Override
    public void checkIntegrity() throws IOException {
      stored.checkIntegrity();
    }

    @Override
    public void close() throws IOException {
      stored.close();
    }
  }
}
