package org.coecorpus.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.coecorpus.access.AccessLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessLabelTest {

  private static final String BODY =
      "\n# Lamps dark\n\n## Timeline\n\n- 2026-03-01T10:00:00Z dark\n";

  private static List<String> unreadable(ParsedCoe parsed) {
    return parsed.suspect().stream()
        .map(Suspect::field)
        .filter(field -> field.equals("access") || field.startsWith("access."))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"access\":{\"Level\":\"secure\"}",
        "\"access\":{\"lvl\":\"x\"}",
        "\"access\":{\"level\":\"\"}",
        "\"access\":{\"level\":[\"secure\"]}",
        "\"access\":{\"level\":\"hush\"}",
        "\"access\":{}",
        "\"access\":\"\"",
        "\"access\":[]",
        "\"access\":[\"secure\"]",
        "\"access\":true",
        "\"Access\":{\"level\":\"secure\"}",
        "\"ACCESS\":\"secure\"",
        "\"access.level\":\"secure\"",
        "\"access_level\":\"secure\"",
        "\"accessLevel\":\"secure\"",
        "\"access-label\":\"secure\"",
        "\"confidentiality\":\"strict\"",
        "\"level\":\"secure\"",
        "\"visibility\":\"team-only\"",
      })
  void aLabelOfJsonThatIsNotUnderstoodIsSuspect(String label) {
    ParsedCoe parsed = Documents.parsed("{\"id\":\"D\",\"summary\":\"s\"," + label + "}");
    assertThat(unreadable(parsed)).hasSize(1);
    assertThat(parsed.coe().access().level()).isNull();
  }

  @Test
  void theSuspectHasTheTextFoundAndWhatWasExpected() {
    ParsedCoe parsed =
        Documents.parsed("{\"id\":\"D\",\"summary\":\"s\",\"access\":{\"Level\":\"secure\"}}");
    assertThat(parsed.suspect())
        .containsExactly(
            new Suspect(
                "access",
                "{\"Level\":\"secure\"}",
                "expected access.level: company, team-only or secure"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ",\"access\":null",
        ",\"Access\":null",
        ",\"level\":\"3\"",
        ",\"visibility\":\"50 m\"",
        ",\"accessibility\":\"ramp\"",
        ",\"access_log\":\"s3\"",
      })
  void noLabelAndNamesThatOnlyLookLikeOneAreNotSuspect(String other) {
    ParsedCoe parsed = Documents.parsed("{\"id\":\"D\",\"summary\":\"s\"" + other + "}");
    assertThat(parsed.suspect()).isEmpty();
  }

  @Test
  void aSecondLabelMustSayTheSame() {
    String labelled = "{\"id\":\"D\",\"summary\":\"s\",\"access\":{\"level\":\"company\"},";
    assertThat(unreadable(Documents.parsed(labelled + "\"visibility\":\"company\"}"))).isEmpty();
    assertThat(unreadable(Documents.parsed(labelled + "\"visibility\":\"good\"}"))).isEmpty();
    assertThat(unreadable(Documents.parsed(labelled + "\"confidentiality\":\"secure\"}")))
        .containsExactly("access");
    assertThat(unreadable(Documents.parsed(labelled + "\"Access\":\"secure\"}")))
        .containsExactly("access");
  }

  @Test
  void readersAloneAreLeftToThePolicy() {
    ParsedCoe parsed =
        Documents.parsed("{\"id\":\"D\",\"summary\":\"s\",\"access\":{\"readers\":[\"dock\"]}}");
    assertThat(parsed.suspect()).isEmpty();
    assertThat(parsed.coe().access().readers()).containsExactly("dock");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "---\ntitle: Outage: payments\naccess:\n  level: secure\n---\n",
        "---\ntitle: Outage: payments\nseverity: SEV3\n---\n",
        "---\ntitle: Lamps\naccess:\nlevel: secure\n---\n",
        "---\ntitle: Lamps\naccess.level: secure\n---\n",
        "---\ntitle: Lamps\nAccess: secure\n---\n",
        "---\ntitle: Lamps\naccess: []\n---\n",
        "---\n{title: Lamps, access: {level: secure}}\n---\n",
        "---\ntitle: Lamps\naccess: secure\n",
        "+++\ntitle = \"Lamps\"\naccess.level = \"secure\"\n+++\n",
        "+++\ntitle = \"Lamps\"\naccess = { level = \"secure\" }\n+++\n",
        "+++\ntitle = \"Lamps\"\n[Access]\nlevel = \"secure\"\n+++\n",
        "+++\ntitle = \"Lamps\"\n[access]\nlevel =\n+++\n",
        "+++\ntitle = \"Lamps\"\naccess =\n+++\n",
      })
  void aLabelOfFrontMatterThatIsNotUnderstoodIsSuspect(String front) {
    assertThat(unreadable(Documents.parsed(front + BODY))).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "---\ntitle: Lamps\n---\n",
        "---\ntitle: Lamps\naccess:\n---\n",
        "+++\ntitle = \"Lamps\"\n+++\n",
        "---\n\nA rule, and access: was fine.\n\n---\n",
      })
  void frontMatterWithoutALabelIsNotSuspect(String front) {
    assertThat(Documents.parsed(front + BODY).suspect()).isEmpty();
  }

  @Test
  void labelsOfFrontMatterAreRead() {
    for (String front :
        List.of(
            "---\ntitle: Lamps\naccess: {level: team-only}\n---\n",
            "---\ntitle: Lamps\naccess: team-only\n---\n",
            "+++\ntitle = \"Lamps\"\n[access]\nlevel = \"team-only\"\n+++\n")) {
      ParsedCoe parsed = Documents.parsed(front + BODY);
      assertThat(parsed.coe().access().level()).as(front).isEqualTo(AccessLevel.TEAM_ONLY);
      assertThat(parsed.suspect()).as(front).isEmpty();
    }
  }
}
