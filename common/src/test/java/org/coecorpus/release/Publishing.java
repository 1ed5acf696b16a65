package org.coecorpus.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.coecorpus.access.Audience;

/** Publishes small releases; a release is named by a word that all of its files hold. */
final class Publishing {

  static final Instant AS_OF = Instant.parse("2026-09-30T23:59:59Z");

  private Publishing() {}

  static ReleaseInfo info() {
    return new ReleaseInfo(
        AS_OF,
        "seed = 1\n",
        new TreeMap<>(Map.of("program", "0.1.0")),
        new TreeMap<>(Map.of("coes", 3L)));
  }

  static Release publish(Store store, String word) {
    return publish(store, word, 8);
  }

  static Release publish(Store store, String word, int keep) {
    return publish(store, word, "segment of " + word, keep);
  }

  static Release publish(Store store, String word, String index, int keep) {
    try (StoreLock lock = store.lock()) {
      ReleaseDraft draft = store.draft(lock, Audience.COMPANY);
      write(draft.path().resolve("measures/measures.json"), "{\"word\":\"" + word + "\"}");
      write(draft.path().resolve("tables/coe.parquet"), "rows of " + word);
      write(draft.path().resolve("index/shard-0000/_0.si"), index);
      return draft.publish(info(), keep);
    }
  }

  static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The word of the release that is served. */
  static String served(Store store) {
    String json = Release.open(store, Audience.COMPANY).text("measures/measures.json");
    return json.substring("{\"word\":\"".length(), json.length() - 2);
  }
}
