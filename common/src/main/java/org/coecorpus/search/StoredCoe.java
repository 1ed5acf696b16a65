package org.coecorpus.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.util.BytesRef;
import org.coecorpus.coe.Coe;
import org.coecorpus.coe.CoeJson;
import org.coecorpus.incident.Severity;
import org.coecorpus.time.Moment;
import org.jspecify.annotations.Nullable;

/** What the index keeps of a COE to show a hit: its JSON, and the day of the event. */
record StoredCoe(Coe coe, @Nullable Moment date) {

  private static final Set<String> JSON = Set.of(Fields.JSON);

  static StoredCoe load(IndexReader reader, int doc) throws IOException {
    BytesRef stored = reader.storedFields().document(doc, JSON).getBinaryValue(Fields.JSON);
    String json = Objects.requireNonNull(stored).utf8ToString();
    return new StoredCoe(CoeJson.read(json), date(reader, doc));
  }

  private static @Nullable Moment date(IndexReader reader, int doc) throws IOException {
    List<LeafReaderContext> leaves = reader.leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
    NumericDocValues days = DocValues.getNumeric(leaf.reader(), Fields.DATE);
    return days.advanceExact(doc - leaf.docBase)
        ? Moment.of(LocalDate.ofEpochDay(days.longValue()))
        : null;
  }

  @Nullable String title() {
    return present(coe.title());
  }

  @Nullable String team() {
    return present(coe.team());
  }

  @Nullable Severity severity() {
    return coe.severity();
  }

  private static @Nullable String present(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }

  Map<SearchField, List<String>> sections() {
    return Sections.of(coe);
  }
}
