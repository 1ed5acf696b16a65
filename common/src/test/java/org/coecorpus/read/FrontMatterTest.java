package org.coecorpus.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.coecorpus.access.AccessLevel;
import org.coecorpus.coe.Coe;
import org.junit.jupiter.api.Test;

class FrontMatterTest {

  private static final String BODY = "\n# Other title\n\n## Timeline\n\n- 10:00 dark\n";

  @Test
  void yamlHasTheNamesOfTheFormatOrSynonyms() {
    Coe coe =
        Documents.coe(
            "---\nid: D-1\ntitle: 'Lamps: dark'\nsev: 2\naccess: {level: team-only}\nstart_time: 2026-03-01T10:00:00Z\n"
                + "tags: [a, b]\nincident:\n  zone: UTC\n---\n"
                + BODY);
    assertThat(coe.id()).isEqualTo("D-1");
    assertThat(coe.title()).isEqualTo("Lamps: dark");
    assertThat(coe.severity()).hasToString("SEV2");
    assertThat(coe.access().level()).isEqualTo(AccessLevel.TEAM_ONLY);
    assertThat(coe.incident().startedAt()).hasToString("2026-03-01T10:00:00Z");
    assertThat(coe.timeline().get(0).at()).hasToString("2026-03-01T10:00:00Z");
    assertThat(coe.extra().get("tags").toString()).isEqualTo("[\"a\",\"b\"]");
  }

  @Test
  void tomlIsReadSimply() {
    Coe coe =
        Documents.coe(
            "+++\ntitle = \"Lamps\"\nnames = [\"a, b\", 'c']\n[extra]\nkind = 3\n+++\n" + BODY);
    assertThat(coe.title()).isEqualTo("Lamps");
    assertThat(coe.extra().get("names").toString()).isEqualTo("[\"a, b\",\"c\"]");
    assertThat(coe.extra().get("extra").toString()).isEqualTo("{\"kind\":3}");
  }

  @Test
  void brokenYamlIsReadLineByLineAndSaid() {
    ParsedCoe parsed =
        Documents.parsed("---\ntitle: Lamps: all dark\nseverity: SEV3\n---\n" + BODY);
    assertThat(parsed.coe().title()).isEqualTo("Lamps: all dark");
    assertThat(parsed.coe().severity()).hasToString("SEV3");
    assertThat(parsed.suspect()).extracting(Suspect::field).contains("front_matter");
  }

  @Test
  void aliasesAndDeepNestingAreRefused() {
    String bomb = "---\na: &a [x, x]\nb: [*a, *a]\ntitle: Lamps\n---\n" + BODY;
    assertThat(Documents.parsed(bomb).suspect())
        .extracting(Suspect::field)
        .contains("front_matter");
    String deep = "---\ntitle: Lamps\na: " + "[".repeat(5000) + "\n---\n" + BODY;
    assertThat(Documents.parsed(deep).coe().title()).isEqualTo("Lamps");
  }

  @Test
  void spansCountUtf16UnitsBehindPairs() {
    String text = "---\nnote: \"\ud83d\udd25\ud83d\udd25\"\ntitle: Lamps\n---\n" + BODY;
    assertThat(Documents.at(Documents.parsed(text), text, "title")).isEqualTo("Lamps");
  }

  @Test
  void aRuleIsNoFrontMatter() {
    assertThat(FrontMatter.of("---\n\nJust prose here\n\n---\n").bodyStart()).isZero();
  }
}
