package org.coecorpus.jobs.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.coecorpus.jobs.read.Ledger.Entry;
import org.coecorpus.read.Reject;
import org.junit.jupiter.api.Test;

class LedgerTest {

  @Test
  void theSameBytesTwiceAreOneDocumentAndOneDuplicate() {
    Ledger ledger =
        Ledger.of(List.of(stated("b.json", "h1", "COE-1"), stated("a.json", "h1", "COE-1")));
    assertThat(ledger.ids()).containsExactly(Map.entry("a.json", "COE-1"));
    assertThat(ledger.duplicates()).containsExactly(Map.entry("b.json", "a.json"));
    assertThat(ledger.rejects()).isEmpty();
  }

  @Test
  void aStatedIdBelongsToTheFirstSourceOnly() {
    Ledger ledger =
        Ledger.of(List.of(stated("a.json", "h1", "COE-1"), stated("b.json", "h2", "COE-1")));
    assertThat(ledger.ids()).containsOnlyKeys("a.json");
    assertThat(ledger.rejects()).extracting(Reject::source).containsExactly("b.json");
    assertThat(ledger.rejects().get(0).reason()).contains("\"COE-1\"").contains("a.json");
  }

  @Test
  void documentsOfOtherReadersDoNotTakeAnId() {
    Ledger ledger =
        Ledger.of(
            List.of(
                new Entry("a.json", "h1", "COE-1", false, null),
                new Entry("b.json", "h2", "COE-1", false, "company")));
    assertThat(ledger.ids()).containsEntry("b.json", "COE-1");
    assertThat(ledger.rejects()).isEmpty();
  }

  @Test
  void inferredIdsThatMeetGrowByTheirFolders() {
    Ledger ledger =
        Ledger.of(
            List.of(
                inferred("in/x/readme.md", "h1", "readme"),
                inferred("in/y/readme.md", "h2", "readme"),
                inferred("in/y/other.md", "h3", "other")));
    assertThat(ledger.ids())
        .containsEntry("in/x/readme.md", "x-readme")
        .containsEntry("in/y/readme.md", "y-readme")
        .containsEntry("in/y/other.md", "other");
  }

  @Test
  void aStatedIdIsNeverChangedByAnInferredOne() {
    Ledger ledger =
        Ledger.of(
            List.of(inferred("in/a/coe-1.md", "h1", "coe-1"), stated("in/z.json", "h2", "coe-1")));
    assertThat(ledger.ids())
        .containsEntry("in/z.json", "coe-1")
        .containsEntry("in/a/coe-1.md", "a-coe-1");
  }

  @Test
  void theOrderOfTheEntriesDoesNotMatter() {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      entries.add(inferred("in/" + i % 3 + "/" + i + ".md", "h" + i % 30, "id" + i % 10));
    }
    Ledger expected = Ledger.of(entries);
    Collections.reverse(entries);
    assertThat(Ledger.of(entries)).isEqualTo(expected);
    assertThat(expected.ids().values()).doesNotHaveDuplicates().hasSize(30);
    assertThat(expected.duplicates()).hasSize(10);
  }

  @Test
  void oneSourceIsOneDocument() {
    assertThatThrownBy(() -> Ledger.of(List.of(stated("a", "h1", "A"), stated("a", "h2", "B"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("the source a");
  }

  private static Entry stated(String source, String hash, String id) {
    return new Entry(source, hash, id, false, "company");
  }

  private static Entry inferred(String source, String hash, String id) {
    return new Entry(source, hash, id, true, "company");
  }
}
