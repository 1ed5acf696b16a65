package org.coecorpus.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.coecorpus.release.Publishing.publish;
import static org.coecorpus.release.Publishing.served;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.coecorpus.access.Audience;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseTest {

  @TempDir Path directory;
  private Store store;

  @BeforeEach
  void makeStore() {
    store = Store.at(directory.resolve("store"));
  }

  private Path company() {
    return store.root().resolve("audiences/company");
  }

  @Test
  void whatWasPublishedIsRead() {
    Release published = publish(store, "plum");
    Release release = Release.open(store, Audience.COMPANY);
    assertThat(release.id()).isEqualTo(published.id()).matches("2026-09-30-[0-9a-f]{12}");
    assertThat(release.asOf()).isEqualTo(Publishing.AS_OF);
    assertThat(release.counts()).containsExactly(Map.entry("coes", 3L));
    assertThat(release.versions()).containsEntry("program", "0.1.0");
    assertThat(release.settings()).isEqualTo("seed = 1\n");
    assertThat(release.files().keySet())
        .containsExactly("index/shard-0000/_0.si", "measures/measures.json", "tables/coe.parquet");
    assertThat(release.file("tables/coe.parquet")).hasContent("rows of plum");
    assertThat(release.text("measures/measures.json")).isEqualTo("{\"word\":\"plum\"}");
    assertThat(release.directory("index/shard-0000").resolve("_0.si"))
        .hasContent("segment of plum");
  }

  /** The digest was computed with {@code printf 'rows of plum' | sha256sum}. */
  @Test
  void theManifestListsSizeAndHashOfEachFile() throws IOException {
    Release release = publish(store, "plum");
    assertThat(release.files().get("tables/coe.parquet"))
        .isEqualTo(
            new ReleaseFile(
                "tables/coe.parquet",
                12,
                "8bf1d560714f4fa8f748ac56b4c83d151738a04c114daa0f698f54fef662d2f2"));
    assertThat(Files.readString(release.root().resolve("manifest.json")))
        .startsWith("{\n \"format\" : \"coe-release/1\",\n \"id\" : \"" + release.id() + "\"")
        .endsWith("}\n");
  }

  @Test
  void theSameInputsGiveTheSameTreeInAnotherStore() throws IOException {
    Release here = publish(store, "plum");
    Release there = publish(Store.at(directory.resolve("other")), "plum");
    assertThat(there.id()).isEqualTo(here.id());
    assertThat(Files.readAllBytes(there.root().resolve("manifest.json")))
        .isEqualTo(Files.readAllBytes(here.root().resolve("manifest.json")));
  }

  @Test
  void theIdDependsOnEveryFile() {
    Release first = publish(store, "plum", "segment 1", 8);
    assertThat(publish(store, "plum", "segment 2", 8).id()).isNotEqualTo(first.id());
    assertThat(publish(store, "pear", "segment 1", 8).id()).isNotEqualTo(first.id());
    assertThat(publish(store, "plum", "segment 1", 8).id()).isEqualTo(first.id());
  }

  @Test
  void aReportMayPrintTheIdOfItsRelease() {
    try (StoreLock lock = store.lock()) {
      ReleaseDraft draft = store.draft(lock, Audience.COMPANY);
      Publishing.write(draft.path().resolve("tables/coe.parquet"), "rows");
      String id = draft.id(Publishing.info());
      Publishing.write(draft.path().resolve("reports/2026Q3/report.html"), id);
      assertThat(draft.publish(Publishing.info(), 8).id()).isEqualTo(id);
    }
    Release release = Release.open(store, Audience.COMPANY);
    assertThat(release.text("reports/2026Q3/report.html")).isEqualTo(release.id());
  }

  @Test
  void theIdDependsOnAllThatTheRunSays() {
    ReleaseInfo info = Publishing.info();
    List<ReleaseFile> files = List.of(new ReleaseFile("a", 1, "00"));
    String id = Manifest.of(Audience.COMPANY, info, files).id();
    ReleaseInfo later =
        new ReleaseInfo(
            info.asOf().plusSeconds(-1), info.settings(), info.versions(), info.counts());
    ReleaseInfo otherSettings =
        new ReleaseInfo(info.asOf(), "seed = 2\n", info.versions(), info.counts());
    ReleaseInfo otherVersions =
        new ReleaseInfo(info.asOf(), info.settings(), new TreeMap<>(), info.counts());
    ReleaseInfo otherCounts =
        new ReleaseInfo(info.asOf(), info.settings(), info.versions(), new TreeMap<>());
    assertThat(
            Stream.of(later, otherSettings, otherVersions, otherCounts)
                .map(other -> Manifest.of(Audience.COMPANY, other, files).id()))
        .doesNotContain(id)
        .doesNotHaveDuplicates();
    assertThat(Manifest.of(new Audience("audit"), info, files).id()).isNotEqualTo(id);
  }

  @Test
  void aRerunConvergesOnTheReleaseThatIsThere() {
    publish(store, "plum");
    publish(store, "pear");
    Release again = publish(store, "plum");
    assertThat(served(store)).isEqualTo("plum");
    assertThat(store.releases(Audience.COMPANY))
        .extracting(ReleaseSummary::current)
        .containsExactly(false, true);
    assertThat(store.releases(Audience.COMPANY).get(1).id()).isEqualTo(again.id());
    assertThat(store.work().resolve("staging")).isEmptyDirectory();
    assertThat(Verifier.all(store, Audience.COMPANY)).isEmpty();
  }

  @Test
  void aRerunReplacesADamagedRelease() throws IOException {
    Release first = publish(store, "plum");
    Files.writeString(first.root().resolve("tables/coe.parquet"), "rows of pl0m");
    assertThat(Verifier.current(store, Audience.COMPANY)).hasSize(1);
    publish(store, "plum");
    assertThat(Verifier.all(store, Audience.COMPANY)).isEmpty();
  }

  @Test
  void aDamagedPointerAndHistoryDoNotStopTheNextRun() throws IOException {
    publish(store, "plum");
    publish(store, "pear");
    Files.writeString(company().resolve("CURRENT"), "x");
    Files.writeString(company().resolve("history"), "x");
    publish(store, "quince");
    assertThat(served(store)).isEqualTo("quince");
    assertThat(Verifier.all(store, Audience.COMPANY)).isEmpty();
  }

  @Test
  void onlyListedFilesAreOpened() throws IOException {
    Release release = publish(store, "plum");
    Files.writeString(release.root().resolve("tables/stray.parquet"), "x");
    assertThatThrownBy(() -> release.file("tables/stray.parquet"))
        .isInstanceOf(StoreException.class)
        .hasMessage("no file tables/stray.parquet in release " + release.id());
    assertThatThrownBy(() -> release.file("../../CURRENT")).isInstanceOf(StoreException.class);
    assertThatThrownBy(() -> release.directory("tables"))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("stray.parquet: expected no such file");
    assertThatThrownBy(() -> release.directory("table"))
        .isInstanceOf(StoreException.class)
        .hasMessage("no directory table in release " + release.id());
  }

  @Test
  void aFileOfAnotherSizeOrContentIsCorrupt() throws IOException {
    Release release = publish(store, "plum");
    Path file = release.root().resolve("tables/coe.parquet");
    Files.writeString(file, "rows");
    assertThatThrownBy(() -> release.file("tables/coe.parquet"))
        .isInstanceOf(StoreException.class)
        .hasMessageStartingWith("corrupt: " + file + ": expected size 12, found 4");
    assertThatThrownBy(() -> release.directory("tables")).isInstanceOf(StoreException.class);
    Files.writeString(file, "rows of pl0m");
    assertThatThrownBy(() -> release.file("tables/coe.parquet"))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("expected SHA-256");
    Files.delete(file);
    assertThatThrownBy(() -> release.bytes("tables/coe.parquet"))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("NoSuchFileException");
  }

  @Test
  void anOpenReleaseStaysWhatItWas() {
    publish(store, "plum");
    Release open = Release.open(store, Audience.COMPANY);
    publish(store, "pear");
    assertThat(open.text("measures/measures.json")).contains("plum");
    assertThat(Release.open(store, Audience.COMPANY, open.id()).id()).isEqualTo(open.id());
  }

  @Test
  void theOldestReleasesGoInTheOrderOfPublishing() {
    Stream.of("a", "b", "c", "a", "d").forEach(word -> publish(store, word, 3));
    assertThat(
            store.releases(Audience.COMPANY).stream()
                .map(
                    summary ->
                        Release.open(store, Audience.COMPANY, summary.id())
                            .text("tables/coe.parquet")))
        .containsExactly("rows of c", "rows of a", "rows of d");
    try (StoreLock lock = store.lock()) {
      store.prune(lock, Audience.COMPANY, 1);
    }
    assertThat(store.releases(Audience.COMPANY)).hasSize(1);
    assertThat(served(store)).isEqualTo("d");
  }

  @Test
  void audiencesHaveTreesOfTheirOwn() {
    publish(store, "plum");
    assertThat(store.audiences()).containsExactly(Audience.COMPANY);
    assertThatThrownBy(() -> Release.open(store, new Audience("audit")))
        .isInstanceOf(StoreException.class)
        .hasMessage("nothing published for audience audit in the store at " + store.root());
  }

  @Test
  void aMissingStoreSaysWhatToRun() {
    assertThatThrownBy(() -> Release.open(store, Audience.COMPANY))
        .isInstanceOf(StoreException.class)
        .hasMessage(
            "no store at " + store.root() + ": run `coe run --store " + store.root() + "` first");
  }

  @Test
  void anUnknownReleaseIsRefusedAndThoseKeptAreNamed() {
    Release release = publish(store, "plum");
    assertThatThrownBy(() -> Release.open(store, Audience.COMPANY, "../../x"))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("kept are [" + release.id() + "]");
  }

  @Test
  void linksAreNotPublished() throws IOException {
    publish(store, "plum");
    Path secret = Files.writeString(directory.resolve("secret"), "s");
    try (StoreLock lock = store.lock()) {
      ReleaseDraft draft = store.draft(lock, Audience.COMPANY);
      Files.createSymbolicLink(draft.path().resolve("link"), secret);
      assertThatThrownBy(() -> draft.publish(Publishing.info(), 8))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("not a regular file");
    }
    assertThat(served(store)).isEqualTo("plum");
  }

  @Test
  void aDiscardedDraftLeavesNothing() {
    try (StoreLock lock = store.lock()) {
      ReleaseDraft draft = store.draft(lock, Audience.COMPANY);
      assertThatThrownBy(() -> store.draft(lock, Audience.COMPANY))
          .isInstanceOf(IllegalStateException.class);
      draft.discard();
      assertThat(draft.path()).doesNotExist();
      store.draft(lock, Audience.COMPANY);
    }
    store.lock().close();
    assertThat(store.work().resolve("staging")).isEmptyDirectory();
  }

  @Test
  void asOfNeedsAYearOfFourDigits() {
    assertThatThrownBy(
            () ->
                new ReleaseInfo(
                    Instant.parse("+10000-01-01T00:00:00Z"), "", new TreeMap<>(), new TreeMap<>()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected year 0 to 9999");
  }

  @Test
  void everyBitOfEveryPublishedFileIsGuarded() throws IOException {
    publish(store, "plum");
    publish(store, "pear");
    List<Path> files;
    try (Stream<Path> paths = Files.walk(company())) {
      files = paths.filter(Files::isRegularFile).sorted().toList();
    }
    assertThat(files).hasSize(10);
    for (Path file : files) {
      byte[] bytes = Files.readAllBytes(file);
      int step = Math.max(1, bytes.length / 97);
      for (int at = 0; at < bytes.length; at += step) {
        byte[] flipped = bytes.clone();
        flipped[at] ^= (byte) (1 << (at % 8));
        Files.write(file, flipped);
        assertThat(Verifier.all(store, Audience.COMPANY))
            .as("bit %d of byte %d of %s", at % 8, at, file)
            .isNotEmpty();
      }
      Files.write(file, bytes);
    }
    assertThat(Verifier.all(store, Audience.COMPANY)).isEmpty();
  }

  @Test
  void missingAndExtraFilesAreFound() throws IOException {
    Release old = publish(store, "plum");
    Release release = publish(store, "pear");
    Files.delete(release.root().resolve("tables/coe.parquet"));
    Files.writeString(release.root().resolve("tables/extra"), "x");
    Files.write(old.root().resolve("tables/coe.parquet"), "short".getBytes(StandardCharsets.UTF_8));
    String below = "audiences/company/releases/";
    assertThat(Verifier.current(store, Audience.COMPANY))
        .extracting(Problem::toString)
        .containsExactly(
            below + release.id() + "/tables/coe.parquet: expected a file of 12 bytes, found none",
            below
                + release.id()
                + "/tables/extra: expected no file, found a file that the manifest does not list");
    assertThat(Verifier.all(store, Audience.COMPANY))
        .extracting(Problem::toString)
        .hasSize(3)
        .contains(below + old.id() + "/tables/coe.parquet: expected size 12, found 5");
  }
}
