package org.coecorpus.search;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;

/**
 * What anybody would build first, to compare with: one Lucene index in memory, one field of text,
 * the standard analyzer, BM25 as it comes.
 */
public final class PlainIndex implements Closeable {

  private static final String ID = "id";
  private static final String BODY = "body";

  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final QueryBuilder queries = new QueryBuilder(new StandardAnalyzer());

  private PlainIndex(DirectoryReader reader) {
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
  }

  /** Indexes texts by id. */
  public static PlainIndex of(Map<String, String> texts) throws IOException {
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    try (IndexWriter writer =
        new IndexWriter(directory, new IndexWriterConfig(new StandardAnalyzer()))) {
      for (Map.Entry<String, String> text : texts.entrySet()) {
        Document document = new Document();
        document.add(new StringField(ID, text.getKey(), Field.Store.YES));
        document.add(new TextField(BODY, text.getValue(), Field.Store.NO));
        writer.addDocument(document);
      }
    }
    return new PlainIndex(DirectoryReader.open(directory));
  }

  /** Ids of the best texts for any of the words, at most 1,024 of them. */
  public List<String> search(String text, int limit) throws IOException {
    Query words = queries.createBooleanQuery(BODY, text);
    List<String> ids = new ArrayList<>();
    if (words != null) {
      for (ScoreDoc hit : searcher.search(words, limit).scoreDocs) {
        ids.add(searcher.storedFields().document(hit.doc).get(ID));
      }
    }
    return ids;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
