package org.coecorpus.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

  /** A change here changes what users have written down: keys and defaults are a contract. */
  private static final String DEFAULTS =
      """
      audit.action-days = 45
      audit.coe-days = 14
      audit.common-acronyms = AM, API, CPU, CSS, CSV, DNS, ETA, FAQ, GB, GMT, GPU, HTML, HTTP, HTTPS, ID, IO, IP, IT, JSON, KB, MB, OK, OS, PDF, PM, RAM, SLA, SMS, SQL, SSD, SSH, SSL, TB, TCP, TLS, TV, UDP, UI, URL, USB, UTC, UUID, VM, VPN, XML, YAML
      audit.gap-minutes = 15
      audit.review-hours = 24
      audit.slow-minutes = 15
      audit.vague-quantifiers = significant, some, some percentage, a few, many, several, a number of
      audit.whys = 5
      index.shards = 4
      index.vectors-up-to = 5000
      read.max-document-bytes = 10485760
      redaction.accounts = true
      redaction.customers = true
      redaction.emails = true
      redaction.ip-addresses = true
      redaction.persons = true
      redaction.phones = true
      release.keep = 8
      seed = 20260101
      themes.neighbours = 10
      themes.resamplings = 20
      themes.stability-gate = 0.75
      themes.starts = 20
      themes.taxonomy =\s
      """;

  @TempDir Path directory;

  private Settings load(String text) {
    return Settings.load(Optional.of(write(text)));
  }

  private Path write(String text) {
    try {
      return Files.writeString(directory.resolve("my.conf"), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void everyKeyHasItsDefault() {
    assertThat(Settings.load(Optional.empty()).canonical()).isEqualTo(DEFAULTS);
  }

  @Test
  void everyDefaultIsReadAndEveryReadKeyHasADefault() {
    assertThat(SettingsReader.keys(SettingsReader.defaults()))
        .containsExactlyElementsOf(DEFAULTS.lines().map(line -> line.split(" ")[0]).toList());
  }

  @Test
  void groupsCarryTheDefaults() {
    Settings settings = Settings.load(Optional.empty());
    assertThat(settings.seed()).isEqualTo(20260101);
    assertThat(settings.read()).isEqualTo(new Settings.Reading(10485760));
    assertThat(settings.index()).isEqualTo(new Settings.Index(4, 5_000));
    assertThat(settings.themes())
        .isEqualTo(new Settings.Themes(10, 20, 20, 0.75, Optional.empty()));
    assertThat(settings.release()).isEqualTo(new Settings.Retention(8));
    assertThat(settings.redaction())
        .isEqualTo(new Settings.Redaction(true, true, true, true, true, true));
  }

  @Test
  void aFileChangesWhatItNamesAndNothingElse() {
    Settings settings =
        load("release { keep = 10 }\nredaction.phones = false\nthemes.stability-gate = 0.8");
    assertThat(settings.canonical())
        .isEqualTo(
            DEFAULTS
                .replace("keep = 8", "keep = 10")
                .replace("phones = true", "phones = false")
                .replace("stability-gate = 0.75", "stability-gate = 0.8"));
    assertThat(settings.release().keep()).isEqualTo(10);
    assertThat(settings.redaction().phones()).isFalse();
  }

  @Test
  void theCanonicalTextDoesNotDependOnHowTheFileWritesIt() {
    assertThat(load("{\"release\": {\"keep\": 10.0}}").canonical())
        .isEqualTo(load("release.keep = \"10\" # ten").canonical());
  }

  @Test
  void aTaxonomyIsReadFromBesideTheSettingsAndRememberedByItsContent() throws IOException {
    Files.writeString(directory.resolve("own.yaml"), "cause: []");
    Settings settings = load("themes.taxonomy = own.yaml");
    assertThat(settings.themes().taxonomy()).contains("cause: []");
    Files.writeString(directory.resolve("own.yaml"), "cause: [ ]");
    assertThat(load("themes.taxonomy = own.yaml").canonical()).isNotEqualTo(settings.canonical());
  }

  @Test
  void aTaxonomyThatIsNotThereIsRefused() {
    assertThatThrownBy(() -> load("themes.taxonomy = none.yaml"))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("themes.taxonomy: found " + directory.resolve("none.yaml"));
  }

  @Test
  void anUnknownKeyIsRefusedWithTheValidOnes() {
    assertThatThrownBy(() -> load("release.kept = 10\nthems { neighbours = 3 }"))
        .isInstanceOf(UserException.class)
        .hasMessageStartingWith(
            "settings file "
                + directory.resolve("my.conf")
                + ": unknown key \"release.kept\", \"thems.neighbours\", valid keys are audit.action-days, ")
        .hasMessageEndingWith("themes.taxonomy");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "index.shards = 0 | index.shards: found 0, expected a whole number from 1 to 1024",
        "index.shards = 1025 | index.shards: found 1025, expected a whole number from 1 to 1024",
        "index.shards = 2.5 | index.shards: found 2.5, expected a whole number from 1 to 1024",
        "index.shards = many | index.shards: found many, expected a whole number from 1 to 1024",
        "index.shards = [1] | index.shards: found [1], expected a whole number from 1 to 1024",
        "index.shards = null | index.shards: found nothing, expected a whole number from 1 to 1024",
        "audit.vague-quantifiers = some | found some, expected a list of at most 1000 words",
        "audit.vague-quantifiers = [\"so(me\"] | found \"so(me\", expected a list",
        "themes.stability-gate = 1.01 | found 1.01, expected a number from 0.0 to 1.0",
        "themes.stability-gate = NaN | found NaN, expected a number from 0.0 to 1.0",
        "redaction.emails = 1 | redaction.emails: found 1, expected true or false",
        "seed = -1 | seed: found -1, expected a whole number from 0 to 2147483647",
        "seed = 1e999999999 | seed: found Infinity",
      })
  void aValueOutOfRangeIsRefusedWithTheRange(String text, String message) {
    assertThatThrownBy(() -> load(text))
        .isInstanceOf(UserException.class)
        .hasMessageStartingWith("settings file " + directory.resolve("my.conf") + ": ")
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "include \"other.conf\"",
        "include url(\"http://localhost:1/x.conf\")",
        "include file(\"/etc/passwd\")",
        "include required(classpath(\"coe-reference.conf\"))",
        "seed = ${HOME}",
        "seed = ${java.version}",
        "seed = {",
        "themes = 3",
        "seed { a = 1 }",
        "seed {}",
      })
  void whatIsNotAPlainSettingIsRefused(String text) {
    assertThatThrownBy(() -> load(text))
        .isInstanceOf(UserException.class)
        .hasMessageStartingWith("settings file " + directory.resolve("my.conf") + ": ");
  }

  @Test
  void aMissingFileIsRefused() {
    assertThatThrownBy(() -> Settings.load(Optional.of(directory.resolve("none.conf"))))
        .isInstanceOf(UserException.class)
        .hasMessage(
            "settings file " + directory.resolve("none.conf") + ": not found or not readable");
  }

  @Test
  void aFileThatIsNotUtf8IsRefused() throws IOException {
    Path file = Files.write(directory.resolve("my.conf"), new byte[] {'#', (byte) 0xE9, '\n'});
    assertThatThrownBy(() -> Settings.load(Optional.of(file)))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("not readable as UTF-8");
  }
}
