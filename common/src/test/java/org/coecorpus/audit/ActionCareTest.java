package org.coecorpus.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActionCareTest {

  private static final String ROLL_OUT = "Reduces impact: roll out to one host in ten first";
  private static final AuditContext JUNE =
      Audited.CONTEXT.asOf(Instant.parse("2026-06-01T00:00:00Z"));
  private static final String ROSTER =
      "alias,name,role,team,manager,left_at\nmlindqvist,M,engineering manager,carts,,\npdevries,P,engineer,carts,,";

  @TempDir private Path directory;

  @Test
  void a8FiresOnTheFortySixthDay() {
    Audited.of(Draft.clean()).passes("A8");
    Audited late = Audited.of(Draft.clean().replacing("2026-04-16", "2026-04-17"));
    assertThat(late.breaks("A8", "2026-04-17").get(0).why())
        .endsWith(": 46 days from 2026-03-02 to 2026-04-17.");
  }

  @Test
  void a8PassesTheBacklog() {
    Draft late = Draft.clean().replacing("2026-04-16 | Open", "2026-09-16 | Open");
    Audited.of(late).breaks("A8", "2026-09-16");
    Audited.of(late.replacing("2026-09-16 | Open", "2026-09-16 | Backlog")).passes("A8");
    Audited.of(late.replacing("in ten first", "in ten first (backlog)")).passes("A8");
  }

  @Test
  void a8CannotAssessWithoutACreationDate() {
    Audited.of(
            "{\"id\":\"COE-1\",\"title\":\"Carts\",\"actions\":[{\"id\":\"A1\",\"title\":\"Limit retries\",\"owner\":\"x\",\"due_at\":\"2026-09-01\"}]}")
        .cannotAssess("A8", "actions.created_at");
  }

  @Test
  void a9FiresOnWhatIsOpenAfterItsDueDate() {
    String first = Draft.clean().replacing("2026-04-10 | Open", "2026-04-10 | Completed").text();
    Audited.of(first, JUNE).breaks("A9", "2026-04-16");
    Audited.of(first, JUNE.asOf(Instant.parse("2026-04-16T23:00:00Z"))).passes("A9");
    Audited.of(first.replace("| Open |", "| Backlog |"), JUNE).passes("A9");
    Audited.of(first, AuditContext.of(JUNE.settings())).cannotAssess("A9", "as-of");
  }

  @Test
  void a9TakesTheTrackerForTheNewerTruth() {
    SideFiles tracker =
        SideFiles.in(directory)
            .tracker(
                "OPS-12,COMPLETED,mlindqvist,2026-04-10,,\nOPS-13,COMPLETED,pdevries,2026-04-16,,");
    Audited.of(Draft.clean().text(), tracker.with(JUNE)).passes("A9");
  }

  @Test
  void a10FiresAtTheOwnerWhoHasLeftOrIsNotInTheRoster() {
    String text = Draft.clean().text();
    SideFiles files = SideFiles.in(directory);
    Audited.of(text, files.roster(ROSTER).with(Audited.CONTEXT)).passes("A10");
    Audited.of(text, files.roster(ROSTER + "2026-03-20").with(Audited.CONTEXT))
        .breaks("A10", "pdevries");
    Audited.of(text.replace("pdevries", "astranger"), files.roster(ROSTER).with(Audited.CONTEXT))
        .breaks("A10", "astranger");
    Audited.of(text.replace("pdevries", "Carts"), files.roster(ROSTER).with(Audited.CONTEXT))
        .passes("A10");
    Audited.of(text, Audited.CONTEXT).cannotAssess("A10", "roster");
  }

  @Test
  void a10PassesFinishedItems() {
    Audited.of(
            Draft.clean().replacing("2026-04-16 | Open", "2026-04-16 | Completed").text(),
            SideFiles.in(directory).roster(ROSTER + "2026-03-20").with(Audited.CONTEXT))
        .passes("A10");
  }

  @Test
  void a11FiresOnAnItemThatIsDroppedForADeprecation() {
    Draft dropped =
        Draft.clean()
            .replacing("2026-04-16 | Open", "2026-04-16 | Dropped, cart-api is deprecated");
    Audited.of(dropped).breaks("A11", "Dropped, cart-api is deprecated");
    Audited.of(dropped.replacing("run the tests", "run the tests of the replacement"))
        .passes("A11");
    Audited.of(Draft.clean().replacing("2026-04-16 | Open", "2026-04-16 | Dropped")).passes("A11");
    Audited.of(Draft.clean().replacing("roll out", "deprecate and roll out")).passes("A11");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Already in place: smaller steps", "Old build restored during the incident"})
  void a12FiresOnWhatWasDoneBeforeWithoutADate(String title) {
    Draft done =
        Draft.clean()
            .replacing(ROLL_OUT, title)
            .replacing("2026-04-16 | Open", "2026-04-16 | Completed");
    assertThat(Audited.of(done).breaks("A12", title).get(0).why())
        .endsWith(": it does not say when.");
    Audited.of(done.replacing("Completed |", "Completed 2026-03-02 |")).passes("A12");
    Audited.of(Draft.clean()).passes("A12");
  }

  @Test
  void a12WantsWhatAndWhoAsWell() {
    Draft done =
        Draft.clean()
            .replacing(ROLL_OUT, "Already fixed")
            .replacing("pdevries", "")
            .replacing("2026-04-16 | Open", "2026-04-16 | Completed 2026-03-02");
    assertThat(Audited.of(done).breaks("A12", "Already fixed").get(0).why())
        .endsWith(": it does not say what and who.");
  }
}
