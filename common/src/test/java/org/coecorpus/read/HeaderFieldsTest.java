package org.coecorpus.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.coecorpus.access.AccessLevel;
import org.coecorpus.coe.Coe;
import org.coecorpus.coe.CoeStatus;
import org.coecorpus.coe.Lifecycle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the head of a document without front matter states of the document itself. */
class HeaderFieldsTest {

  private static final String BODY = "\n\n## Timeline (UTC)\n\n- 2026-01-02 10:00 dark\n";

  private static Coe coe(String head) {
    return Documents.coe("# Label printer dark at dock 4\n\n" + head + BODY);
  }

  @Test
  void boldLinesTellTheLifeOfTheDocument() {
    Coe coe =
        coe(
            """
            **COE id:** [COE-2026-0031](https://coe.example/31)
            **Event id:** EV-2026-118
            **Status:** Completed
            **Created:** 2026-01-03
            **In review:** 2026-01-05 – 2026-01-09
            **In review (second round):** 12 January 2026 to 14 January 2026
            **Completed:** 2026-01-16
            **Reviewers:** Bo Tran (principal engineer), Ana Ruiz (senior manager) and service owner
            """);
    assertThat(coe.id()).isEqualTo("COE-2026-0031");
    assertThat(coe.eventId()).isEqualTo("EV-2026-118");
    assertThat(coe.status()).isEqualTo(CoeStatus.COMPLETED);
    assertThat(coe.lifecycle().createdAt()).hasToString("2026-01-03");
    assertThat(coe.lifecycle().completedAt()).hasToString("2026-01-16");
    assertThat(coe.lifecycle().reviewIntervals())
        .extracting(review -> review.from() + " " + review.to())
        .containsExactly("2026-01-05 2026-01-09", "2026-01-12 2026-01-14");
    assertThat(coe.lifecycle().reviewers())
        .extracting(Lifecycle.Reviewer::role)
        .containsExactly("principal engineer", "senior manager", "service owner");
  }

  @Test
  void aTableOfTwoColumnsDoesSoToo() {
    Coe coe =
        coe(
            """
            | Field | Value |
            |---|---|
            | Incident id | INC-77 |
            | Document id | COE-9 |
            | Submitted for review | 2026-01-05 |
            | Approved on | 2026-01-09 |
            | Completed | 2026-01-12 |
            | Reviewed by | principal engineer |
            """);
    assertThat(coe.id()).isEqualTo("COE-9");
    assertThat(coe.eventId()).isEqualTo("INC-77");
    assertThat(coe.lifecycle().completedAt()).hasToString("2026-01-12");
    assertThat(coe.lifecycle().reviewIntervals()).hasSize(1);
    assertThat(coe.lifecycle().reviewIntervals().get(0).from()).hasToString("2026-01-05");
    assertThat(coe.lifecycle().reviewIntervals().get(0).to()).hasToString("2026-01-09");
    assertThat(coe.lifecycle().reviewers()).hasSize(1);
  }

  @Test
  void namesMayStandAboveTheirValues() {
    Coe coe =
        coe("| Status | Created | Completed |\n|---|---|---|\n| Final | 2026-01-03 | 2026-01-12 |");
    assertThat(coe.status()).isEqualTo(CoeStatus.COMPLETED);
    assertThat(coe.lifecycle().createdAt()).hasToString("2026-01-03");
    assertThat(coe.lifecycle().completedAt()).hasToString("2026-01-12");
  }

  @Test
  void aLineMayHoldSeveralFields() {
    Coe coe = coe("Sev2 | 2026-01-01 | Team: gates | Owner: Sam | Access: team-only");
    assertThat(coe.severity()).hasToString("SEV2");
    assertThat(coe.team()).isEqualTo("gates");
    assertThat(coe.owner()).isEqualTo("Sam");
    assertThat(coe.access().level()).isEqualTo(AccessLevel.TEAM_ONLY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Status: Completed (2026-01-12)",
        "Status: Completed on 12 January 2026",
        "History: Draft 2026-01-03 → in review 2026-01-05 → completed 2026-01-12",
        "Document history: 2026-01-03 draft, 2026-01-05 in review, 2026-01-12 completed",
      })
  void aStatusMayHaveItsDate(String line) {
    Coe coe = coe(line);
    assertThat(coe.status()).isEqualTo(CoeStatus.COMPLETED);
    assertThat(coe.lifecycle().completedAt()).hasToString("2026-01-12");
    Lifecycle.StatusChange last =
        coe.lifecycle().history().get(coe.lifecycle().history().size() - 1);
    assertThat(last.at()).hasToString("2026-01-12");
    assertThat(last.status()).isEqualTo(CoeStatus.COMPLETED);
    assertThat(coe.lifecycle().history()).hasSize(line.contains("istory") ? 3 : 1);
    assertThat(coe.summary()).isNull();
  }

  @Test
  void aTableOfDatesAndStatusesIsTheHistory() {
    Coe coe =
        coe(
            """
            ## Document history

            | Date | Status | Who |
            |---|---|---|
            | 2026-01-03 | Draft | ana |
            | 2026-01-05 | In review | ana |
            """);
    assertThat(coe.lifecycle().history())
        .extracting(change -> change.at() + " " + change.status())
        .containsExactly("2026-01-03 DRAFT", "2026-01-05 IN_REVIEW");
    assertThat(coe.lifecycle().completedAt()).isNull();
  }

  @Test
  void wordsOfOtherSectionsSayNothingOfTheDocument() {
    Coe coe = coe("It was dark.\n\n## Deployment\n\nCompleted: 2026-02-02\nID: 7");
    assertThat(coe.lifecycle()).isEqualTo(Lifecycle.UNKNOWN);
    assertThat(coe.id()).isEqualTo("loading-dock");
  }

  @Test
  void theAuthorOwnsADocumentThatNamesNoOwner() {
    ParsedCoe parsed = Documents.parsed("# Dark\n\nAuthor: Ines Prado" + BODY);
    assertThat(parsed.coe().owner()).isEqualTo("Ines Prado");
    assertThat(parsed.inferred()).contains("owner");
    assertThat(coe("Author: Ines Prado\nOwner: Sam").owner()).isEqualTo("Sam");
  }

  @Test
  void aReviewWithoutDatesThatAreUnderstoodIsSuspect() {
    ParsedCoe parsed = Documents.parsed("# Dark\n\nIn review: 5–9 January 2026" + BODY);
    assertThat(parsed.suspect()).extracting(Suspect::text).containsExactly("5–9 January 2026");
  }

  @Test
  void anAccessLabelInTheHeadMustAgreeWithTheFrontMatter() {
    String front = "---\naccess: company\n---\n# Dark\n\n";
    assertThat(Documents.parsed(front + "Access: company" + BODY).suspect()).isEmpty();
    assertThat(Documents.parsed(front + "Access: secure" + BODY).suspect())
        .extracting(Suspect::field)
        .containsExactly("access");
    assertThat(Documents.parsed("# Dark\n\nAccess: everybody" + BODY).suspect())
        .extracting(Suspect::field)
        .containsExactly("access.level");
    assertThat(coe("Access: badges were refused at all of the doors in the hall").access().level())
        .isNull();
  }
}
