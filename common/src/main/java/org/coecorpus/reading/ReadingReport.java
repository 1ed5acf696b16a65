package org.coecorpus.reading;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.coecorpus.coe.CoeJson;

/**
 * What a run says about its reading. It holds passages and names from documents that no audience
 * may read: it is printed to the operator and lies in {@code STORE/work}, never in the tree of an
 * audience.
 *
 * @param rows each field of each source, by source and in the order of {@link ReadField}
 * @param suspects what was not understood, the most frequent first
 * @param rejects what could not be read or taken, the most frequent first
 * @param unknownFields how many documents have each top-level field that the format does not name
 * @param redactions how many places were taken out, by kind
 */
public record ReadingReport(
    List<FieldRow> rows,
    List<SuspectRow> suspects,
    List<RejectRow> rejects,
    SortedMap<String, Long> unknownFields,
    SortedMap<String, Long> redactions) {

  /** Where the report lies below {@code STORE/work}. */
  public static final String PATH = "reading.json";

  /** Where its table lies below {@code STORE/work}. */
  public static final String CSV_PATH = "reading.csv";

  /** Copies the collections. */
  public ReadingReport {
    rows = List.copyOf(rows);
    suspects = List.copyOf(suspects);
    rejects = List.copyOf(rejects);
    unknownFields = Collections.unmodifiableSortedMap(new TreeMap<>(unknownFields));
    redactions = Collections.unmodifiableSortedMap(new TreeMap<>(redactions));
  }

  /**
   * One field of one source.
   *
   * @param source the input and the first folder below it
   * @param form the form of its documents
   * @param documents how many documents of that form lie there
   * @param field the field's path
   * @param of what the numbers count: "document" or "entry"
   * @param found places in which the value stands
   * @param inferred places of which the value is concluded and not stated
   * @param suspect places in which something stands that was not understood
   * @param missing places in which nothing stands
   * @param unplaced how many of the values are times without a zone
   */
  public record FieldRow(
      String source,
      String form,
      long documents,
      String field,
      String of,
      long found,
      long inferred,
      long suspect,
      long missing,
      long unplaced) {

    static FieldRow of(ReadingTally.Family family, long documents, ReadField field, Tally tally) {
      return new FieldRow(
          family.folder(),
          family.form(),
          documents,
          field.path(),
          field.isOfEntries() ? "entry" : "document",
          tally.found(),
          tally.inferred(),
          tally.suspect(),
          tally.missing(),
          tally.unplaced());
    }

    /** Places counted. */
    long places() {
      return found + inferred + suspect + missing;
    }
  }

  /**
   * Values of one field that were not understood for one reason.
   *
   * @param field the field's path
   * @param reason what was expected
   * @param count how many
   * @param examples the first by source
   */
  public record SuspectRow(String field, String reason, long count, List<Example> examples) {}

  /**
   * Objects that could not be read or taken for one reason.
   *
   * @param reason what the reasons have in common
   * @param count how many
   * @param examples the first by source, with line and reason
   */
  public record RejectRow(String reason, long count, List<Example> examples) {}

  /**
   * One case.
   *
   * @param source where it came from
   * @param place of a reject where in the source, such as {@code line 12, column 5}
   * @param text of a suspect what stands there; of a reject the reason in full
   */
  public record Example(String source, String place, String text) {

    private static final int LONGEST = 300;

    Example shortened() {
      return new Example(source, Excerpt.of(place, LONGEST), Excerpt.of(text, LONGEST));
    }
  }

  /** As one line of JSON. */
  public String toJson() {
    return CoeJson.MAPPER.valueToTree(this).toString();
  }
}
