package org.coecorpus.reading;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.coecorpus.coe.Coe;
import org.coecorpus.read.ParsedCoe;
import org.coecorpus.read.Suspect;
import org.coecorpus.redact.RedactionKind;

/**
 * What the reading of one document came to. Small (about 1.5 KB as JSON, see {@link
 * ReadingCountJson}), so that it can be kept with the document and summed at the next run without
 * reading the document again.
 *
 * @param form the form that it was read from
 * @param fields for each field what became of it
 * @param suspects what was not understood, by field and reason
 * @param unknownFields how often each top-level field stands there that the format does not name;
 *     fields beyond the first {@value #MOST_NAMES} by name are counted under {@link #FURTHER}
 * @param redactions how many places were taken out, by kind
 */
public record ReadingCount(
    String form,
    Map<ReadField, Tally> fields,
    List<SuspectCount> suspects,
    SortedMap<String, Long> unknownFields,
    Map<RedactionKind, Long> redactions) {

  /** What the names of unknown fields beyond the limit are counted under. */
  static final String FURTHER = "(further names)";

  private static final int MOST_NAMES = 50;
  private static final int LONGEST_NAME = 80;
  private static final int LONGEST_PASSAGE = 120;

  /** Copies the collections. */
  public ReadingCount {
    fields = Collections.unmodifiableMap(copy(fields));
    suspects = List.copyOf(suspects);
    unknownFields = Collections.unmodifiableSortedMap(new TreeMap<>(unknownFields));
    redactions = Collections.unmodifiableMap(new TreeMap<>(redactions));
  }

  private static Map<ReadField, Tally> copy(Map<ReadField, Tally> fields) {
    Map<ReadField, Tally> copy = new EnumMap<>(ReadField.class);
    copy.putAll(fields);
    return copy;
  }

  /**
   * Values of one field that were not understood for one reason.
   *
   * @param field the field's path, without positions
   * @param reason what was expected
   * @param count how many
   * @param text the first of them as written, shortened
   */
  public record SuspectCount(String field, String reason, long count, String text) {}

  /** Counts a document as it was read, before its names were taken out. */
  public static ReadingCount of(ParsedCoe parsed) {
    Map<String, Long> inferred = byField(parsed.inferred());
    Map<String, Long> unplaced = byField(parsed.unplaced());
    Map<String, Long> suspect = byField(parsed.suspect().stream().map(Suspect::field).toList());
    Map<ReadField, Tally> fields = new EnumMap<>(ReadField.class);
    for (ReadField field : ReadField.values()) {
      fields.put(field, tally(field, parsed.coe(), inferred, suspect, unplaced));
    }
    return new ReadingCount(
        parsed.form(), fields, suspects(parsed), unknownFields(parsed.coe()), Map.of());
  }

  /** The same with what was redacted. */
  public ReadingCount withRedactions(Map<RedactionKind, Long> counts) {
    return new ReadingCount(form, fields, suspects, unknownFields, counts);
  }

  private static Map<String, Long> byField(List<String> paths) {
    Map<String, Long> counts = new HashMap<>();
    new HashSet<>(paths).forEach(path -> counts.merge(FieldPath.of(path), 1L, Long::sum));
    return counts;
  }

  /** A value that is there is found or inferred; one that is not is suspect or missing. */
  private static Tally tally(
      ReadField field,
      Coe coe,
      Map<String, Long> inferred,
      Map<String, Long> suspect,
      Map<String, Long> unplaced) {
    ReadField.Presence in = field.in(coe);
    long concluded = Math.min(in.present(), inferred.getOrDefault(field.path(), 0L));
    long absent = (long) in.places() - in.present();
    long notUnderstood = Math.min(absent, suspects(field, suspect));
    return new Tally(
        in.present() - concluded,
        concluded,
        notUnderstood,
        absent - notUnderstood,
        Math.min(in.present(), unplaced.getOrDefault(field.path(), 0L)));
  }

  /** What is wrong with the whole of which the field is a part hides the field as well. */
  private static long suspects(ReadField field, Map<String, Long> suspect) {
    if (field.isOfEntries()) {
      return suspect.getOrDefault(field.path(), 0L);
    }
    for (String path : suspect.keySet()) {
      if (FieldPath.isWithin(field.path(), path)) {
        return 1;
      }
    }
    return 0;
  }

  private static List<SuspectCount> suspects(ParsedCoe parsed) {
    Map<List<String>, SuspectCount> counts = new LinkedHashMap<>();
    for (Suspect suspect : parsed.suspect()) {
      String field = Excerpt.of(FieldPath.of(suspect.field()), LONGEST_NAME);
      String reason = ReasonFamily.of(suspect.reason());
      counts.merge(
          List.of(field, reason),
          new SuspectCount(field, reason, 1, Excerpt.of(suspect.text(), LONGEST_PASSAGE)),
          (first, next) ->
              new SuspectCount(field, reason, first.count() + next.count(), first.text()));
    }
    return List.copyOf(counts.values());
  }

  private static SortedMap<String, Long> unknownFields(Coe coe) {
    SortedMap<String, Long> names = new TreeMap<>();
    for (String name : coe.extra().keySet()) {
      if (!name.equals(ReadField.SECTIONS.path())) {
        boolean fits = names.size() < MOST_NAMES;
        names.merge(fits ? Excerpt.of(name, LONGEST_NAME) : FURTHER, 1L, Long::sum);
      }
    }
    return names;
  }
}
