package org.coecorpus.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.coecorpus.access.Audience;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreLockTest {

  @TempDir Path directory;

  @Test
  void aSecondWriterInTheSameProcessIsRefused() {
    Store store = Store.at(directory);
    try (StoreLock lock = store.lock()) {
      assertThatThrownBy(() -> Store.at(directory.resolve("x/..")).lock())
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("locked by process " + ProcessHandle.current().pid());
    }
    store.lock().close();
  }

  @Test
  void aSecondWriterBehindALinkIsRefused() throws Exception {
    Path real = Files.createDirectory(directory.resolve("real"));
    Path link = Files.createSymbolicLink(directory.resolve("link"), real);
    try (StoreLock lock = Store.at(real).lock()) {
      assertThatThrownBy(() -> Store.at(link).lock()).isInstanceOf(StoreException.class);
    }
  }

  @Test
  void aRefusedWriterInTheSameProcessDoesNotOpenTheDoorForOthers() throws Exception {
    Process other = LockHolder.start(directory, "hold");
    try {
      assertThatThrownBy(() -> Store.at(directory).lock()).isInstanceOf(StoreException.class);
      assertThatThrownBy(() -> Store.at(directory).lock())
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("locked by process " + other.pid() + ":");
    } finally {
      other.destroyForcibly().waitFor();
    }
  }

  @Test
  void theLockOfAKilledProcessIsFree() throws Exception {
    Process other = LockHolder.start(directory, "hold");
    other.destroyForcibly().waitFor();
    try (StoreLock lock = Store.at(directory).lock()) {
      assertThat(lock).isNotNull();
    }
  }

  @Test
  void aRefusedWriterLeavesTheHoldersDraftAlone() {
    Store store = Store.at(directory);
    try (StoreLock lock = store.lock()) {
      ReleaseDraft draft = store.draft(lock, Audience.COMPANY);
      assertThatThrownBy(() -> Store.at(directory).lock()).isInstanceOf(StoreException.class);
      assertThat(draft.path()).isDirectory();
    }
  }

  @Test
  void aLockThatWasGivenUpOrIsAnothersDoesNotWrite() {
    Store store = Store.at(directory.resolve("one"));
    StoreLock given = store.lock();
    given.close();
    given.close();
    assertThatThrownBy(() -> store.draft(given, Audience.COMPANY))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("was given up");
    store.lock().close();
    try (StoreLock other = Store.at(directory.resolve("two")).lock()) {
      assertThatThrownBy(() -> store.draft(other, Audience.COMPANY))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("another store");
    }
  }

  @Test
  void aStoreThatCannotBeMadeIsAStoreException() throws Exception {
    Path file = Files.writeString(directory.resolve("file"), "x");
    assertThatThrownBy(() -> Store.at(file).lock())
        .isInstanceOf(StoreException.class)
        .hasMessageStartingWith("cannot write to the store at " + file);
  }

  /** Kills a process that publishes without pause; what it leaves is whole each time. */
  @Test
  @Tag("sweep")
  void aWriterKilledAtAnyMomentLeavesAWholeRelease() throws Exception {
    Random random = new Random(7);
    Store store = Store.at(directory);
    Publishing.publish(store, "own");
    int killedAfterPublishing = 0;
    for (int round = 0; round < 40; round++) {
      Process writer = LockHolder.start(directory, "publish");
      Thread.sleep(random.nextInt(150));
      writer.destroyForcibly().waitFor();
      String served = Publishing.served(store);
      assertThat(served).as("round %d", round).matches("(own|w)[0-9]*");
      killedAfterPublishing += served.startsWith("w") ? 1 : 0;
      assertThat(Verifier.all(store, Audience.COMPANY)).as("round %d", round).isEmpty();
      Publishing.publish(store, "own" + round);
      assertThat(Publishing.served(store)).isEqualTo("own" + round);
      assertThat(Verifier.all(store, Audience.COMPANY)).as("round %d", round).isEmpty();
    }
    assertThat(killedAfterPublishing).isGreaterThan(10);
  }
}
