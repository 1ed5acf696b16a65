package org.coecorpus.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.coecorpus.read.Reject;
import org.coecorpus.redact.RedactionKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a run says about its reading. */
class ReadingReportTest {

  private static final String NO_TITLE = "{\"schema\":\"coe/1\",\"severity\":\"P0\"}";
  private static final String TITLED =
      "{\"schema\":\"coe/1\",\"title\":\"t\",\"severity\":\"SEV2\",\"mood\":\"low\"}";

  private final ReadingTally tally = ReadingTally.of(List.of("in"));

  @Test
  void documentsOfOneFolderAndFormAreOneFamily() {
    add("in/a/1.json", TITLED);
    add("in/a/deep/2.json", NO_TITLE);
    add("in/b/3.json", TITLED);
    add("in/a/4.md", ReadingCountTest.MARKDOWN);
    List<ReadingReport.FieldRow> titles =
        tally.report().rows().stream().filter(row -> row.field().equals("title")).toList();
    assertThat(titles)
        .containsExactly(
            new ReadingReport.FieldRow("in/a", "Markdown", 1, "title", "document", 1, 0, 0, 0, 0),
            new ReadingReport.FieldRow("in/a", "coe/1 JSON", 2, "title", "document", 1, 0, 0, 1, 0),
            new ReadingReport.FieldRow(
                "in/b", "coe/1 JSON", 1, "title", "document", 1, 0, 0, 0, 0));
  }

  @Test
  void suspectsRejectsUnknownFieldsAndRedactionsAreCounted() {
    add("in/1.json", NO_TITLE);
    add("in/2.json", NO_TITLE.replace("P0", "ugly"));
    tally.add(
        "in/3.json",
        ReadingCount.of(ReadingCountTest.read("3.json", TITLED))
            .withRedactions(Map.of(RedactionKind.EMAIL, 2L)));
    tally.add(new Reject("in/x.json", "line 3, column 9", "malformed JSON: odd comma", "h1"));
    tally.add(new Reject("in/w.json", "line 8", "malformed JSON: no end", "h2"));
    tally.add(new Reject("in/t.md", "", "found a line of 2000000 characters", "h3"));
    ReadingReport report = tally.report();
    assertThat(report.suspects())
        .containsExactly(
            new ReadingReport.SuspectRow(
                "severity",
                "expected SEV1 to SEV5",
                2,
                List.of(
                    new ReadingReport.Example("in/1.json", "", "P0"),
                    new ReadingReport.Example("in/2.json", "", "ugly"))));
    assertThat(report.rejects())
        .extracting(ReadingReport.RejectRow::reason, ReadingReport.RejectRow::count)
        .containsExactly(tuple("malformed JSON", 2L), tuple("found a line of N characters", 1L));
    assertThat(report.rejects().get(0).examples().get(0))
        .isEqualTo(new ReadingReport.Example("in/w.json", "line 8", "malformed JSON: no end"));
    assertThat(report.unknownFields()).containsExactly(Map.entry("mood", 1L));
    assertThat(report.redactions()).containsExactly(Map.entry("email", 2L));
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void theOrderAndTheGroupingOfTheDocumentsDoNotMatter(long seed) {
    List<String> sources = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      sources.add("in/" + i % 3 + "/" + i + ".json");
    }
    sources.forEach(source -> add(source, NO_TITLE.replace("P0", "odd " + source)));
    Collections.shuffle(sources, new Random(seed));
    ReadingTally one = ReadingTally.of(List.of("in"));
    ReadingTally other = ReadingTally.of(List.of("in"));
    for (String source : sources) {
      (source.hashCode() % 2 == 0 ? one : other)
          .add(source, count(source, NO_TITLE.replace("P0", "odd " + source)));
    }
    other.addAll(one);
    assertThat(other.report()).isEqualTo(tally.report());
  }

  @Test
  void aFolderForEachDocumentIsNotARowForEachDocument() {
    for (int i = 0; i < 150; i++) {
      add("in/folder-" + i + "/coe.json", TITLED);
    }
    assertThat(tally.report().rows())
        .filteredOn(row -> row.field().equals("title"))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.source()).isEqualTo("in");
              assertThat(row.documents()).isEqualTo(150);
              assertThat(row.found()).isEqualTo(150);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "in/a/b/c.json, in/a",
    "in/c.json, in",
    "in/c.jsonl#4, in",
    "in/team x/c.jsonl#4, in/team x",
    "in/deep/er/z/c.md, in/deep/er/z",
    "inside/c.md, inside"
  })
  void aSourceBelongsToItsInputAndTheFirstFolderBelow(String source, String folder) {
    assertThat(InputFolder.of(List.of("in", "in/deep/er"), source)).isEqualTo(folder);
  }

  @Test
  void anInputMayBeAFile() {
    assertThat(InputFolder.of(List.of("in/all.jsonl"), "in/all.jsonl#3")).isEqualTo("in/all.jsonl");
    assertThat(InputFolder.of(List.of("/"), "/coes/a.md")).isEqualTo("/coes");
    assertThat(InputFolder.of(List.of("in/"), "in/a/b.md")).isEqualTo("in/a");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "malformed JSON: Unexpected character '}' at 12 | malformed JSON",
        "found schema \"coe/9\", expected \"coe/1\" | found schema …, expected …",
        "found more than 1048576 bytes, expected at most that many"
            + " | found more than N bytes, expected at most that many",
        "the id \"C-1\" belongs to in/a/b.json#2; expected an id of its own"
            + " | the id … belongs to …; expected an id of its own",
        "expected SEV1 to SEV5 | expected SEV1 to SEV5"
      })
  void reasonsOfOneKindAreOneFamily(String reason, String family) {
    assertThat(ReasonFamily.of(reason)).isEqualTo(family);
  }

  @Test
  void theTableIsAlignedAndNamesWhatIsNeverThere() {
    add("in/1.json", TITLED);
    add("in/2.json", NO_TITLE);
    tally.add(new Reject("in/x.json", "line 3", "malformed JSON: odd", "h"));
    List<String> lines = ReadingTable.lines(tally.report());
    assertThat(lines)
        .contains(
            "in, coe/1 JSON: 2 documents",
            "  title                                2    50.0 %         -         -    50.0 %         -",
            "  severity                             2    50.0 %         -    50.0 %         -         -",
            "rejected, 1: malformed JSON",
            "    in/x.json, line 3: malformed JSON: odd",
            "unknown fields: mood 1");
    assertThat(lines).anyMatch(line -> line.startsWith("  never: ") && line.contains("team"));
  }

  @Test
  void theSheetHoldsNoFormula() {
    ReadingTally hostile = ReadingTally.of(List.of("=cmd"));
    hostile.add("=cmd/1.json", count("1.json", TITLED));
    assertThat(ReadingTable.csv(hostile.report()).lines().toList())
        .startsWith("source,form,documents,field,of,found,inferred,suspect,missing,unplaced")
        .contains("'=cmd,coe/1 JSON,1,title,document,1,0,0,0,0");
  }

  private void add(String source, String text) {
    tally.add(source, count(source, text));
  }

  private static ReadingCount count(String source, String text) {
    return ReadingCount.of(ReadingCountTest.read(source, text));
  }
}
