package org.coecorpus.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.coecorpus.access.AccessLevel;
import org.coecorpus.access.AccessPolicy;
import org.coecorpus.access.Audience;
import org.coecorpus.coe.CoeJson;
import org.coecorpus.jobs.testing.SparkTestSession;
import org.coecorpus.measure.MeasuresFile;
import org.coecorpus.read.Mappings;
import org.coecorpus.release.Release;
import org.coecorpus.release.Store;
import org.coecorpus.release.Verifier;
import org.coecorpus.search.SearchIndex;
import org.coecorpus.search.SearchRequest;
import org.coecorpus.settings.InputRefusedException;
import org.coecorpus.settings.UserException;
import org.coecorpus.time.Quarter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The batch as a whole, on a few documents. */
@Tag("spark")
class CorpusRunTest {

  private static final String OPEN = "'access':{'level':'company'}";

  @TempDir Path folder;
  private Path in;
  private Mappings mappings = Mappings.NONE;
  private final ByteArrayOutputStream messages = new ByteArrayOutputStream();

  @BeforeEach
  void makeInputs() throws IOException {
    SparkTestSession.session();
    in = Files.createDirectory(folder.resolve("in"));
    for (int i = 1; i <= 6; i++) {
      write("coe-" + i + ".json", coe(i, OPEN));
    }
  }

  @Test
  void whatIsPublishedCanBeFoundAndVerified() throws IOException {
    RunResult result = run("store");
    assertThat(result.read()).isEqualTo(6);
    assertThat(result.audiences().get("company").coes()).isEqualTo(6);
    Release release = release("store");
    assertThat(release.id()).isEqualTo(result.audiences().get("company").release());
    assertThat(release.files().keySet())
        .contains(
            "tables/coe.parquet",
            "tables/event.parquet",
            "tables/timeline_entry.parquet",
            "tables/why.parquet",
            "tables/root_cause.parquet",
            "tables/lesson.parquet",
            "tables/action_item.parquet",
            "tables/action_transition.parquet",
            "tables/theme.parquet",
            "tables/theme_member.parquet",
            "tables/statement_category.parquet",
            "tables/measure.parquet",
            "themes/themes.json",
            "measures/measures.json",
            "reports/index.html",
            "reports/2026Q2/report.html");
    assertThat(Verifier.all(store("store"), Audience.COMPANY)).isEmpty();
    try (SearchIndex index =
        SearchIndex.open(
            Stream.of(0, 1, 2, 3)
                .map(shard -> "index/shard-000" + shard)
                .filter(shard -> release.has(shard + "/segments_1"))
                .map(release::directory)
                .toList())) {
      assertThat(index.size()).isEqualTo(6);
      assertThat(index.search(SearchRequest.of("certificate lapsed")).hits()).hasSize(6);
    }
  }

  @Test
  void aReleaseIsTheSameWhetherOrNotOthersReadMore() throws IOException {
    String open = run("store").audiences().get("company").release();
    write("secret-1.json", coe(7, "'access':{'level':'secure','readers':['legal']}"));
    write("secret-2.json", coe(1, "'access':{'level':'team-only'}"));
    write("unlabelled.json", coe(9, "'owner':'mrueda'"));
    RunResult result = run("other");
    assertThat(result.withheld()).isEqualTo(3);
    assertThat(result.audiences().get("company").release()).isEqualTo(open);
    assertThat(manifest("other")).isEqualTo(manifest("store"));
    assertThat(messages.toString(StandardCharsets.UTF_8)).contains("--unlabelled company");
  }

  @Test
  void anUnlabelledCorpusIsOpenedOnRequestButAMisspeltLabelIsNot() throws IOException {
    write("unlabelled.json", coe(8, "'owner':'mrueda'"));
    write("misspelt.json", coe(9, "'access':{'level':'compnay'}"));
    RunRequest request =
        request(
            "store",
            AccessPolicy.labelledOnly().withUnlabelledAs(AccessLevel.COMPANY),
            Optional.empty());
    RunResult result = CorpusRun.run(request, progress());
    assertThat(result.audiences().get("company").coes()).isEqualTo(7);
    assertThat(result.withheld()).isEqualTo(1);
  }

