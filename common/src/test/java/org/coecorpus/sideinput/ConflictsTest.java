package org.coecorpus.sideinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.coecorpus.coe.Coe;
import org.coecorpus.coe.CoeJson;
import org.coecorpus.sideinput.Conflict.Kind;
import org.coecorpus.sideinput.Conflict.Used;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where documents and side inputs disagree, the operator is told, and which of them counts. */
class ConflictsTest {

  @TempDir Path directory;

  private Optional<Path> file(String name, String text) throws IOException {
    return Optional.of(Files.writeString(directory.resolve(name), text));
  }

  private SideInputs tracker(String rows) throws IOException {
    Optional<Path> actions = file("a.csv", "ticket,status,owner,due,transitions\n" + rows);
    return SideInputs.read(Optional.empty(), Optional.empty(), actions, Optional.empty());
  }

  private static List<Conflict> conflicts(SideInputs sideInputs, String... coes) {
    List<Coe> read =
        Arrays.stream(coes).map(json -> CoeJson.read(json.replace('\'', '"'))).toList();
    return Conflicts.of(read.iterator(), sideInputs, UnaryOperator.identity()).all();
  }

  private static String item(String fields) {
    return "{'schema':'coe/1','id':'C-1','incident':{'zone':'Europe/Lisbon'},'actions':[{'id':'A1',"
        + "'ticket':'OPS-7',"
        + fields
        + "}]}";
  }

  @Test
  void theTrackerIsTheNewerTruthOfAnActionItem() throws IOException {
    SideInputs sideInputs =
        tracker(
            "ops-7,done,rui,2026-04-20,2026-04-10T10:00:00Z:OPEN>DONE;2026-04-11T10:00:00Z:DONE>OPEN\n");
    assertThat(
            conflicts(
                sideInputs,
                item(
                    "'status':'OPEN','owner':'ana','due_at':'2026-04-01',"
                        + "'completed_at':'2026-04-12'")))
        .containsExactly(
            new Conflict(
                Kind.ACTION_STATUS, "C-1", "OPS-7", "status", "OPEN", "COMPLETED", Used.SIDE_INPUT),
            new Conflict(
                Kind.ACTION_DUE,
                "C-1",
                "OPS-7",
                "due_at",
                "2026-04-01",
                "2026-04-20",
                Used.SIDE_INPUT),
            new Conflict(Kind.ACTION_OWNER, "C-1", "OPS-7", "owner", "ana", "rui", Used.SIDE_INPUT),
            new Conflict(
                Kind.ACTION_COMPLETED,
                "C-1",
                "OPS-7",
                "completed_at",
                "2026-04-12",
                "2026-04-10T10:00:00Z",
                Used.SIDE_INPUT));
  }

  @Test
  void whatIsSaidInAnotherWayOrNotAtAllIsNoConflict() throws IOException {
    SideInputs sideInputs =
        tracker("OPS-7,closed,@Ana,2026-04-01,2026-04-10T23:30:00Z:OPEN>DONE\nOPS-8,,,,\n");
    assertThat(
            conflicts(
                sideInputs,
                item(
                    "'status':'COMPLETED','owner':'ana','due_at':'2026-04-01T17:00:00Z',"
                        + "'completed_at':'2026-04-11'"),
                "{'id':'C-2','actions':[{'ticket':'https://t.example/browse/OPS-8?x=1',"
                    + "'status':'OPEN','owner':'ana','due_at':'2026-05-01'}]}"))
        .isEmpty();
  }

  @Test
  void aCompletionThatTheTrackersHistoryLacksIsTheDocuments() throws IOException {
    SideInputs sideInputs = tracker("OPS-7,,,,2026-04-10T10:00:00Z:OPEN>IN_PROGRESS\n");
    assertThat(conflicts(sideInputs, item("'completed_at':'2026-04-12'")))
        .containsExactly(
            new Conflict(
                Kind.ACTION_COMPLETED,
                "C-1",
                "OPS-7",
                "completed_at",
                "2026-04-12",
                "",
                Used.DOCUMENT));
  }

