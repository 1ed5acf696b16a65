package org.coecorpus.likeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.coecorpus.coe.Coe;
import org.coecorpus.read.DocumentReader;
import org.coecorpus.read.ParsedCoe;
import org.coecorpus.read.ReadLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Copies with changes are found, and what is alike only by its template is not. */
class NearDuplicatesTest {

  @Test
  void aCopyWithAFewChangesIsFoundAndNamesTheEarlierOne() {
    String text = LikeCoe.words(1, 200);
    List<NearDuplicates.Row> rows =
        find(
            document("in/b.json", LikeCoe.saying("C-2", text + LikeCoe.words(2, 20))),
            document("in/a.json", LikeCoe.saying("C-1", text)),
            document("in/c.json", LikeCoe.saying("C-3", LikeCoe.words(3, 200))));
    assertThat(rows).hasSize(1);
    NearDuplicates.Row row = rows.get(0);
    assertThat(row.source()).isEqualTo("in/b.json");
    assertThat(row.id()).isEqualTo("C-2");
    assertThat(row.nearSource()).isEqualTo("in/a.json");
    assertThat(row.near()).isEqualTo("C-1");
    // 196 sequences in common of 216.
    assertThat(row.similarity()).isCloseTo(0.91, within(0.1));
  }

  @ParameterizedTest
  @ValueSource(ints = {50, 100, 200, 300})
  void theEstimateIsCloseToTheShareOfSequencesInCommon(int changed) {
    double sum = 0;
    for (int seed = 0; seed < 20; seed++) {
      String one = LikeCoe.words(seed, 400) + LikeCoe.words(seed + 1000, changed);
      String other = LikeCoe.words(seed, 400) + LikeCoe.words(seed + 2000, changed);
      OwnWords words =
          OwnWords.of(
              List.of(Sketch.of(LikeCoe.saying("a", one)), Sketch.of(LikeCoe.saying("b", other))),
              100);
      sum += words.similarity(0, 1);
    }
    double expected = 396.0 / (396 + 2 * changed);
    assertThat(sum / 20).isCloseTo(expected, within(3 * 0.044 / Math.sqrt(20)));
  }

  @Test
  void theFormOfADocumentDoesNotCount() {
    String json =
        "{\"schema\":\"coe/1\",\"title\":\"Belt stood still\",\"summary\":\"On 2026-03-01 the belt of"
            + " hall 2 stood still for an hour, and parcels for the north were late.\","
            + "\"timeline\":[{\"at\":\"2026-03-01T10:00:00Z\",\"text\":\"The belt of hall 2 stops"
            + " with a loud noise\"},{\"at\":\"2026-03-01T11:00:00Z\",\"text\":\"The fitter has put"
            + " the spare motor in and the belt runs\"}],"
            + "\"actions\":[{\"title\":\"Keep two spare motors in the cupboard of hall 2\"}]}";
    String markdown =
        "# Belt stood still\n\n## Summary\n\nOn 2026-03-01 the belt of hall 2 **stood still** for an"
            + " hour,\nand parcels for the north were late.\n\n## Timeline\n\n"
            + "- 10:00 UTC: The belt of hall 2 stops with a loud noise\n"
            + "- 11:00 UTC: The fitter has put the spare motor in and the belt runs\n\n"
            + "## Action items\n\n- Keep two spare motors in the cupboard of hall 2\n";
    List<NearDuplicates.Row> rows =
        find(document("a.json", read("a.json", json)), document("b.md", read("b.md", markdown)));
    assertThat(rows)
        .singleElement()
        .satisfies(row -> assertThat(row.similarity()).isGreaterThan(0.9));
  }

  @Test
  void aTemplateThatAllShareDoesNotMakeThemAlike() {
    String template = LikeCoe.words(99, 300);
    List<NearDuplicates.Document> documents = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      documents.add(document("in/" + i, LikeCoe.saying("C-" + i, template + LikeCoe.words(i, 60))));
    }
    String own = LikeCoe.words(7, 60);
    documents.add(document("in/copy", LikeCoe.saying("copy", template + own + "late change")));
    assertThat(NearDuplicates.find(documents))
        .extracting(NearDuplicates.Row::id, NearDuplicates.Row::near)
        .containsExactly(tuple("copy", "C-7"));
  }

  @Test
  void documentsThatSayNextToNothingAreNotCompared() {
    assertThat(
            find(
                document("a", LikeCoe.saying("a", "Details will follow soon.")),
                document("b", LikeCoe.saying("b", "Details will follow soon.")),
                document("c", LikeCoe.of("{'id':'c'}"))))
        .isEmpty();
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void theOrderOfTheDocumentsDoesNotMatter(long seed) {
    List<NearDuplicates.Document> documents = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      String text = LikeCoe.words(i / 3, 80) + LikeCoe.words(500 + i, 10);
      documents.add(document("in/" + i, LikeCoe.saying("C-" + i, text)));
    }
    List<NearDuplicates.Row> rows = NearDuplicates.find(documents);
    Collections.shuffle(documents, new Random(seed));
    assertThat(NearDuplicates.find(documents)).isEqualTo(rows);
    assertThat(rows).hasSize(40);
  }

  @Test
  void aSketchIsTheSameAfterItWasKept() {
    Sketch sketch = Sketch.of(LikeCoe.saying("a", LikeCoe.words(5, 500)));
    assertThat(sketch.toBytes()).hasSize(512);
    assertThat(Sketch.of(sketch.toBytes())).isEqualTo(sketch);
    assertThatThrownBy(() -> Sketch.of(new byte[] {1, 2, 3}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not a sketch");
    assertThatThrownBy(() -> Sketch.of(new byte[] {0, 0, 0, 9, 0, 0, 0, 9}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aThresholdOutOfRangeIsRefused() {
    assertThatThrownBy(() -> NearDuplicates.find(List.of(), 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0.0");
  }

  private static List<NearDuplicates.Row> find(NearDuplicates.Document... documents) {
    return NearDuplicates.find(List.of(documents));
  }

  private static NearDuplicates.Document document(String source, Coe coe) {
    return new NearDuplicates.Document(source, coe.id(), Sketch.of(coe));
  }

  private static Coe read(String source, String text) {
    return ((ParsedCoe)
            DocumentReader.with(ReadLimits.DEFAULT)
                .read(source, text.getBytes(StandardCharsets.UTF_8))
                .get(0))
        .coe();
  }
}
