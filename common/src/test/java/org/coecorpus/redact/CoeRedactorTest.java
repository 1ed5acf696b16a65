package org.coecorpus.redact;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.coecorpus.coe.Coe;
import org.coecorpus.coe.CoeJson;
import org.coecorpus.redact.CoeRedactor.Redacted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CoeRedactorTest {

  private static final String LEAK = "Plum Orchard";

  /** Every text field of the format holds a customer's name. */
  private static final String EVERYWHERE =
      """
      {"schema":"coe/1","id":"COE-1","title":"@","status":"COMPLETED","access":{"level":"company"},
      "severity":"SEV2","team":"labels","service":"@","owner":"mrueda","event_id":"EV-1",
      "related":["COE-2"],
      "incident":{"started_at":"2026-03-01T10:15:00Z","zone":"Europe/Lisbon","tickets":["LBL-1"]},
      "lifecycle":{"created_at":"2026-03-02","review_intervals":[{"from":"2026-03-03","to":"2026-03-05"}],
      "history":[{"at":"2026-03-03","status":"IN_REVIEW"}],"reviewers":[{"role":"@"}]},
      "summary":"@","impact":{"text":"@","failed":1,"unit":"@","screenshots":["@"]},
      "graphs":[{"caption":"@","image":"@","link":"@","x_unit":"@","y_unit":"@","interval":"@","markers":["@"]}],
      "timeline":[{"at":"2026-03-01T10:15:00Z","zone":"UTC","text":"@","milestone":"TRIGGER","links":["@"]}],
      "whys":[{"id":"W1","question":"@","answer":"@","children":[{"id":"W2","answer":"@","actions":["A1"]}]}],
      "root_causes":[{"id":"R1","text":"@","category":"@","actions":["A1"]}],
      "lessons":[{"text":"@","category":"@","actions":["A1"]}],
      "actions":[{"id":"A1","title":"@","description":"@","owner":"mrueda","team":"labels","ticket":"LBL-2",
      "priority":"HIGH","due_at":"2026-04-01","status":"OPEN","status_as_written":"@",
      "history":[{"at":"2026-03-20","field":"due_at","from":"@","to":"@"}]}],
      "waivers":[{"rule":"T1","reason":"@","by":"mrueda","at":"2026-03-02"}],
      "zz_unknown":{"@":["@",{"deep":"@"}],"n":4}}
      """
          .replace("\n", "");

  private final CoeRedactor redactor =
      new CoeRedactor(
          Redactor.of(EnumSet.allOf(RedactionKind.class))
              .withCustomers(List.of(LEAK))
              .withPersons(List.of("mrueda")));

  @Test
  void everyTextOfACoeIsRedactedAndTheRestStays() {
    Redacted redacted = redactor.redact(CoeJson.read(EVERYWHERE.replace("@", "x " + LEAK + " y")));
    assertThat(CoeJson.write(redacted.coe())).isEqualTo(EVERYWHERE.replace("@", "x [customer] y"));
    assertThat(redacted.counts())
        .containsExactly(
            Map.entry(RedactionKind.CUSTOMER, EVERYWHERE.chars().filter(c -> c == '@').count()));
  }

  @Test
  void aCoeWithoutAnythingToRedactStaysTheSame() {
    Coe coe = CoeJson.read(EVERYWHERE.replace("@", "x"));
    Redacted redacted = redactor.redact(coe);
    assertThat(redacted.coe()).isEqualTo(coe);
    assertThat(redacted.counts()).isEmpty();
  }

  @Test
  void ownersKeepTheirAliasAndTextsDoNot() {
    Coe coe =
        redactor
            .redact(
                CoeJson.read(
                    """
                    {"id":"COE-1","owner":"mrueda@mail.example","summary":"mrueda slept",
                     "actions":[{"title":"ask mrueda","owner":"mrueda"}]}"""))
            .coe();
    assertThat(coe.owner()).isEqualTo("mrueda");
    assertThat(coe.actions().get(0).owner()).isEqualTo("mrueda");
    assertThat(coe.actions().get(0).title()).isEqualTo("ask [person]");
    assertThat(coe.summary()).isEqualTo("[person] slept");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mrueda|mrueda",
        "mrueda@mail.example|mrueda",
        "Maria Lopez <maria@corp.com>|maria",
        "Maria Lopez <maria@corp.com>, Jo <jo@corp.com>|maria, jo",
        "a@x.com, b@x.com|a, b",
        "a@x.com and the lamps team|a and the lamps team",
        "Maria (maria@corp.com)|Maria (maria)",
        "a@x.com@y.com@z.com|a",
        "<maria@corp.com>|maria",
        "@mrueda|@mrueda",
      })
  void anAddressInAnOwnerBecomesItsAlias(String owner, String alias) {
    String json =
        """
        {"id":"C","owner":"WHO","waivers":[{"rule":"T1","by":"WHO"}],"actions":[{"title":"t","owner":"WHO",
         "history":[{"field":"owner","from":"WHO","to":"WHO"},{"field":"Assignee","to":"WHO"}]}]}"""
            .replace("WHO", "WHO");
    Coe coe = redactor.redact(CoeJson.read(json.replace("WHO", owner))).coe();
    assertThat(coe).isEqualTo(CoeJson.read(json.replace("WHO", alias)));
    assertThat(redactor.redactOwner(owner)).isEqualTo(alias);
  }

  @Test
  void ownersKeepTheirAddressesWhereEmailsAreNotRedacted() {
    CoeRedactor lenient = new CoeRedactor(Redactor.of(EnumSet.of(RedactionKind.IP)));
    assertThat(lenient.redactOwner("Maria <maria@corp.com>")).isEqualTo("Maria <maria@corp.com>");
  }

  @Test
  void addressesInOwnersAreCounted() {
    Coe coe = CoeJson.read("{\"id\":\"C\",\"owner\":\"Al <a@x.com>, b@x.com\"}");
    assertThat(redactor.redact(coe).counts()).containsExactly(Map.entry(RedactionKind.EMAIL, 2L));
  }

  @Test
  void idsTeamsAndTicketsLoseWhatHasAFormAndKeepNames() {
    String json =
        """
        {"id":"C","access":{"level":"company","readers":["@"]},"team":"@","service":"@","event_id":"@",
         "related":["@"],"incident":{"tickets":["@"]},"whys":[{"id":"@","answer":"a","actions":["@"]}],
         "root_causes":[{"id":"@","text":"t","actions":["@"]}],
         "lessons":[{"text":"t","actions":["@"]}],
         "actions":[{"id":"@","title":"t","team":"@","ticket":"@"}],
         "waivers":[{"rule":"@"}]}""";
    Coe coe =
        redactor
            .redact(CoeJson.read(json.replace("@", "mrueda jo@corp.com 10.1.2.3 +34 600 123 456")))
            .coe();
    String kept =
        json.replace("\"service\":\"@\"", "\"service\":\"[person] [email] [ip] [phone]\"");
    assertThat(coe).isEqualTo(CoeJson.read(kept.replace("@", "mrueda [email] [ip] [phone]")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "COE-2026-0412",
        "COE-20260412-001",
        "INC0012345678",
        "2026-07-01-lamps",
        "LBL-2",
        "550e8400-e29b-41d4-a716-446655440000",
        "https://tracker.example/issues/123456789012",
        "P1234567890",
        "123456789012",
        "mrueda",
      })
  void ordinaryIdsStay(String id) {
    Coe coe = CoeJson.read("{\"id\":\"@\",\"related\":[\"@\"],\"team\":\"@\"}".replace("@", id));
    assertThat(redactor.redact(coe).coe()).isEqualTo(coe);
  }

  @Test
  void keysOfUnknownFieldsThatBecomeTheSameLoseNothing() {
    Coe coe =
        redactor
            .redact(CoeJson.read("{\"id\":\"C\",\"by\":{\"Plum Orchard\":1,\"plum-orchard\":2}}"))
            .coe();
    JsonNode by = coe.extra().get("by");
    assertThat(by).isInstanceOf(ObjectNode.class);
    assertThat(by.toString()).isEqualTo("{\"[customer]\":1,\"[customer] 2\":2}");
  }
}
