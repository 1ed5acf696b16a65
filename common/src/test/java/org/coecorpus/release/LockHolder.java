package org.coecorpus.release;

import java.io.IOException;
import java.nio.file.Path;

/** A process of its own that takes a store's lock, says so, and publishes or waits to be killed. */
final class LockHolder {

  private LockHolder() {}

  /** Arguments: the store, and {@code hold} or {@code publish}. */
  public static void main(String[] args) throws InterruptedException {
    Store store = Store.at(Path.of(args[0]));
    if (args[1].equals("hold")) {
      try (StoreLock lock = store.lock()) {
        System.out.println("locked");
        Thread.sleep(60_000);
      }
    }
    for (int round = 0; round < 100_000; round++) {
      Publishing.publish(store, "w" + round, 3);
      if (round == 0) {
        System.out.println("publishing");
      }
    }
  }

  static Process start(Path store, String mode) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                LockHolder.class.getName(),
                store.toString(),
                mode)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    process.inputReader().readLine();
    return process;
  }
}
