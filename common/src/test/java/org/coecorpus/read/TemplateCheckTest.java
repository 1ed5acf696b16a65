package org.coecorpus.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateCheckTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# Title\n\n## Summary\n\n## Timeline\n\n## Action items\n\n-\n",
        "# {{ name }}\n\n## Summary\n\nQuick summary of the problem.\n\n## Timeline\n\n### {{ hh:mm }}\n\nMore.\n",
        "# Incident on YYYY-MM-DD\n\n## Impact\n\nLorem ipsum\n\n## Root cause\n\n<!-- why -->\n",
        "# COE\n\n## Impact\n\n> How many?\n\n## Timeline\n\n| Time | Event |\n|---|---|\n| HH:MM | |\n",
      })
  void anEmptyTemplateIsNoCoe(String text) {
    assertThat(Documents.rejected(text).reason()).startsWith("an empty template:");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# Lamp catalogue\n\n## Sizes\n\nLarge and small.\n",
        "# Install\n\nRun the program, then read the list of settings.\n",
        "Just some words.\n",
      })
  void otherTextIsNoCoe(String text) {
    assertThat(Documents.rejected(text).reason()).startsWith("not a COE:");
  }

  @Test
  void textsAboutOtherFilesAreNoCoes() {
    String list =
        "Incident reports of 2026-03-01: an outage, a crash, a leak, an error, a fault.\n";
    assertThat(reason("lamps/README.md", "# lamps\n\n" + list))
        .startsWith("not a COE: found a text");
    assertThat(reason("notes.md", "# Changelog\n\n## 2026-03-01\n\n### Improvements\n\n" + list))
        .startsWith("not a COE: found a text");
    assertThat(Documents.all("lamps/README.md", "# Lamps\n\n" + list + "\n## Impact\n\nDark.\n"))
        .first()
        .isInstanceOf(ParsedCoe.class);
    assertThat(Documents.all("lamps.md", "# lamps\n\n" + list))
        .first()
        .isInstanceOf(ParsedCoe.class);
  }

  private static String reason(String name, String text) {
    return ((Reject) Documents.all(name, text).get(0)).reason();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "On 2026-03-01 an outage of the lamps was caused by rain.\n",
        "---\nurl: https://a.example\nproduct: lamp\n---\n\nA squirrel sat on the switch.\n",
        "# Lamps, 1 March 2026\n\n## Summary\n\nDark. {{ more }}\n\n## Timeline\n\n- 10:00 dark\n",
        "# ISSUE NAME\n\nLamps dark.\n\n## Timeline 3/14/26\n\n10:00: dark\n",
      })
  void inDoubtItIsACoe(String text) {
    assertThat(Documents.parsed(text).coe().summary()).isNotBlank();
  }

  @Test
  void publishedTemplatesAreRejected() throws IOException {
    List<Path> files =
        Corpora.files("templates").stream()
            .filter(file -> !file.endsWith("README.md") && !file.endsWith("LICENSE"))
            .toList();
    assertThat(files).hasSize(12);
    for (Path file : files) {
      ReadOutcome outcome = Documents.all(file.toString(), Files.readString(file)).get(0);
      assertThat(outcome).as("%s", file).isInstanceOf(Reject.class);
      assertThat(((Reject) outcome).reason()).startsWith("an empty template:");
    }
  }
}
