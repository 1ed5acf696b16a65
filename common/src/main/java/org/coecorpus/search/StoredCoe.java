package org.coecorpus.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.coecorpus.incident.Severity;
import org.coecorpus.time.Moment;
import org.jspecify.annotations.Nullable;

/** What the index keeps of a COE to show a hit. */
record StoredCoe(Document document, @Nullable Moment date) {

  private static final Set<String> LOADED =
      Stream.concat(
              SearchField.SECTIONS.stream(),
              Stream.of(SearchField.ID, SearchField.TEAM, SearchField.SEVERITY, SearchField.THEME))
          .map(SearchField::label)
          .collect(Collectors.toUnmodifiableSet());

  static StoredCoe load(IndexReader reader, int doc) throws IOException {
    return new StoredCoe(reader.storedFields().document(doc, LOADED), date(reader, doc));
  }

  private static @Nullable Moment date(IndexReader reader, int doc) throws IOException {
    List<LeafReaderContext> leaves = reader.leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
    NumericDocValues days = DocValues.getNumeric(leaf.reader(), Fields.DATE);
    return days.advanceExact(doc - leaf.docBase)
        ? Moment.of(LocalDate.ofEpochDay(days.longValue()))
        : null;
  }

  @Nullable String value(SearchField field) {
    return document.get(field.label());
  }

  @Nullable Severity severity() {
    return Optional.ofNullable(value(SearchField.SEVERITY)).map(Severity::valueOf).orElse(null);
  }

  Map<SearchField, List<String>> sections() {
    Map<SearchField, List<String>> sections = new EnumMap<>(SearchField.class);
    for (SearchField section : SearchField.SECTIONS) {
      String[] texts = document.getValues(section.label());
      if (texts.length > 0) {
        sections.put(section, List.of(texts));
      }
    }
    return sections;
  }
}
