package org.coecorpus.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.util.BytesRef;

/** Adds COEs to an index in segments that are each in order of the ids. */
final class CoeBatches {

  /** COEs in memory at a time. */
  static final int MAX_COES = 2_000;

  /** UTF-16 units of JSON in memory at a time. */
  private static final long MAX_TEXT = 8_000_000;

  private final IndexWriter writer;
  private final Set<String> ids = new HashSet<>();
  private final List<IndexedCoe> batch = new ArrayList<>();
  private final WordFinder words = new WordFinder();
  private long text;

  private CoeBatches(IndexWriter writer) {
    this.writer = writer;
  }

  /** Adds a segment with every field, then as many as the COEs take. */
  static void add(Iterator<IndexedCoe> coes, IndexWriter writer) throws IOException {
    writer.addDocument(CoeDocument.ofEveryField());
    writer.flush();
    CoeBatches batches = new CoeBatches(writer);
    while (coes.hasNext()) {
      batches.add(coes.next());
    }
    batches.flush();
  }

  private void add(IndexedCoe coe) throws IOException {
    String id = coe.coe().id();
    if (!ids.add(id)) {
      throw new IllegalArgumentException(
          "two COEs have the id \"" + id + "\", expected one of each");
    }
    batch.add(coe);
    text += coe.json().length();
    if (batch.size() == MAX_COES || text >= MAX_TEXT) {
      flush();
    }
  }

  private void flush() throws IOException {
    batch.sort(Comparator.comparing(coe -> new BytesRef(coe.coe().id())));
    for (IndexedCoe coe : batch) {
      writer.addDocument(CoeDocument.of(coe, words));
    }
    writer.flush();
    batch.clear();
    text = 0;
  }
}
