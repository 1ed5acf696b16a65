package org.coecorpus.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.coecorpus.release.Publishing.publish;
import static org.coecorpus.release.Publishing.served;

import java.nio.file.Path;
import java.util.List;
import org.coecorpus.access.Audience;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run that dies at any step leaves the former release or the new one, and no work for people. */
class CrashTest {

  private static final int KEEP = 2;

  /** A release that is not there yet, so that an old one is removed. */
  private static final String NEW = "new";

  /** A release that is already there. */
  private static final String REPEATED = "b";

  /** The normal run tries every third step, the sweep each. */
  private static final int SLICE = 3;

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(strings = {NEW, REPEATED})
  void aRunMayDieAtSomeSteps(String word) {
    dieAtEach(word, SLICE);
  }

  @ParameterizedTest
  @ValueSource(strings = {NEW, REPEATED})
  @Tag("sweep")
  void aRunMayDieAtEveryStep(String word) {
    dieAtEach(word, 1);
  }

  private void dieAtEach(String word, int stride) {
    int steps = stepsOf(word);
    assertThat(steps).isBetween(20, 100);
    for (int step = 0; step < steps; step += stride) {
      dieAndRecover(step, word);
    }
  }

  private int stepsOf(String word) {
    Path root = directory.resolve("count-" + word);
    prepare(root);
    FaultyFiles files = FaultyFiles.neverDying();
    publish(Store.at(root, files), word, KEEP);
    return files.journal().size();
  }

  private static void prepare(Path root) {
    Store store = Store.at(root);
    publish(store, "a", KEEP);
    publish(store, "b", KEEP);
    publish(store, "c", KEEP);
  }

  private void dieAndRecover(int step, String word) {
    Path root = directory.resolve("die-" + word + "-" + step);
    prepare(root);
    Store dying = Store.at(root, FaultyFiles.dyingAt(step));
    assertThatThrownBy(() -> publish(dying, word, KEEP))
        .as("step %d", step)
        .isInstanceOf(StoreException.class)
        .hasStackTraceContaining("died");

    Store store = Store.at(root);
    assertThat(served(store)).as("served after step %d", step).isIn("c", word);
    assertThat(Verifier.all(store, Audience.COMPANY)).as("after step %d", step).isEmpty();

    publish(store, word, KEEP);
    assertThat(served(store)).as("served by the run after step %d", step).isEqualTo(word);
    assertThat(Verifier.all(store, Audience.COMPANY)).as("run after step %d", step).isEmpty();
    assertThat(store.releases(Audience.COMPANY)).as("kept after step %d", step).hasSize(KEEP);
    assertThat(store.root().resolve("audiences/company/releases").toFile().list())
        .as("directories after step %d", step)
        .hasSize(KEEP);
    assertThat(store.work().resolve("staging")).isEmptyDirectory();
  }

  /** The first publishing of all leaves either nothing or the release. */
  @Test
  @Tag("sweep")
  void theFirstRunMayDieAtEveryStep() {
    FaultyFiles counting = FaultyFiles.neverDying();
    publish(Store.at(directory.resolve("count-first"), counting), "a", KEEP);
    for (int step = 0; step < counting.journal().size(); step++) {
      Path root = directory.resolve("first-" + step);
      Store dying = Store.at(root, FaultyFiles.dyingAt(step));
      assertThatThrownBy(() -> publish(dying, "a", KEEP)).isInstanceOf(StoreException.class);
      Store store = Store.at(root);
      String found;
      try {
        found = served(store);
      } catch (StoreException e) {
        found = e.getMessage().replaceAll(" .*", "");
      }
      assertThat(found).as("after step %d", step).isIn("no", "nothing", "a");
      publish(store, "a", KEEP);
      assertThat(served(store)).isEqualTo("a");
      assertThat(Verifier.all(store, Audience.COMPANY)).as("after step %d", step).isEmpty();
    }
  }

  /** What a power cut may take away: everything served must have been synced before. */
  @Test
  void everyFileAndDirectoryIsSyncedBeforeItIsServed() {
    Path root = directory.resolve("order").toAbsolutePath();
    FaultyFiles files = FaultyFiles.neverDying();
    Store store = Store.at(root, files);
    Release release = publish(store, "a");
    List<String> journal = files.journal();
    Path company = root.resolve("audiences/company");
    Path staging = root.resolve("work/staging/company-" + ProcessHandle.current().pid());
    int moved = journal.indexOf("rename " + company.resolve("releases/" + release.id()));
    int served = journal.indexOf("rename " + company.resolve("CURRENT"));
    assertThat(journal.subList(0, moved))
        .contains(
            "sync " + staging.resolve("tables/coe.parquet"),
            "sync " + staging.resolve("measures/measures.json"),
            "sync " + staging.resolve("index/shard-0000/_0.si"),
            "sync " + staging.resolve("tables"),
            "sync " + staging.resolve("measures"),
            "sync " + staging.resolve("index/shard-0000"),
            "sync " + staging.resolve("index"))
        .containsSubsequence("write " + staging.resolve("manifest.json"), "sync " + staging);
    assertThat(journal.subList(moved, served))
        .containsSubsequence(
            "sync " + company.resolve("releases"),
            "rename " + company.resolve("history"),
            "sync " + company,
            "write " + company.resolve("CURRENT.new"));
    assertThat(journal.get(served + 1)).isEqualTo("sync " + company);
  }
}