  @Test
  void theSameBytesAreADuplicateAndBadInputIsARejectWithItsPlace() throws IOException {
    write("sub/copy.json", coe(1, OPEN));
    write("broken.json", "{\"id\": \"COE-9\",\n \"title\": }");
    RunResult result = run("store");
    assertThat(result.read()).isEqualTo(8);
    assertThat(result.documents()).isEqualTo(6);
    assertThat(result.duplicates()).isEqualTo(1);
    assertThat(result.rejects()).isEqualTo(1);
    assertThat(Files.readString(folder.resolve("store/work/rejects.jsonl")))
        .contains("broken.json")
        .contains("line 2");
  }

  @Test
  void tooManyRejectsPublishNothing() throws IOException {
    write("broken.json", "{");
    RunRequest request = request("store", AccessPolicy.labelledOnly(), Optional.of(0L));
    assertThatThrownBy(() -> CorpusRun.run(request, progress()))
        .isInstanceOf(InputRefusedException.class)
        .hasMessageContaining("1 objects were rejected, at most 0");
    assertThat(folder.resolve("store/audiences")).doesNotExist();
  }

  @Test
  void noReadableDocumentPublishesNothing() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    RunRequest request =
        request(List.of(empty), "store", AccessPolicy.labelledOnly(), Optional.empty());
    assertThatThrownBy(() -> CorpusRun.run(request, progress()))
        .isInstanceOf(InputRefusedException.class)
        .hasMessageContaining("no document that audience company may read");
    assertThat(folder.resolve("store/audiences")).doesNotExist();
  }

  @Test
  void anotherQuarterIsAnotherReleaseOfTheSameFigures() throws IOException {
    String first = run("store").audiences().get("company").release();
    RunResult second =
        CorpusRun.run(with(Optional.empty(), Optional.of(Quarter.parse("2026Q1"))), progress());
    assertThat(second.audiences().get("company").release()).isNotEqualTo(first);
    assertThat(second.audiences().get("company").report()).exists().hasFileName("report.html");
    assertThat(release("store").has("reports/2026Q1/report.html")).isTrue();
  }

  @Test
  void aFileThatIsNamedTwiceIsReadOnce() throws IOException {
    RunRequest request =
        request(
            List.of(in, in.resolve("coe-1.json")),
            "store",
            AccessPolicy.labelledOnly(),
            Optional.empty());
    RunResult result = CorpusRun.run(request, progress());
    assertThat(result.read()).isEqualTo(6);
    assertThat(result.audiences().get("company").coes()).isEqualTo(6);
  }

  @Test
  void sideInputsDecideStatesOwnersAndCoverage() throws IOException {
    Path tracker =
        Files.writeString(
            folder.resolve("actions.csv"),
            """
            ticket,status,owner,due,created_at,transitions
            LBL-1,Done,mrueda,2026-08-01,2026-06-05,2026-06-20T10:00:00Z:OPEN>Done
            LBL-2,Open,gone,2026-07-01,2026-06-05,
            """);
    Path register =
        Files.writeString(
            folder.resolve("incidents.csv"),
            """
            id,severity,customer_impact,teams,started,ended,waiver
            coe-1,SEV1,true,labels,2026-02-03T10:00:00Z,2026-02-03T11:00:00Z,
            EV-9,SEV1,true,labels,2026-05-03T10:00:00Z,2026-05-03T11:00:00Z,
            """);
    Path roster =
        Files.writeString(
            folder.resolve("roster.csv"),
            "alias,role,team,manager,left_at\nmrueda,engineer,labels,,\n");
    Path customers =
        Files.writeString(folder.resolve("customers.csv"), "name\nBramblewick Books\n");
    write(
        "coe-7.json",
        coe(7, OPEN + ",'impact':{'text':'Bramblewick Books and mrueda could not print.'}"));
    RunRequest plain = request("store", AccessPolicy.labelledOnly(), Optional.empty());
    CorpusRun.run(
        new RunRequest(
            plain.inputs(),
            plain.store(),
            plain.asOf(),
            plain.access(),
            Optional.of(tracker),
            Optional.of(register),
            Optional.of(roster),
            Optional.of(customers),
            plain.mappings(),
            plain.settings(),
            plain.quarter(),
            false,
            plain.master(),
            plain.failOnRejects(),
            false),
        progress());
    assertThat(messages.toString(StandardCharsets.UTF_8))
        .contains(
            "10 conflicts: action status differs from the tracker 1, due date differs from the"
                + " tracker 1, ticket is not in the tracker 5, owner is not in the roster 1, severity"
                + " differs from the register 1, incident of the register that no COE tells of 1");
    assertThat(Files.readString(folder.resolve("store/work/conflicts.jsonl")))
        .startsWith("{\"kind\":\"ACTION_STATUS\",\"coe\":\"COE-1\",\"item\":\"LBL-1\"")
        .hasLineCount(10);
    MeasuresFile file = MeasuresFile.read(release("store").text(MeasuresFile.PATH));
    assertThat(value(file, "action_item.completed_count")).isEqualTo(1);
    assertThat(value(file, "action_item.overdue_count")).isEqualTo(1);
    assertThat(value(file, "action_item.orphaned_count")).isEqualTo(1);
    assertThat(value(file, "incident.without_coe_count")).isEqualTo(1);
    assertThat(shown("store", "COE-7")).contains("[customer] and [person] could not print.");
  }

  private static double value(MeasuresFile file, String id) {
    return file.measures().stream()
        .filter(measure -> measure.id().equals(id))
        .filter(measure -> measure.by().isEmpty() && measure.window().equals("all"))
        .findFirst()
        .orElseThrow()
        .value();
  }

  private String shown(String store, String id) throws IOException {
    List<Path> shards =
        Stream.of(0, 1, 2, 3)
            .map(shard -> "index/shard-000" + shard)
            .filter(shard -> release(store).has(shard + "/segments_1"))
            .map(shard -> release(store).directory(shard))
            .toList();
    try (SearchIndex index = SearchIndex.open(shards)) {
      return CoeJson.write(index.show(id).orElseThrow());
    }
  }

  private RunRequest with(Optional<Path> customers, Optional<Quarter> quarter) {
    RunRequest plain = request("store", AccessPolicy.labelledOnly(), Optional.empty());
    return new RunRequest(
        plain.inputs(),
        plain.store(),
        plain.asOf(),
        plain.access(),
        plain.actions(),
        plain.incidents(),
        plain.roster(),
        customers,
        plain.mappings(),
        plain.settings(),
        quarter,
        plain.embeddings(),
        plain.master(),
        plain.failOnRejects(),
        plain.allowEmpty());
  }

  @Test
  void aRunAfterChangesGivesTheReleaseOfOneFromNothing() throws IOException {
    run("store");
    write("coe-2.json", coe(2, OPEN).replace("lapsed unseen", "was revoked by mistake"));
    write("coe-3.json", coe(3, "'access':{'level':'secure'}"));
    Files.delete(in.resolve("coe-4.json"));
    write("sub/coe-8.json", coe(8, OPEN));
    RunResult changed = run("store");
    assertThat(changed.audiences().get("company").coes()).isEqualTo(5);
    assertThat(documentsReadByRun("store", 2)).isEqualTo(3);
    assertThat(changed.audiences().get("company").release())
        .isEqualTo(run("anew").audiences().get("company").release());
    assertThat(manifest("store")).isEqualTo(manifest("anew"));
    assertThat(Verifier.all(store("store"), Audience.COMPANY)).isEmpty();
  }

  @Test
  void nothingIsWrittenWhenNothingHasChanged() throws IOException {
    String first = run("store").audiences().get("company").release();
    List<String> before = files("store/audiences");
    // The name of a folder is nothing that a release depends on.
    Files.move(in, folder.resolve("elsewhere"));
    in = folder.resolve("elsewhere");
    assertThat(run("store").audiences().get("company").release()).isEqualTo(first);
    assertThat(files("store/audiences")).isEqualTo(before);
    assertThat(documentsReadByRun("store", 2)).isZero();
    assertThat(messages.toString(StandardCharsets.UTF_8)).contains("nothing has changed");
  }

  @Test
  void aDamagedReleaseOrRecordIsMadeAnew() throws IOException {
    String first = run("store").audiences().get("company").release();
    Path release = folder.resolve("store/audiences/company/releases").resolve(first);
    Files.writeString(release.resolve("tables/coe.parquet"), "not a table");
    assertThat(run("store").audiences().get("company").release()).isEqualTo(first);
    assertThat(Verifier.all(store("store"), Audience.COMPANY)).isEmpty();
    Path record = folder.resolve("store/work/published/company.json");
    Files.writeString(record, Files.readString(record).replace("COE-1", "COE-7"));
    write("coe-2.json", coe(2, OPEN).replace("lapsed unseen", "was revoked by mistake"));
    assertThat(run("store").audiences().get("company").release())
        .isEqualTo(run("anew").audiences().get("company").release());
  }

  @Test
  void documentsThatWereKeptAndAreDamagedAreReadAgain() throws IOException {
    String first = run("store").audiences().get("company").release();
    for (boolean cutOff : List.of(false, true)) {
      for (Path file : keptFiles()) {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length * 3 / 4] ^= 4;
        Files.write(file, cutOff ? Arrays.copyOf(bytes, 512) : bytes);
      }
      messages.reset();
      assertThat(run("store").audiences().get("company").release()).isEqualTo(first);
      assertThat(messages.toString(StandardCharsets.UTF_8)).contains("these were read again");
      assertThat(documentsReadByRun("store", 1)).isEqualTo(6);
    }
  }

  private List<Path> keptFiles() throws IOException {
    try (Stream<Path> all = Files.walk(folder.resolve("store/work/documents"))) {
      return all.filter(file -> file.toString().endsWith(".parquet")).toList();
    }
  }

  /** How many documents a run has parsed, by what it left in the cache. */
  private long documentsReadByRun(String store, int number) throws IOException {
    Path documents = folder.resolve(store).resolve("work/documents");
    try (Stream<Path> ways = Files.list(documents)) {
      Path segment = ways.findFirst().orElseThrow().resolve("0000000" + number);
      return Files.exists(segment)
          ? SparkTestSession.session()
              .read()
              .parquet(segment.toString())
              .filter("coe_id IS NOT NULL")
              .count()
          : 0;
    }
  }

  /** Every file below a folder with its size and time. */
  private List<String> files(String below) throws IOException {
    try (Stream<Path> all = Files.walk(folder.resolve(below))) {
      return all.filter(Files::isRegularFile)
          .map(file -> file + " " + file.toFile().length() + " " + file.toFile().lastModified())
          .sorted()
          .toList();
    }
  }

  @Test
  void aNameThatCannotBeRedactedPublishesNothing() throws IOException {
    Path customers =
        Files.writeString(folder.resolve("customers.csv"), "name\n\"Ardwick Lamps\nPlum Ltd\n");
    assertThatThrownBy(
            () -> CorpusRun.run(with(Optional.of(customers), Optional.empty()), progress()))
        .isInstanceOf(InputRefusedException.class)
        .hasMessageContaining("would not be redacted; nothing was published: " + customers + ":2: ")
        .hasMessageContaining("found a quotation mark that is never closed");
    assertThat(folder.resolve("store")).doesNotExist();
  }

  @Test
  void aStoreAmongTheInputsIsRefused() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), in);
    for (String store : List.of("in", "in/store", "in/sub/../store", "link/a/store")) {
      RunRequest request =
          request(
              List.of(folder.resolve("in/coe-1.json"), store.startsWith("link") ? in : link),
              store,
              AccessPolicy.labelledOnly(),
              Optional.empty());
      assertThatThrownBy(() -> CorpusRun.run(request, progress()))
          .isInstanceOf(UserException.class)
          .isNotInstanceOf(InputRefusedException.class)
          .hasMessageContaining("would be read as documents; expected --store outside every --in");
    }
    assertThat(in.resolve("store")).doesNotExist();
  }

  @Test
  void aMissingInputIsNamed() {
    RunRequest request =
        request(
            List.of(folder.resolve("nowhere")),
            "store",
            AccessPolicy.labelledOnly(),
            Optional.empty());
    assertThatThrownBy(() -> CorpusRun.run(request, progress()))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("nowhere");
  }

  @Test
  void aTableIsReadByItsMappingWhichIsPartOfTheRelease() throws IOException {
    Files.writeString(
        in.resolve("gates.csv"),
        "Ref,What,Who,Lesson\nG-1,Gate stuck,company,Oil it\nG-2,Gate fell\nG-3,Gate open,,\n");
    assertThat(run("store").rejects()).isEqualTo(1);
    String yaml = "needs: [Ref, What]\nfields: {id: Ref, title: What, access.level: Who%s}\n";
    mappings = new Mappings(List.of(new Mappings.File("m", yaml.formatted(""))));
    RunResult result = run("store");
    assertThat(result.rejects()).isEqualTo(1);
    assertThat(result.withheld()).isEqualTo(1);
    assertThat(result.audiences().get("company").coes()).isEqualTo(7);
    assertThat(shown("store", "G-1")).contains("Gate stuck");
    String id = result.audiences().get("company").release();
    mappings = new Mappings(List.of(new Mappings.File("m", yaml.formatted("") + "# a comment\n")));
    assertThat(run("store").audiences().get("company").release()).isEqualTo(id);
    String more = ", 'lessons[].text': Lesson";
    mappings = new Mappings(List.of(new Mappings.File("m", yaml.formatted(more))));
    assertThat(run("store").audiences().get("company").release()).isNotEqualTo(id);
    assertThat(manifest("store")).contains("read.mapping.1");
  }

  private RunResult run(String store) throws IOException {
    return CorpusRun.run(request(store, AccessPolicy.labelledOnly(), Optional.empty()), progress());
  }

  private RunRequest request(String store, AccessPolicy access, Optional<Long> failOnRejects) {
    return request(List.of(in), store, access, failOnRejects);
  }

  private RunRequest request(
      List<Path> inputs, String store, AccessPolicy access, Optional<Long> failOnRejects) {
    return new RunRequest(
        inputs,
        folder.resolve(store),
        Optional.of(Instant.parse("2026-07-20T00:00:00Z")),
        access,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        mappings,
        Optional.empty(),
        Optional.empty(),
        false,
        Optional.empty(),
        failOnRejects,
        false);
  }

  private Progress progress() {
    return new Progress(new PrintStream(messages, true, StandardCharsets.UTF_8), false, false, 6);
  }

  private Store store(String name) {
    return Store.at(folder.resolve(name));
  }

  private Release release(String store) {
    return Release.open(store(store), Audience.COMPANY);
  }

  private String manifest(String store) throws IOException {
    Path releases = folder.resolve(store).resolve("audiences/company/releases");
    return Files.readString(releases.resolve(release(store).id()).resolve("manifest.json"));
  }

  private void write(String name, String text) throws IOException {
    Path file = in.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static String coe(int number, String more) {
    return ("{'schema':'coe/1','id':'COE-"
            + number
            + "','title':'Labels did not print "
            + number
            + "',"
            + more
            + ",'status':'COMPLETED','team':'labels','severity':'SEV2',"
            + "'incident':{'impact_started_at':'2026-0"
            + (number % 6 + 1)
            + "-03T10:00:00Z',"
            + "'impact_ended_at':'2026-0"
            + (number % 6 + 1)
            + "-03T11:00:00Z'},"
            + "'lifecycle':{'created_at':'2026-06-04T10:00:00Z','completed_at':'2026-06-09T10:00:00Z'},"
            + "'summary':'The printers refused labels.',"
            + "'root_causes':[{'text':'The certificate of printer "
            + number
            + " lapsed unseen.'}],"
            + "'actions':[{'id':'A1','title':'Renew it','ticket':'LBL-"
            + number
            + "','status':'OPEN',"
            + "'due_at':'2026-08-01'}]}")
        .replace('\'', '"');
  }
}
