package org.coecorpus.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What no template may hold. */
class TemplatesTest {

  private static final List<Pattern> FORBIDDEN =
      List.of(
          Pattern.compile("\\$unsafe"),
          Pattern.compile("(?i)<script"),
          Pattern.compile("(?i)<style"),
          Pattern.compile("(?i)\\sstyle\\s*="),
          Pattern.compile("(?i)\\son[a-z]+\\s*="),
          Pattern.compile("(?i)(src|href|action)=\"(https?:)?//"));

  static Stream<Path> templates() throws IOException {
    return Files.list(Path.of("").toAbsolutePath().resolve(folder())).sorted();
  }

  private static String folder() {
    return Files.isDirectory(Path.of("src/main/jte")) ? "src/main/jte" : "common/src/main/jte";
  }

  @ParameterizedTest
  @MethodSource("templates")
  void noScriptNoRawOutputNothingFromOutside(Path template) {
    String text = read(template);

    assertThat(FORBIDDEN).noneMatch(pattern -> pattern.matcher(text).find());
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
