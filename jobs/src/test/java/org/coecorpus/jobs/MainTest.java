package org.coecorpus.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What a mistake at the command line prints and returns. */
class MainTest {

  @TempDir Path folder;
  private final StringWriter errors = new StringWriter();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "run",
        "search",
        "show",
        "themes",
        "measures",
        "report",
        "releases",
        "verify",
        "purge",
        "read",
        "generate",
        "bench"
      })
  void everyCommandHasHelp(String command) {
    assertThat(execute(command, "--help")).isZero();
  }

  @Test
  void anUnknownOptionIsWrongUsage() {
    assertThat(execute("search", "--colour", "blue")).isEqualTo(2);
    assertThat(errors.toString()).contains("--colour");
  }

  @Test
  void aMissingInputIsWrongUsageAndOneLine() {
    assertThat(execute("run", "--in", folder.resolve("nowhere").toString(), "--store", store()))
        .isEqualTo(2);
    assertThat(errors.toString().lines()).hasSize(1).first().asString().contains("nowhere");
  }

  @Test
  void aMissingSideInputIsWrongUsage() throws IOException {
    assertThat(
            execute(
                "run",
                "--in",
                input(),
                "--store",
                store(),
                "--roster",
                folder.resolve("r.csv").toString()))
        .isEqualTo(2);
    assertThat(errors.toString()).contains("r.csv");
  }

  @Test
  void anUnreadableSettingIsWrongUsage() throws IOException {
    Path settings = Files.writeString(folder.resolve("my.conf"), "themes.neighbors = 3");
    assertThat(
            execute("run", "--in", input(), "--store", store(), "--settings", settings.toString()))
        .isEqualTo(2);
    assertThat(errors.toString()).contains("themes.neighbors").contains("themes.neighbours");
  }

  @ParameterizedTest
  @ValueSource(strings = {"yesterday", "2026-13-01", "2026-09-30T10:00:00"})
  void anAsOfWithoutInstantIsWrongUsage(String asOf) throws IOException {
    assertThat(execute("run", "--in", input(), "--store", store(), "--as-of", asOf)).isEqualTo(2);
    assertThat(errors.toString()).contains(asOf).contains("2026-09-30");
  }

  @ParameterizedTest
  @ValueSource(strings = {"releases", "verify", "themes", "measures", "report"})
  void aStoreThatIsNotThereCannotBeRead(String command) {
    assertThat(execute(command, "--store", store())).isEqualTo(4);
    assertThat(errors.toString().lines()).hasSize(1).first().asString().contains("run");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../x", "A B", ""})
  void anAudienceIsANameAndNoPath(String audience) {
    assertThat(execute("themes", "--store", store(), "--audience", audience)).isEqualTo(2);
  }

  @Test
  void aQuarterHasOneForm() throws IOException {
    assertThat(execute("run", "--in", input(), "--store", store(), "--quarter", "Q3")).isEqualTo(2);
    assertThat(errors.toString()).contains("\"Q3\"").contains("2026Q3");
  }

  private int execute(String... arguments) {
    CommandLine line = Main.commandLine();
    line.setErr(new PrintWriter(errors, true));
    line.setOut(new PrintWriter(new StringWriter(), true));
    return line.execute(arguments);
  }

  private String input() throws IOException {
    return Files.createDirectories(folder.resolve("in")).toString();
  }

  private String store() {
    return folder.resolve("store").toString();
  }
}
