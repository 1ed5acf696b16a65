package org.coecorpus.jobs.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.coecorpus.access.AccessLevel;
import org.coecorpus.access.AccessPolicy;
import org.coecorpus.access.Audience;
import org.coecorpus.jobs.run.CorpusRun;
import org.coecorpus.jobs.run.Progress;
import org.coecorpus.jobs.run.RunRequest;
import org.coecorpus.jobs.testing.SparkTestSession;
import org.coecorpus.read.Mappings;
import org.coecorpus.release.Release;
import org.coecorpus.release.Store;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every count and rate of a release, computed again by DuckDB from the release's tables with SQL of
 * its own: {@code measure/recompute.sql}. Only what SQL cannot know is left out: echoes, which
 * compare words, and reversals.
 */
@Tag("spark")
class RecomputationTest {

  private static final Path SAMPLE =
      Path.of(System.getProperty("project.root", ".."), "data", "sample");
  private static final String MISSING_OR_OTHER =
      "select r.*, m.n as stated_n, m.value as stated_value from recomputed r full join stated m"
          + " using (id, dimension, grp, win) where m.id is null or (r.id is null and m.n > 0) or r.n <> m.n"
          + " or r.value is distinct from m.value";

  @TempDir Path folder;

  @Test
  void everyCountAndRateOfTheSampleIsTheSame() throws Exception {
    assertThat(compared(run(SAMPLE, Instant.parse("2026-09-30T23:59:59.999999999Z"))))
        .isGreaterThan(1_000);
  }

  @Test
  @Tag("sweep")
  void everyCountAndRateOfTenThousandGeneratedCoesIsTheSame() throws Exception {
    String given = System.getProperty("generated.dir", "");
    assumeThat(given).as("-Dgenerated.dir: a corpus made by coe generate").isNotEmpty();
    Path corpus = Path.of(given);
    long compared = compared(run(corpus, Instant.parse("2026-06-30T00:00:00Z")));
    System.out.println("figures recomputed: " + compared);
    assertThat(compared).isGreaterThan(5_000);
  }

  private Path run(Path corpus, Instant asOf) throws IOException {
    SparkTestSession.session();
    RunRequest request =
        new RunRequest(
            List.of(corpus.resolve("coes")),
            folder.resolve("store"),
            Optional.of(asOf),
            AccessPolicy.labelledOnly().withUnlabelledAs(AccessLevel.COMPANY),
            Optional.of(corpus.resolve("actions.csv")),
            Optional.of(corpus.resolve("incidents.csv")),
            Optional.of(corpus.resolve("roster.csv")),
            Optional.of(corpus.resolve("customers.csv")),
            Mappings.NONE,
            Optional.empty(),
            Optional.empty(),
            false,
            Optional.empty(),
            Optional.empty(),
            false);
    CorpusRun.run(
        request,
        new Progress(
            new PrintStream(java.io.OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
            false,
            false,
            6));
    return Release.open(Store.at(folder.resolve("store")), Audience.COMPANY).directory("tables");
  }

  /** Fails on any difference; otherwise the number of figures that were the same. */
  private static long compared(Path tables) throws SQLException, IOException {
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement()) {
      for (String table :
          List.of(
              "measure",
              "action_item",
              "action_status",
              "coe_timing",
              "review_stay",
              "incident",
              "theme",
              "theme_member")) {
        statement.execute(
            "create view "
                + table
                + " as select * replace ("
                + timestamps(statement, tables.resolve(table + ".parquet"))
                + ") from '"
                + tables.resolve(table + ".parquet")
                + "'");
      }
      for (String sql : sql().split(";\\s*\n", -1)) {
        if (!sql.isBlank()) {
          statement.execute(sql);
        }
      }
      statement.execute(
          "create temp view stated as select id, coalesce(map_keys(\"by\")[1], '') as dimension,"
              + " coalesce(map_values(\"by\")[1], '') as grp, \"window\" as win, n, value from measure"
              + " where (unit = 'share' or unit = 'count') and population not like '%theme%'"
              + " and id not like 'theme.%' and id not like '%echoed%'"
              + " and id not like '%reversal%' and id not like '%incidence%'"
              + " and id not like '%probability%' and id not like 'audit.%'"
              + " and id not like '%by_age_count'");
      assertThat(rows(statement, MISSING_OR_OTHER + " limit 20")).isEmpty();
      return Long.parseLong(rows(statement, "select count(*) from stated").get(0));
    }
  }

  /** Spark's instants without the zone of DuckDB's session. */
  private static String timestamps(Statement statement, Path file) throws SQLException {
    List<String> columns = new ArrayList<>();
    try (ResultSet result = statement.executeQuery("describe select * from '" + file + "'")) {
      while (result.next()) {
        String name = result.getString(1);
        columns.add(
            result.getString(2).equals("TIMESTAMP WITH TIME ZONE")
                ? "make_timestamp(epoch_us(\"" + name + "\")) as \"" + name + "\""
                : "\"" + name + "\" as \"" + name + "\"");
      }
    }
    return String.join(", ", columns);
  }

  private static List<String> rows(Statement statement, String sql) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        StringBuilder row = new StringBuilder();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          row.append(i == 1 ? "" : " | ").append(result.getString(i));
        }
        rows.add(row.toString());
      }
    }
    return rows;
  }

  private static String sql() throws IOException {
    try (InputStream file =
        Objects.requireNonNull(
            RecomputationTest.class.getResourceAsStream("/measure/recompute.sql"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
