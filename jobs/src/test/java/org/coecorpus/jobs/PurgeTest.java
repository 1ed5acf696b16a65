package org.coecorpus.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.coecorpus.access.Audience;
import org.coecorpus.jobs.testing.SparkTestSession;
import org.coecorpus.release.Release;
import org.coecorpus.release.Store;
import org.coecorpus.release.Verifier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What is left of a document that was purged: nothing. */
@Tag("spark")
class PurgeTest {

  @TempDir Path folder;
  private Path in;
  private Path store;
  private final StringWriter errors = new StringWriter();

  @BeforeEach
  void publishFourCoes() throws IOException {
    SparkTestSession.session();
    in = Files.createDirectory(folder.resolve("in"));
    store = folder.resolve("store");
    for (int i = 1; i <= 4; i++) {
      coe("COE-" + i, "The relay lapsed " + i);
    }
    assertThat(run()).isZero();
  }

  @Test
  void theReleaseAfterwardsIsTheOneOfACorpusThatNeverHeldIt() throws IOException {
    coe("COE-5", "A zyzzyva chewed the cable");
    assertThat(run("--fail-on-rejects", "0")).isZero();
    assertThat(traces("zyzzyva")).isNotEmpty();
    assertThat(execute("purge", "COE-5", "--store", store.toString())).isZero();

    assertThat(traces("zyzzyva")).isEmpty();
    Path other = folder.resolve("other");
    Files.delete(in.resolve("COE-5.json"));
    assertThat(
            execute(
                "run",
                "--no-embeddings",
                "--quiet",
                "--in",
                in.toString(),
                "--store",
                other.toString()))
        .isZero();
    assertThat(served(store)).isEqualTo(served(other));
    assertThat(Verifier.all(Store.at(store), Audience.COMPANY)).isEmpty();
    assertThat(Store.at(store).releaseIds(Audience.COMPANY)).containsExactly(served(store));
  }

  @Test
  void aReleaseThatNeverHeldItStays() throws IOException {
    String before = served(store);
    coe("COE-5", "A zyzzyva chewed the cable");
    run();
    execute("purge", "COE-5", "--store", store.toString());
    assertThat(Store.at(store).releaseIds(Audience.COMPANY)).containsExactly(before);
  }

  @Test
  void itStaysAwayThoughItComesBackUnderAnotherName() throws IOException {
    execute("purge", "COE-4", "--store", store.toString());
    Files.move(in.resolve("COE-4.json"), in.resolve("again.json"));
    run();
    assertThat(Files.readString(store.resolve("work/rejects.jsonl")))
        .contains("again.json")
        .contains("purged")
        .doesNotContain("relay lapsed");
    assertThat(execute("show", "COE-4", "--store", store.toString())).isEqualTo(2);
  }

  @Test
  void whereTheRunCannotBeRepeatedItIsStillRemoved() throws IOException {
    Files.move(in, folder.resolve("away"));
    assertThat(execute("purge", "COE-4", "--store", store.toString())).isEqualTo(2);
    assertThat(Store.at(store).releaseIds(Audience.COMPANY)).isEmpty();
    assertThat(traces("relay lapsed 4")).isEmpty();
    assertThat(execute("releases", "--store", store.toString())).isEqualTo(4);
    Files.move(folder.resolve("away"), in);
    assertThat(run()).isZero();
    assertThat(execute("show", "COE-4", "--store", store.toString())).isEqualTo(2);
  }

  @Test
  void anIdThatNobodyHoldsChangesNothing() throws IOException {
    List<Path> before = files();
    assertThat(execute("purge", "COE-44", "--store", store.toString())).isEqualTo(2);
    assertThat(errors.toString()).contains("COE-44");
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void aDamagedListStopsEveryRun() throws IOException {
    Files.writeString(store.resolve("work/purged.json"), "[\"COE-4\"");
    assertThat(run()).isEqualTo(4);
    assertThat(errors.toString()).contains("purged.json");
  }

  private int run(String... more) {
    return execute(
        Stream.concat(
                Stream.of(
                    "run",
                    "--no-embeddings",
                    "--quiet",
                    "--in",
                    in.toString(),
                    "--store",
                    store.toString()),
                Stream.of(more))
            .toArray(String[]::new));
  }

  private int execute(String... arguments) {
    CommandLine line = Main.commandLine();
    line.setErr(new PrintWriter(errors, true));
    line.setOut(new PrintWriter(new StringWriter(), true));
    return line.execute(arguments);
  }

  private void coe(String id, String title) throws IOException {
    Files.writeString(
        in.resolve(id + ".json"),
        """
        {"schema": "coe/1", "id": "%s", "title": "%s", "access": {"level": "company"},
         "summary": "%s on 2026-03-04.", "incident": {"started_at": "2026-03-04T10:00:00Z"}}
        """
            .formatted(id, title, title));
  }

  /** The files that hold a text; columns and postings of so few documents are not compressed. */
  private List<Path> traces(String text) throws IOException {
    return files().stream()
        .filter(
            file -> {
              try {
                return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                    .contains(text);
              } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
              }
            })
        .toList();
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(store)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static String served(Path store) {
    return Release.open(Store.at(store), Audience.COMPANY).id();
  }
}
