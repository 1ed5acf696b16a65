package org.coecorpus.read;

import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Files of the public corpora, where the system property {@code corpora.dir} names their folder.
 */
final class Corpora {

  private Corpora() {}

  static Path folder(String name) {
    String root = System.getProperty("corpora.dir", "");
    assumeFalse(root.isBlank(), "no -Dcorpora.dir: the public corpora are not at hand");
    return Path.of(root, name);
  }

  static List<Path> files(String name) throws IOException {
    try (Stream<Path> files = Files.walk(folder(name))) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
