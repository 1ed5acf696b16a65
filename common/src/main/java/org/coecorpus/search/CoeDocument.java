package org.coecorpus.search;

import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.coecorpus.coe.Coe;
import org.coecorpus.coe.RootCause;
import org.jspecify.annotations.Nullable;

/** Turns a COE into a document of the index. */
final class CoeDocument {

  private static final FieldType WHOLE_TERM = matchedOnly();
  private static final FieldType UNSTEMMED = matchedOnly(true);

  private final Document document = new Document();
  private final WordList body = new WordList();
  private final WordFinder words;

  private CoeDocument(WordFinder words) {
    this.words = words;
  }

  private static FieldType matchedOnly() {
    return matchedOnly(false);
  }

  private static FieldType matchedOnly(boolean tokenized) {
    FieldType type = new FieldType();
    type.setTokenized(tokenized);
    type.setOmitNorms(true);
    type.setIndexOptions(IndexOptions.DOCS);
    type.freeze();
    return type;
  }

  /** A document that has every field, so that what comes after adds none. */
  static Document ofEveryField() {
    CoeDocument made = new CoeDocument(new WordFinder());
    made.addId("-");
    SearchField.SECTIONS.forEach(section -> made.addTexts(section, List.of("x")));
    made.addBody();
    made.addWhole(Fields.OWN_IDS, List.of("-"));
    made.addWhole(Fields.IDENTIFIERS, List.of("-"));
    SearchField.PROPERTIES.forEach(property -> made.addProperty(property, "-"));
    made.document.add(new NumericDocValuesField(Fields.DATE, 0));
    made.document.add(new StoredField(Fields.JSON, new byte[0]));
    return made.document;
  }

  /** The document of a COE. */
  static Document of(IndexedCoe indexed, WordFinder words) {
    CoeDocument made = new CoeDocument(words);
    Coe coe = indexed.coe();
    made.addId(coe.id());
    Map<SearchField, List<String>> sections = Sections.of(coe);
    sections.forEach(made::addTexts);
    made.addToBody(coe.team());
    made.addToBody(coe.service());
    made.addBody();
    made.addWhole(Fields.OWN_IDS, Identifiers.own(coe));
    made.addWhole(Fields.IDENTIFIERS, Identifiers.of(coe, sections.values()));
    made.addProperty(SearchField.TEAM, coe.team());
    made.addProperty(SearchField.SERVICE, coe.service());
    made.addProperty(SearchField.SEVERITY, coe.severity());
    made.addProperty(SearchField.QUARTER, indexed.quarter());
    made.addProperty(SearchField.STATUS, coe.status());
    coe.rootCauses().stream()
        .map(RootCause::category)
        .distinct()
        .forEach(category -> made.addProperty(SearchField.CATEGORY, category));
    if (indexed.date() != null) {
      made.document.add(new NumericDocValuesField(Fields.DATE, indexed.date().toEpochDay()));
    }
    made.document.add(new StoredField(Fields.JSON, new BytesRef(indexed.json())));
    return made.document;
  }

  private void addId(String id) {
    document.add(
        new Field(
            SearchField.ID.label(), SearchField.ID.normalized(id), StringField.TYPE_NOT_STORED));
    document.add(new SortedDocValuesField(SearchField.ID.label(), new BytesRef(id)));
  }

  private void addTexts(SearchField section, List<String> texts) {
    WordList stems = new WordList();
    WordList unstemmed = new WordList();
    texts.forEach(text -> words.find(text, unstemmed, stems, body));
    document.add(new Field(section.label(), stems.stream(), TextField.TYPE_NOT_STORED));
    document.add(new Field(Fields.unstemmed(section), unstemmed.stream(), UNSTEMMED));
  }

  private void addToBody(@Nullable String text) {
    if (text != null) {
      words.find(text, new WordList(), body);
    }
  }

  private void addBody() {
    document.add(new Field(Fields.BODY, body.stream(), TextField.TYPE_NOT_STORED));
  }

  private void addWhole(String field, Iterable<String> values) {
    values.forEach(value -> document.add(new Field(field, value, WHOLE_TERM)));
  }

  private void addProperty(SearchField property, @Nullable Object value) {
    if (value == null || value.toString().isBlank()) {
      return;
    }
    String name = property.label();
    String text = value.toString();
    document.add(new Field(name, property.normalized(text), StringField.TYPE_NOT_STORED));
    document.add(
        new SortedSetDocValuesField(
            name, new BytesRef(text.length() <= 256 ? text : text.substring(0, 256))));
  }
}
