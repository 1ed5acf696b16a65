package org.coecorpus.jobs.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.coecorpus.coe.CoeJson;
import org.coecorpus.jobs.dataset.DocumentRows;
import org.coecorpus.jobs.testing.SparkTestSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("spark")
class TablesJobTest {

  private static final List<String> COES =
      List.of(
          """
          {"id":"COE-1","title":"No labels","event_id":"EV-1","severity":"SEV2","team":"labels",
          "incident":{"impact_started_at":"2026-03-01T11:15:00+01:00","impact_ended_at":"2026-03-01T10:40:00Z"},
          "timeline":[{"at":"2026-03-01T10:15:00Z","text":"alarm"},{"at":"2026-03-01T10:20:00","text":"page"}],
          "whys":[{"answer":"a","children":[{"answer":"b","children":[{"answer":"c"}]},{"answer":"d"}]}],
          "root_causes":[{"text":"certificate expired","actions":["A1"]}]}
          """,
          """
          {"id":"COE-2","event_id":"EV-1","severity":"SEV1","team":"edge",
          "incident":{"impact_started_at":"2026-03-01T10:10:00Z","mitigated_at":"2026-03-01T10:50:00Z"}}
          """,
          """
          {"id":"COE-3","title":"Lockers stay shut"}
          """);

  private final SparkSession spark = SparkTestSession.session();
  @TempDir Path folder;

  @Test
  void siblingCoesAreOneEventWithItsWorstSeverityAndWidestEnds() throws IOException {
    write(COES, folder);
    List<Row> events = table("event").orderBy("event_id").collectAsList();
    assertThat(events).hasSize(2);
    assertThat(events.get(0).getString(0)).isEqualTo("COE-3");
    Row shared = events.get(1);
    assertThat(shared.<String>getAs("event_id")).isEqualTo("EV-1");
    assertThat(shared.<Long>getAs("coe_count")).isEqualTo(2);
    assertThat(shared.<String>getAs("severity")).isEqualTo("SEV1");
    assertThat(shared.<Instant>getAs("started_at"))
        .isEqualTo(Instant.parse("2026-03-01T10:10:00Z"));
    assertThat(shared.<Instant>getAs("ended_at")).isEqualTo(Instant.parse("2026-03-01T10:50:00Z"));
    assertThat(shared.<String>getList(shared.fieldIndex("teams")))
        .containsExactly("edge", "labels");
  }

  @Test
  void branchesOfWhysKeepTheirParent() throws IOException {
    write(COES, folder);
    assertThat(table("why").select("answer", "parent_position", "depth").collectAsList())
        .extracting(Row::toString)
        .containsExactly("[a,null,1]", "[b,0,2]", "[c,1,3]", "[d,0,2]");
  }

  @Test
  void anUnplacedTimeHasNoInstantAndKeepsItsText() throws IOException {
    write(COES, folder);
    assertThat(table("timeline_entry").select("at", "at_as_written").collectAsList())
        .extracting(Row::toString)
        .containsExactly(
            "[2026-03-01T10:15:00Z,2026-03-01T10:15:00Z]", "[null,2026-03-01T10:20:00]");
  }

  @Test
  void filesAreTheSameForAnyOrderAndNumberOfPartitions() throws IOException {
    Path other = Files.createDirectory(folder.resolve("other"));
    write(COES, folder.resolve("tables"));
    Dataset<Row> shuffled = documents(List.of(COES.get(2), COES.get(0), COES.get(1)));
    new TablesJob(spark, other).writeDocuments(shuffled.repartition(7));
    try (Stream<Path> files = Files.list(folder.resolve("tables"))) {
      List<Path> written = files.filter(file -> file.toString().endsWith(".parquet")).toList();
      assertThat(written).hasSize(7);
      for (Path file : written) {
        assertThat(file).hasSameBinaryContentAs(other.resolve(file.getFileName()));
      }
    }
  }

  @Test
  void updatedTablesAreThoseThatWouldBeMadeAnew() throws IOException {
    String changed = COES.get(0).replace("alarm", "many alarms").replace("labels", "print");
    String further = "{\"id\":\"COE-0\",\"lessons\":[{\"text\":\"Renew in time\"}]}";
    write(COES, folder.resolve("base"));
    write(List.of(COES.get(1), further, changed), folder.resolve("anew"));
    Set<String> gone = Set.of("COE-1", "COE-3");
    new TablesJob(spark, folder.resolve("updated"))
        .updateDocuments(folder.resolve("base"), gone, documents(List.of(changed, further)));
    try (Stream<Path> files = Files.list(folder.resolve("anew"))) {
      List<Path> written = files.filter(file -> file.toString().endsWith(".parquet")).toList();
      assertThat(written).hasSize(7);
      for (Path file : written) {
        assertThat(folder.resolve("updated").resolve(file.getFileName()))
            .hasSameBinaryContentAs(file);
      }
    }
  }

  private void write(List<String> coes, Path to) throws IOException {
    new TablesJob(spark, to).writeDocuments(documents(coes));
  }

  private Dataset<Row> documents(List<String> coes) {
    return spark.createDataset(
        coes.stream().map(CoeJson::read).map(DocumentRows::toRow).toList(), DocumentRows.ENCODER);
  }

  private Dataset<Row> table(String name) {
    return spark.read().parquet(folder.resolve(name + ".parquet").toString());
  }
}
