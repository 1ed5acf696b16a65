package org.coecorpus.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.coecorpus.actionitem.ActionItem;
import org.coecorpus.actionitem.ActionStatus;
import org.coecorpus.actionitem.Priority;
import org.coecorpus.coe.Coe;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActionsReaderTest {

  private static List<ActionItem> actions(String section) {
    return Documents.coe("# Lamp outage of 2026-03-01\n\n" + section).actions();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "- Mend the lamp|Mend the lamp|null|null|null",
        "- [x] Mend the lamp [Issue](https://t.example/x/issues/7)|Mend the lamp|COMPLETED|null|https://t.example/x/issues/7",
        "- [ ] Mend the lamp ([LMP-7](https://t.example/7))|Mend the lamp|OPEN|null|LMP-7",
        "- Mend the lamp - DONE|Mend the lamp|COMPLETED|null|null",
        "- ✅ Mend the lamp|Mend the lamp|COMPLETED|null|null",
        "- Mend the lamp (won't do)|Mend the lamp|DROPPED|null|null",
        "- TODO: Mend the lamp #12|Mend the lamp|OPEN|null|#12",
        "- @ana: Mend the lamp|Mend the lamp|null|ana|null",
        "- Mend the lamp (@ana)|Mend the lamp|null|ana|null",
        "- Mend the lamp. Owner: Ana Ruiz. Ticket: LMP-7.|Mend the lamp.|null|Ana Ruiz|LMP-7",
        "- Mend the lamp. Ticket [#7](https://t.example/x/issues/7)|Mend the lamp|null|null|https://t.example/x/issues/7",
        "- [Mend the lamp](https://t.example/x/pull/9)|Mend the lamp|null|null|https://t.example/x/pull/9",
        "- Mend the lamp (jdoe). Ticket: [LMP-7](https://t.example/7); Status: ✅.|Mend the lamp|COMPLETED|jdoe|LMP-7",
        "- Mend the lamp (Owner: @ana, Status: [x])|Mend the lamp|COMPLETED|ana|null",
        "- Mend the lamp (urgent). Due: 2026-05-03|Mend the lamp (urgent).|null|null|null",
        "- [ ] Mend the lamp — @ana, due 3 May 2026, High priority, [LMP-7](https://t.example/7)|Mend the lamp|OPEN|ana|LMP-7",
        "- Mend the lamp – in the hall, and on the stairs|Mend the lamp – in the hall, and on the stairs|null|null|null",
        "- A2: Tracking: Mend the lamp in each of our streets (Owner: @ana)|Tracking: Mend the lamp in each of our streets|null|ana|null",
        "- Fill the template for lamps|Fill the template for lamps|null|null|null",
        "- Make sure that the lamp is fixed|Make sure that the lamp is fixed|null|null|null",
      })
  void itemsGiveTitleStatusOwnerAndTicket(
      String item, String title, String status, String owner, String ticket) {
    ActionItem action = actions("## Action items\n\n" + item + "\n").get(0);
    assertThat(action.title()).isEqualTo(title);
    assertThat(String.valueOf(action.status())).isEqualTo(status);
    assertThat(String.valueOf(action.owner())).isEqualTo(owner);
    assertThat(String.valueOf(action.ticket())).isEqualTo(ticket);
  }

  @Test
  void aLabelledTailGivesDatesAndTheHistoryOfTheDueDate() {
    ActionItem action =
        actions(
                """
                ## Follow-ups

                - [x] **Action 2** (High) Mend the lamp. Created: 2026-03-02. Due: 2026-04-01, later
                  moved to 2026-05-01. Done: 2026-04-28.
                """)
            .get(0);
    assertThat(action.id()).isEqualTo("Action 2");
    assertThat(action.title()).isEqualTo("Mend the lamp.");
    assertThat(action.priority()).isEqualTo(Priority.HIGH);
    assertThat(action.createdAt()).hasToString("2026-03-02");
    assertThat(action.dueAt()).hasToString("2026-05-01");
    assertThat(action.completedAt()).hasToString("2026-04-28");
    assertThat(action.history()).hasSize(1);
    assertThat(action.history().get(0).from()).isEqualTo("2026-04-01");
    assertThat(action.history().get(0).to()).isEqualTo("2026-05-01");
  }

  @Test
  void bareValuesBehindADashAreTaken() {
    ActionItem action =
        actions(
                "## Actions\n\n- [x] Mend the lamp — @ana, due May 3, 2026, low priority, completed May 1, 2026\n")
            .get(0);
    assertThat(action.title()).isEqualTo("Mend the lamp");
    assertThat(action.dueAt()).hasToString("2026-05-03");
    assertThat(action.priority()).isEqualTo(Priority.LOW);
    assertThat(action.completedAt()).hasToString("2026-05-01");
  }

  @Test
  void labelsMayStandBelowTheirItem() {
    List<ActionItem> actions =
        actions(
            """
            ## Actions

            - **A1:** Mend the lamp
              - **Details:** With a new bulb.
              - **Status:** 🚧
              - **Due date:** 3 May 2026
            - **Buy bulbs**
              - Owner: ana
              - Status: Done on 2026-05-01
            """);
    assertThat(actions).extracting(ActionItem::title).containsExactly("Mend the lamp", "Buy bulbs");
    assertThat(actions.get(0).description()).isEqualTo("With a new bulb.");
    assertThat(actions.get(0).status()).isEqualTo(ActionStatus.IN_PROGRESS);
    assertThat(actions.get(0).dueAt()).hasToString("2026-05-03");
    assertThat(actions.get(1).owner()).isEqualTo("ana");
    assertThat(actions.get(1).status()).isEqualTo(ActionStatus.COMPLETED);
    assertThat(actions.get(1).completedAt()).hasToString("2026-05-01");
  }

  @Test
  void labelsUnderTheHeadingOfAnItemAreNotTheDocuments() {
    Coe coe =
        Documents.coe(
            """
            # Lamp outage of 2026-03-01

            ## Actions

            ### Mend the lamp

            - Owner: ana
            - Created: 2026-03-02
            """);
    assertThat(coe.actions().get(0).title()).isEqualTo("Mend the lamp");
    assertThat(coe.actions().get(0).createdAt()).hasToString("2026-03-02");
    assertThat(coe.lifecycle().createdAt()).isNull();
    assertThat(coe.owner()).isNull();
  }

  @Test
  void tablesGoByTheirHeader() {
    ActionItem action =
        actions(
                """
                ## Corrective actions

                | ID | Action | Owner | Bug | Priority | Due date | Status |
                |---|---|---|---|---|---|---|
                | A1 | Mend the lamp | ana | [LMP-7](https://t.example/7) | Medium | 1 May 2026 | Completed 2026-04-28 |
                | | | | | | | |
                """)
            .get(0);
    assertThat(action.id()).isEqualTo("A1");
    assertThat(action.owner()).isEqualTo("ana");
    assertThat(action.ticket()).isEqualTo("LMP-7");
    assertThat(action.priority()).isEqualTo(Priority.MEDIUM);
    assertThat(action.dueAt()).hasToString("2026-05-01");
    assertThat(action.status()).isEqualTo(ActionStatus.COMPLETED);
    assertThat(action.statusAsWritten()).isEqualTo("Completed");
    assertThat(action.completedAt()).hasToString("2026-04-28");
  }

  @Test
  void aBoldNameOwnsTheListBelowItButAKindOfActionDoesNot() {
    List<ActionItem> actions =
        actions(
            """
            ## Actions

            **AR/BK**
            - Mend the lamp

            **Long term**
            - Buy a lamp

            **Team**
            - Watch the lamp
            """);
    assertThat(actions).extracting(ActionItem::owner).containsExactly("AR/BK", null, "Team");
  }

  @Test
  void subHeadingsAndBoldItemsOnlyGroup() {
    List<ActionItem> actions =
        actions(
            """
            ## Action items

            These are only sample subheadings.

            ### Detection

            1. Add a sensor

            ### Process

            - **Short term**
              - Mend the lamp
              - Buy a lamp
            """);
    assertThat(actions)
        .extracting(ActionItem::title)
        .containsExactly("Add a sensor", "Mend the lamp", "Buy a lamp");
  }

  @ParameterizedTest
  @ValueSource(strings = {"None", "- N/A", "- None.", "No action items", "- TBD", "- "})
  void noneIsNone(String words) {
    assertThat(actions("## Action items\n\n" + words + "\n")).isEmpty();
  }

  @Test
  void proseIsAnActionOnlyUnderAHeadingThatSaysSo() {
    assertThat(actions("## Action items\n\nWe will mend the lamp.\n")).hasSize(1);
    assertThat(actions("## Corrective measures\n\nWe will mend the lamp.\n")).isEmpty();
    assertThat(actions("## Corrective measures\n\n- Mend the lamp\n")).hasSize(1);
  }

  @Test
  void fieldsBelowAnItemGoByManyNames() {
    List<ActionItem> actions =
        actions(
            """
            ## Actions

            - **Oil the gate**
              - Assignee: Ana Ruiz
              - Tracking: [GT-7](https://t.example/GT-7)
              - ETA: 2026-04-01
            - Replace the gate
              - Responsible: Bo Tran
              - Tracker: https://t.example/GT-8
              - Status: :white_check_mark: Done
            """);
    assertThat(actions).extracting(ActionItem::owner).containsExactly("Ana Ruiz", "Bo Tran");
    assertThat(actions)
        .extracting(ActionItem::ticket)
        .containsExactly("GT-7", "https://t.example/GT-8");
    assertThat(actions.get(0).dueAt()).hasToString("2026-04-01");
    assertThat(actions.get(1).status()).isEqualTo(ActionStatus.COMPLETED);
  }

  @Test
  void aColumnOfNumberSignsHoldsTheIds() {
    assertThat(actions("## Actions\n\n| # | Action |\n|---|---|\n| AI-4 | Oil the gate |\n"))
        .extracting(ActionItem::id)
        .containsExactly("AI-4");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- **TBD** — oil the gate",
        "- Oil the gate. Owner: TBD",
        "- Oil the gate\n  - Owner: TBD\n  - Due: 2026-04-01",
        "| Action | Owner |\n|---|---|\n| Oil the gate | TBD |",
      })
  void anOwnerWhoIsStillToBeNamedIsNone(String item) {
    ParsedCoe parsed =
        Documents.parsed("# Lamp outage of 2026-03-01\n\n## Actions\n\n" + item + "\n");
    assertThat(parsed.coe().actions()).extracting(ActionItem::owner).containsOnlyNulls();
    assertThat(parsed.suspect())
        .extracting(suspect -> suspect.field() + " " + suspect.text())
        .containsExactly("actions[0].owner TBD");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "- [GT-9] Sell the gate|Sell the gate|null|GT-9|null",
        "- ~~[GT-9] Sell the gate~~ WONTFIX|Sell the gate|null|GT-9|null",
        "- Sell the gate (JIRA: GT-9, @bob, by March 8)|Sell the gate|bob|GT-9|2026-03-08",
        "- Bo to sell the gate by March 8|sell the gate|Bo|null|2026-03-08",
        "- Bo to be told of the gate|Bo to be told of the gate|null|null|null",
        "- Crew to sell the gate|Crew to sell the gate|null|null|null",
        "- Sell the gate (@bob, due Feb 5)|Sell the gate|bob|null|null",
        "- Sell the gate / Owner: Bo / Due: 2026-04-01|Sell the gate|Bo|null|2026-04-01",
      })
  void peopleTicketsAndDaysWithoutYearAreTaken(
      String item, String title, String owner, String ticket, String due) {
    ParsedCoe parsed =
        Documents.parsed(
            "# Lamp outage of 2026-03-01\n\nOwner: Bo\n\n## Actions\n\n" + item + "\n");
    ActionItem action = parsed.coe().actions().get(0);
    assertThat(action.title()).isEqualTo(title);
    assertThat(String.valueOf(action.owner())).isEqualTo(owner);
    assertThat(String.valueOf(action.ticket())).isEqualTo(ticket);
    assertThat(String.valueOf(action.dueAt())).isEqualTo(due);
    assertThat(parsed.inferred().contains("actions[0].due_at")).isEqualTo(item.contains("March 8"));
  }
}
