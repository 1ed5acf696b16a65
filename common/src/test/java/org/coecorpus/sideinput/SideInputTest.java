package org.coecorpus.sideinput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.coecorpus.actionitem.ActionStatus;
import org.coecorpus.actionitem.Transition;
import org.coecorpus.incident.Severity;
import org.coecorpus.settings.InputRefusedException;
import org.coecorpus.settings.UserException;
import org.coecorpus.sideinput.Roster.Membership;
import org.coecorpus.time.Moment;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SideInputTest {

  @TempDir Path directory;

  private Path file(String text) {
    try {
      return Files.writeString(directory.resolve("in.csv"), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Instant at(String instant) {
    return Instant.parse(instant);
  }

  @Test
  void columnsAreFoundByNameInAnyOrderAndOthersAreIgnored() {
    SideInput<Roster> read =
        Roster.read(
            file(
                "\uFEFFTeam,floor,ALIAS,Left At,\"role\"\r\n"
                    + "checkout,3,mrueda,,\"manager, acting\"\r\n\r\n"
                    + "routing,,ipark,2026-03-31,\r\n"));
    assertThat(read.rejects()).isEmpty();
    assertThat(read.content().people())
        .containsExactly(
            new Person("mrueda", null, "manager, acting", "checkout", null, null),
            new Person("ipark", null, null, "routing", null, Moment.parse("2026-03-31")));
    assertThat(read.content().find("@IPARK")).isPresent();
    assertThat(read.content().hasTeam("Checkout")).isTrue();
    assertThat(read.content().hasTeam("payments")).isFalse();
  }

  @Test
  void someoneIsThereUntilTheEndOfTheLastDay() {
    Roster roster = Roster.read(file("alias,left_at\nipark,2026-03-31\nmrueda,\n")).content();
    assertThat(roster.membership("ipark", at("2026-03-31T23:59:59Z")))
        .isEqualTo(Membership.PRESENT);
    assertThat(roster.membership("ipark", at("2026-04-01T00:00:00Z"))).isEqualTo(Membership.LEFT);
    assertThat(roster.membership("mrueda", at("2099-01-01T00:00:00Z")))
        .isEqualTo(Membership.PRESENT);
    assertThat(roster.membership("nobody", at("2026-01-01T00:00:00Z")))
        .isEqualTo(Membership.ABSENT);
  }

  @Test
  void aPersonWhoseRowIsBadIsNotCalledAbsent() {
    SideInput<Roster> read = Roster.read(file("alias,left_at\nipark,soon\nmrueda,\n"));
    assertThat(read.rejects())
        .extracting(RowReject::toString)
        .containsExactly(
            directory.resolve("in.csv")
                + ":2: left_at: found soon, expected ISO-8601 such as 2026-03-01T10:15:00Z or"
                + " 2026-03-01");
    assertThat(read.content().people()).hasSize(1);
    assertThat(read.content().membership("iPark", at("2026-01-01T00:00:00Z")))
        .isEqualTo(Membership.UNKNOWN);
  }

  @Test
  void aliasesOfUnreadableRowsAreKnownWithoutTheirAt() {
    Roster roster =
        Roster.read(file("alias,left_at\n@IPark,soon\n@mrueda,\nxlee,never\n@xlee,\n")).content();
    assertThat(roster.unreadableAliases()).containsExactly("ipark");
    assertThat(roster.membership("IPARK", at("2026-01-01T00:00:00Z")))
        .isEqualTo(Membership.UNKNOWN);
    assertThat(roster.membership("mrueda", at("2026-01-01T00:00:00Z")))
        .isEqualTo(Membership.PRESENT);
    assertThat(roster.membership("xlee", at("2026-01-01T00:00:00Z"))).isEqualTo(Membership.PRESENT);
  }

  @Test
  void theFirstRowOfAKeyCountsAndLaterOnesAreReported() {
    SideInput<Roster> read =
        Roster.read(file("alias,team\nipark,a\nIPARK,b\n,c\nmrueda,d,e\nxlee\n"));
    assertThat(read.content().find("ipark").orElseThrow().team()).isEqualTo("a");
    assertThat(read.rejects())
        .extracting(reject -> reject.line() + " " + reject.column() + " " + reject.expected())
        .containsExactly(
            "3 alias each once; line 2 counts",
            "4 alias a value",
            "5 row 2 as in the header",
            "6 row 2 as in the header");
  }

  @Test
  void aMissingQuotationMarkCostsItsOwnRowAndNoOther() {
    SideInput<CustomerList> read =
        CustomerList.read(file("name\nPlum Ltd\n\"Pear & Sons\nQuince\r\n\"Fig, Ltd\"\nMedlar"));
    assertThat(read.content().names()).containsExactly("Plum Ltd", "Quince", "Fig, Ltd", "Medlar");
    assertThat(read.rejects())
        .extracting(RowReject::toString)
        .containsExactly(
            directory.resolve("in.csv")
                + ":3: row: found \"F\" behind a closing quotation mark, expected the next cell or"
                + " the end of the line; a quotation mark may be missing");
    assertThat(read.nameless()).isEqualTo(read.rejects());
  }

  /** Rows of the tracker go on after the mark, whatever follows; notes may have several lines. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "T-2,\"open,a note\n",
        "T-2,\"open,a note\nT-3,open,\"x\"\n",
        "T-2,open,\"a note\nT-3,open,x\nT-4,open,\"\"\n",
        "T-2,\"open,a note\nT-3,open,\"\n",
        "T-2,open,a \"note\" \"\nT-3,\"open\" x,\n",
      })
  void aMissingQuotationMarkInATrackerHidesNoLaterRow(String rows) {
    StringBuilder text = new StringBuilder("ticket,status,note\n");
    text.append("T-1,\"open\",\"two\nlines, \"\"quoted\"\"\"\n").append(rows);
    for (int i = 10; i < 40; i++) {
      text.append("T-").append(i).append(",open,\"fine, too\"\n");
    }
    SideInput<TrackerExport> read = TrackerExport.read(file(text.toString()));
    assertThat(read.content().actions())
        .extracting(TrackedAction::ticket)
        .contains("T-1", "T-10", "T-39")
        .filteredOn(ticket -> ticket.length() == 4)
        .hasSize(30);
    assertThat(read.rejects()).hasSizeBetween(1, 2);
    assertThat(read.rejects()).extracting(RowReject::line).isSubsetOf(4L, 5L);
    assertThat(read.nameless()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"Ardwick Lamps",
        "\"\"",
        "A",
        "Ardwick,Lamps",
        "\"Ardwick\nLamps\"",
        "Ard\u0007wick"
      })
  void aCustomerWhoseNameCannotBeReadRefusesTheRun(String row) {
    Path customers = file("name\nPlum Ltd\n" + row + "\nQuince\n");
    assertThatThrownBy(
            () ->
                SideInputs.read(
                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(customers)))
        .isInstanceOf(InputRefusedException.class)
        .hasMessageStartingWith(
            "names in 1 rows could not be read and would not be redacted; nothing was published: "
                + customers
                + ":3: ")
        .hasMessageContaining(": found ")
        .hasMessageContaining(", expected ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"ipark,,\n", ",Ines Park,\n", "ipark\n", "ipark,\"Ines\nPark\",\n"})
  void aPersonWhoseNameCannotBeReadRefusesTheRun(String row) {
    Path roster = file("alias,name,left_at\n" + row + "mrueda,Marta Rueda,\n");
    assertThatThrownBy(
            () ->
                SideInputs.read(
                    Optional.of(roster), Optional.empty(), Optional.empty(), Optional.empty()))
        .isInstanceOf(InputRefusedException.class)
        .hasMessageContaining("would not be redacted")
        .hasMessageContaining(roster + ":2: ");
  }

  @Test
  void theNamesOfRowsThatDoNotCountAreKnown() {
    Path roster =
        file("alias,name,left_at\nipark,Ines Park,soon\nmrueda,Marta R.,\nMRUEDA,Mia Rueda,\n");
    SideInputs read =
        SideInputs.read(Optional.of(roster), Optional.empty(), Optional.empty(), Optional.empty());
    assertThat(read.roster().orElseThrow().names())
        .containsExactly("ipark", "Ines Park", "mrueda", "Marta R.", "MRUEDA", "Mia Rueda");
    assertThat(read.rejects()).extracting(RowReject::line).containsExactly(2L, 4L);
    Path customers = file("name\nPlum Ltd\nPLUM LTD\n");
    assertThat(CustomerList.read(customers).nameless()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"alias\n", "alias,team", "[]", "alias\n\n\n"})
  void aFileWithoutARowIsRefused(String text) {
    Path roster = file(text);
    assertThatThrownBy(() -> Roster.read(roster))
        .isInstanceOf(UserException.class)
        .isNotInstanceOf(InputRefusedException.class)
        .hasMessage(
            "roster "
                + roster
                + ": holds no row, expected at least one; leave the option away if there is none");
  }

  @Test
  void aFileWhoseRowsAreAllBadIsRefused() {
    Path roster = file("alias,left_at\nipark,soon\nmrueda,never\n");
    assertThatThrownBy(() -> Roster.read(roster))
        .isInstanceOf(InputRefusedException.class)
        .hasMessageStartingWith("roster " + roster + ": none of its rows can be read, the first: ")
        .hasMessageContaining(":2: left_at: found soon, expected ISO-8601");
  }

  @Test
  void bytesThatAreNotUtf8CostTheRowAndNoMore() throws IOException {
    Path file =
        Files.write(
            directory.resolve("in.csv"),
            "name\nCafé Plum\nPear\n".getBytes(StandardCharsets.ISO_8859_1));
    SideInput<CustomerList> read = CustomerList.read(file);
    assertThat(read.content().names()).containsExactly("Pear");
    assertThat(read.rejects())
        .extracting(RowReject::found)
        .containsExactly("bytes that are not UTF-8");
  }

  @Test
  void aNameThatWouldBeFoundEverywhereIsRejected() {
    SideInput<CustomerList> read = CustomerList.read(file("name\nA\n--\nAB\n"));
    assertThat(read.content().names()).containsExactly("AB");
    assertThat(read.rejects()).hasSize(2);
  }

  @Test
  void theRegisterIsReadFromCsv() {
    SideInput<IncidentRegister> read =
        IncidentRegister.read(
            file(
                "id,severity,customer_impact,teams,started,ended,waiver\n"
                    + "E-1,SEV1,true,a;b; a ,2026-01-01T10:00:00Z,2026-01-01T11:00:00+00:00,\n"
                    + "E-2,Sev-2,NO,,2026-01-02,,drill\n"
                    + "E-3,,,,,,\n"));
    assertThat(read.rejects()).isEmpty();
    assertThat(read.content().incidents())
        .containsExactly(
            new RegisteredIncident(
                "E-1",
                Severity.SEV1,
                true,
                List.of("a", "b"),
                Moment.parse("2026-01-01T10:00:00Z"),
                Moment.parse("2026-01-01T11:00:00+00:00"),
                null),
            new RegisteredIncident(
                "E-2", Severity.SEV2, false, List.of(), Moment.parse("2026-01-02"), null, "drill"),
            new RegisteredIncident("E-3", null, null, List.of(), null, null, null));
    assertThat(read.content().find("e-2")).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "'E-1,SEV6,true,a,,', severity, SEV6",
    "'E-1,SEV12,true,a,,', severity, SEV12",
    "'E-1,SEV1,maybe,a,,', customer_impact, maybe",
    "'E-1,SEV1,true,a,01/02/2026,', started, 01/02/2026",
    "'E-1,SEV1,true,a,2026-01-02T10:00:00Z,2026-01-02T09:59:59Z', ended, 2026-01-02T09:59:59Z",
    "',SEV1,true,a,,', id, nothing",
  })
  void aBadIncidentNamesItsColumn(String row, String column, String found) {
    SideInput<IncidentRegister> read =
        IncidentRegister.read(
            file(
                "id,severity,customer_impact,teams,started,ended\n"
                    + row
                    + "\nE-9,SEV1,true,a,,\n"));
    assertThat(read.content().incidents()).hasSize(1);
    assertThat(read.rejects())
        .extracting(reject -> reject.line() + " " + reject.column() + " " + reject.found())
        .containsExactly("2 " + column + " " + found);
  }

  @Test
  void transitionsComeSortedByTimeWithTheirFields() {
    TrackedAction action =
        TrackerExport.read(
                file(
                    "ticket,status,owner,due,created_at,transitions\n"
                        + "T-1,Done,ipark,2026-04-10,2026-03-01 09:00,"
                        + "2026-03-09T10:00:00Z:In Progress>Done;"
                        + "2026-03-05T09:00:00+01:00:due 2026-03-20>2026-04-10;"
                        + " 2026-03-01T10:00:00Z:>OPEN ;2026-03-02:owner >ipark;\n"))
            .content()
            .find("t-1")
            .orElseThrow();
    assertThat(action.status()).isEqualTo(ActionStatus.COMPLETED);
    assertThat(action.statusAsWritten()).isEqualTo("Done");
    assertThat(action.createdAt()).isEqualTo(Moment.parse("2026-03-01T09:00"));
    assertThat(action.history())
        .containsExactly(
            new Transition(Moment.parse("2026-03-01T10:00:00Z"), "status", null, "OPEN"),
            new Transition(Moment.parse("2026-03-02"), "owner", null, "ipark"),
            new Transition(
                Moment.parse("2026-03-05T09:00:00+01:00"), "due_at", "2026-03-20", "2026-04-10"),
            new Transition(Moment.parse("2026-03-09T10:00:00Z"), "status", "In Progress", "Done"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-03-01T10:00:00Z OPEN>DONE",
        "yesterday:OPEN>DONE",
        "2026-03-01T10:00:00Z:OPEN",
        "2026-13-01T10:00:00Z:OPEN>DONE",
        "2026-03-01T10:00:00Z:OPEN>DONE>OPEN",
      })
  void aBadTransitionCostsTheRow(String transition) {
    SideInput<TrackerExport> read =
        TrackerExport.read(file("ticket,transitions\nT-1," + transition + "\nT-2,\n"));
    assertThat(read.content().actions()).extracting(TrackedAction::ticket).containsExactly("T-2");
    assertThat(read.rejects()).extracting(RowReject::column).containsExactly("transitions");
  }

  @ParameterizedTest
  @CsvSource({
    "OPEN, OPEN",
    "in progress, IN_PROGRESS",
    "In-Progress, IN_PROGRESS",
    "closed, COMPLETED",
    "wontfix, DROPPED",
    "Won’t Do, DROPPED",
    "WONTDO, DROPPED",
    "BACKLOG, BACKLOG",
    "Resolved, COMPLETED",
    "✅, COMPLETED",
    "TODO, OPEN",
    "İN PROGRESS,",
    "purple,"
  })
  void statusWordsAreMappedAndUnknownOnesStayAsWritten(String word, ActionStatus status) {
    TrackedAction action =
        TrackerExport.read(file("ticket,status\nT-1," + word + "\n")).content().actions().get(0);
    assertThat(action.status()).isEqualTo(status);
    assertThat(action.statusAsWritten()).isEqualTo(word);
  }

  @Test
  void jsonIsReadAsWell() {
    SideInput<TrackerExport> read =
        TrackerExport.read(
            file(
                """
                [{"ticket":"T-1","status":"done","due":null,"extra":{"x":[1]},
                  "transitions":[{"at":"2026-03-01T10:00:00Z","field":"due","from":"a","to":"b"},
                                 {"at":"2026-02-01T10:00:00Z","to":"OPEN"}]},
                 17,
                 {"ticket":"T-2","transitions":[{"field":"due"}]},
                 {"ticket":"T-3","transitions":"2026-03-01T10:00:00Z:OPEN>DONE"},
                 {"ticket":{"a":1}}]
                """));
    assertThat(read.content().find("T-1").orElseThrow().history())
        .containsExactly(
            new Transition(Moment.parse("2026-02-01T10:00:00Z"), "status", null, "OPEN"),
            new Transition(Moment.parse("2026-03-01T10:00:00Z"), "due_at", "a", "b"));
    assertThat(read.content().find("T-3").orElseThrow().history()).hasSize(1);
    assertThat(read.rejects())
        .extracting(reject -> reject.line() + " " + reject.column())
        .containsExactly("4 row", "5 transitions", "7 ticket");
    assertThat(
            IncidentRegister.read(
                    file("[{\"id\":\"E-1\",\"customerImpact\":true,\"teams\":[\"a\",\"b\"]}]"))
                .content()
                .incidents())
        .containsExactly(
            new RegisteredIncident("E-1", null, true, List.of("a", "b"), null, null, null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "nonsense\nx\n",
        "name,name\na,b\n",
        "[{\"name\":\"x\"}] more",
        "[{\"name\":\"x\",\"name\":\"y\"}]",
        "[{\"name\":",
        "[{\"name\":\"x\"}",
      })
  void aFileWithoutAUsableFormIsRefused(String text) {
    assertThatThrownBy(() -> CustomerList.read(file(text)))
        .isInstanceOf(UserException.class)
        .hasMessageStartingWith("list of customers " + directory.resolve("in.csv") + ": ")
        .hasMessageContaining("with name of which name is required");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ticket;status;owner\nT-1;done;ana\nT-2;open;rui\n",
        "\uFEFFTicket\tStatus\tOwner\r\nT-1\tdone\tana\r\nT-2\topen\trui\r\n",
        "\"ticket\"|status|owner\nT-1|done|ana\nT-2|open|rui\n",
        "{\"ticket\":\"T-1\",\"status\":\"done\",\"owner\":\"ana\"}\n"
            + "{\"ticket\":\"T-2\",\"status\":\"open\",\"owner\":\"rui\"}\n",
        "\uFEFF[{\"key\":\"T-1\",\"state\":\"done\",\"assignee\":\"ana\"},"
            + "{\"key\":\"T-2\",\"state\":\"open\",\"assignee\":\"rui\"}]",
      })
  void theSameRowsAreReadFromEveryForm(String text) {
    SideInput<TrackerExport> read = TrackerExport.read(file(text));
    assertThat(read.rejects()).isEmpty();
    assertThat(read.content().actions())
        .extracting(action -> action.ticket() + " " + action.status() + " " + action.owner())
        .containsExactly("T-1 COMPLETED ana", "T-2 OPEN rui");
  }

  @Test
  void anUnreadableCreationDateCostsTheCellAndNotTheRow() {
    SideInput<TrackerExport> read =
        TrackerExport.read(
            file("ticket,status,created_at,due\nT-1,done,long ago,\nT-2,done,never,soon\n"));
    assertThat(read.content().find("T-1").orElseThrow().status()).isEqualTo(ActionStatus.COMPLETED);
    assertThat(read.content().find("T-1").orElseThrow().createdAt()).isNull();
    assertThat(read.suspects())
        .extracting(cell -> cell.line() + " " + cell.column() + " " + cell.found())
        .containsExactly("2 created_at long ago");
    assertThat(read.rejects()).extracting(RowReject::column).containsExactly("due");
  }

  @Test
  void aMissingFileIsRefused() {
    assertThatThrownBy(() -> Roster.read(directory.resolve("none.csv")))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("none.csv: no such file");
    assertThatThrownBy(() -> Roster.read(directory)).isInstanceOf(UserException.class);
  }

  @Test
  void everySideInputIsOptional() {
    Path roster = file("alias\nipark\n");
    assertThat(
            SideInputs.read(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()))
        .isEqualTo(SideInputs.NONE);
    SideInputs some =
        SideInputs.read(Optional.of(roster), Optional.empty(), Optional.empty(), Optional.empty());
    assertThat(some.roster()).isPresent();
    assertThat(some.customers()).isEmpty();
  }

  /** The sample corpus's own files hold no bad row. */
  @ParameterizedTest
  @ValueSource(strings = {"roster.csv", "customers.csv", "incidents.csv", "actions.csv"})
  void theSampleIsReadWhole(String name) throws IOException {
    Path file = Path.of(System.getProperty("project.root"), "data", "sample", name);
    Assumptions.assumeTrue(Files.exists(file), "no sample " + file);
    long rows = Files.readAllLines(file).stream().filter(line -> !line.isBlank()).count() - 1;
    SideInput<? extends List<?>> read =
        switch (name) {
          case "roster.csv" -> {
            SideInput<Roster> roster = Roster.read(file);
            yield new SideInput<>(roster.content().people(), roster.rejects());
          }
          case "customers.csv" -> {
            SideInput<CustomerList> customers = CustomerList.read(file);
            yield new SideInput<>(customers.content().names(), customers.rejects());
          }
          case "incidents.csv" -> {
            SideInput<IncidentRegister> incidents = IncidentRegister.read(file);
            yield new SideInput<>(incidents.content().incidents(), incidents.rejects());
          }
          default -> {
            SideInput<TrackerExport> actions = TrackerExport.read(file);
            yield new SideInput<>(actions.content().actions(), actions.rejects());
          }
        };
    assertThat(read.rejects()).isEmpty();
    assertThat(read.content()).hasSize((int) rows);
  }
}