  @Test
  void ticketsThatNobodyOrSeveralNameAreListed() throws IOException {
    SideInputs sideInputs = tracker("OPS-1,,,,\nOPS-2,,,,\nINC-3,,,,\n");
    String first = "{'id':'C-1','incident':{'tickets':['INC-3']},'actions':[{'ticket':'OPS-1'}]}";
    String second = "{'id':'C-2','actions':[{'id':'A9','ticket':'ops-1'},{'ticket':'OPS-4'}]}";
    List<Conflict> expected =
        List.of(
            new Conflict(
                Kind.TICKET_NOT_IN_TRACKER, "C-2", "OPS-4", "ticket", "OPS-4", "", Used.DOCUMENT),
            new Conflict(
                Kind.TICKET_WITHOUT_COE, "", "OPS-2", "ticket", "", "OPS-2", Used.SIDE_INPUT),
            new Conflict(
                Kind.TICKET_SHARED, "C-2", "ops-1", "ticket", "C-2#A9", "C-1#action-1", Used.EACH));
    assertThat(conflicts(sideInputs, first, second)).isEqualTo(expected);
    assertThat(conflicts(sideInputs, second, first)).isEqualTo(expected);
  }

  @Test
  void aCoeAndTheRegisterAreComparedByEventOrTicket() throws IOException {
    Optional<Path> register =
        file(
            "i.csv",
            "id,severity,started,ended\n"
                + "EVT-1,SEV1,2026-03-01T10:00:00Z,2026-03-01T11:00:00Z\n"
                + "EVT-2,SEV2,2026-03-02,\nEVT-3,,,\n");
    SideInputs sideInputs =
        SideInputs.read(Optional.empty(), register, Optional.empty(), Optional.empty());
    assertThat(
            conflicts(
                sideInputs,
                "{'id':'C-1','event_id':'evt-1','severity':'SEV2','incident':{"
                    + "'started_at':'2026-03-01T09:00:00Z','impact_started_at':'2026-03-01T09:30:00Z',"
                    + "'mitigated_at':'2026-03-01T11:00:30Z','resolved_at':'2026-03-01T12:00:00Z'}}",
                "{'id':'C-2','severity':'SEV2','incident':{'tickets':['EVT-2'],"
                    + "'started_at':'2026-03-02T00:30:00Z'}}",
                "{'id':'C-4','event_id':'EVT-4'}"))
        .containsExactly(
            new Conflict(Kind.SEVERITY, "C-1", "EVT-1", "severity", "SEV2", "SEV1", Used.EACH),
            new Conflict(
                Kind.STARTED,
                "C-1",
                "EVT-1",
                "incident.impact_started_at",
                "2026-03-01T09:30:00Z",
                "2026-03-01T10:00:00Z",
                Used.EACH),
            new Conflict(
                Kind.EVENT_NOT_IN_REGISTER, "C-4", "EVT-4", "event_id", "EVT-4", "", Used.DOCUMENT),
            new Conflict(
                Kind.INCIDENT_WITHOUT_COE, "", "EVT-3", "event_id", "", "EVT-3", Used.SIDE_INPUT));
  }

  @Test
  void anOwnerWhomTheRosterDoesNotKnowIsListed() throws IOException {
    Optional<Path> roster =
        file("r.csv", "alias,team,left_at\nana,gates,\nrui,,2020-01-01\nxu,,soon\n");
    Optional<Path> actions = file("a.csv", "ticket,owner\nOPS-7,zoe\n");
    SideInputs sideInputs = SideInputs.read(roster, Optional.empty(), actions, Optional.empty());
    assertThat(
            conflicts(
                sideInputs,
                "{'id':'C-1','owner':'bea','actions':[{'owner':'@Ana'},{'owner':'Gates'},"
                    + "{'owner':'rui'},{'owner':'xu'},{'owner':'[person]'},{'owner':'kim'},"
                    + "{'owner':'ana','ticket':'OPS-7'}]}"))
        .filteredOn(conflict -> conflict.kind() == Kind.OWNER_NOT_IN_ROSTER)
        .extracting(conflict -> conflict.item() + " " + conflict.document() + " " + conflict.used())
        .containsExactly(" bea DOCUMENT", "OPS-7 zoe SIDE_INPUT", "action-6 kim DOCUMENT");
  }

  @Test
  void withoutSideInputsNothingDisagreesButSharedTickets() {
    assertThat(conflicts(SideInputs.NONE, item("'owner':'x'"), "{'id':'C-2','event_id':'E-1'}"))
        .isEmpty();
    assertThat(new Conflicts(Collections.emptyList())).hasToString("0 conflicts");
  }

  @Test
  void oneLineCountsThemByKind() throws IOException {
    SideInputs sideInputs = tracker("OPS-1,,,,\nOPS-2,,,,\nOPS-7,OPEN,,,\n");
    List<Conflict> all = conflicts(sideInputs, item("'status':'DROPPED'"));
    assertThat(new Conflicts(all))
        .hasToString(
            "3 conflicts: action status differs from the tracker 1, ticket of the tracker that no"
                + " COE names 2");
  }
}
