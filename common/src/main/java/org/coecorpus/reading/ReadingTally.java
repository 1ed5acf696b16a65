package org.coecorpus.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.coecorpus.read.Reject;

/**
 * Sums the counts of documents and the rejects of a run. The order in which they come does not
 * matter. Not safe for several threads: give each its own and add these up.
 */
public final class ReadingTally {

  private static final int MOST_NAMES = 1_000;
  private static final Comparator<Family> BY_FOLDER_AND_FORM =
      Comparator.comparing(Family::folder).thenComparing(Family::form);

  private final List<String> inputs;
  private final SortedMap<Family, Sum> sums = new TreeMap<>(BY_FOLDER_AND_FORM);
  private final Examples suspects = new Examples();
  private final Examples rejects = new Examples();
  private final SortedMap<String, Long> unknownFields = new TreeMap<>();
  private final SortedMap<String, Long> redactions = new TreeMap<>();

  /** Nothing yet, of these inputs. */
  private ReadingTally(List<String> inputs) {
    this.inputs = List.copyOf(inputs);
  }

  /** Documents of one form in one folder. */
  record Family(String folder, String form) {}

  /** What was counted of a family. */
  static final class Sum {

    private long documents;
    private final Map<ReadField, Tally> fields = new EnumMap<>(ReadField.class);

    void add(long more, Map<ReadField, Tally> counted) {
      documents += more;
      counted.forEach((field, tally) -> fields.merge(field, tally, Tally::plus));
    }

    long documents() {
      return documents;
    }

    Tally of(ReadField field) {
      return fields.getOrDefault(field, Tally.NOTHING);
    }
  }

  /**
   * An empty sum.
   *
   * @param inputs the inputs of the run as given, by which sources are told apart
   */
  public static ReadingTally of(List<String> inputs) {
    return new ReadingTally(inputs.stream().map(path -> path.replace('\\', '/')).toList());
  }

  /** Adds a document that was read from {@code source}. */
  public void add(String source, ReadingCount count) {
    Family family = new Family(InputFolder.of(inputs, source), count.form());
    sums.computeIfAbsent(family, f -> new Sum()).add(1, count.fields());
    for (ReadingCount.SuspectCount suspect : count.suspects()) {
      suspects.add(
          List.of(suspect.field(), suspect.reason()),
          suspect.count(),
          new ReadingReport.Example(source, "", suspect.text()));
    }
    count.unknownFields().forEach(this::addUnknown);
    count
        .redactions()
        .forEach((kind, n) -> redactions.merge(kind.name().toLowerCase(Locale.ROOT), n, Long::sum));
  }

  /** Adds something that could not be read. */
  public void add(Reject reject) {
    rejects.add(
        List.of(ReasonFamily.of(reject.reason())),
        1,
        new ReadingReport.Example(reject.source(), reject.place(), reject.reason()));
  }

  /** Adds what another has summed. */
  public void addAll(ReadingTally other) {
    other.sums.forEach(
        (family, sum) ->
            sums.computeIfAbsent(family, f -> new Sum()).add(sum.documents, sum.fields));
    suspects.addAll(other.suspects);
    rejects.addAll(other.rejects);
    other.unknownFields.forEach(this::addUnknown);
    other.redactions.forEach((kind, n) -> redactions.merge(kind, n, Long::sum));
  }

  private void addUnknown(String name, long documents) {
    boolean fits = unknownFields.size() < MOST_NAMES || unknownFields.containsKey(name);
    unknownFields.merge(fits ? name : ReadingCount.FURTHER, documents, Long::sum);
  }

  /** The report so far. */
  public ReadingReport report() {
    return new ReadingReport(
        rows(),
        suspects.all().stream()
            .map(
                each ->
                    new ReadingReport.SuspectRow(
                        each.key().get(0), each.key().get(1), each.count(), each.examples()))
            .toList(),
        rejects.all().stream()
            .map(
                each ->
                    new ReadingReport.RejectRow(each.key().get(0), each.count(), each.examples()))
            .toList(),
        unknownFields,
        redactions);
  }

  private List<ReadingReport.FieldRow> rows() {
    List<ReadingReport.FieldRow> rows = new ArrayList<>();
    new FolderLimit(inputs)
        .fold(sums)
        .forEach(
            (family, sum) -> {
              for (ReadField field : ReadField.values()) {
                rows.add(ReadingReport.FieldRow.of(family, sum.documents(), field, sum.of(field)));
              }
            });
    return rows;
  }

  /** Families in their order. */
  static SortedMap<Family, Sum> families() {
    return new TreeMap<>(BY_FOLDER_AND_FORM);
  }

  static void merge(SortedMap<Family, Sum> into, Family family, Sum sum) {
    into.computeIfAbsent(family, f -> new Sum()).add(sum.documents, sum.fields);
  }
}
