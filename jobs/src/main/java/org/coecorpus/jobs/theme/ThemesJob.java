package org.coecorpus.jobs.theme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.coecorpus.coe.Coe;
import org.coecorpus.jobs.dataset.DocumentRows;
import org.coecorpus.measure.CoeFacts;
import org.coecorpus.theme.Statement;
import org.coecorpus.theme.StatementKind;
import org.coecorpus.theme.Statements;
import org.coecorpus.theme.Theme;
import org.coecorpus.theme.ThemeResult;
import org.coecorpus.time.Quarter;

/**
 * Brings statements out of documents, and themes into tables.
 *
 * <p>In: {@link DocumentRows}. Out: the statements, sorted; then the tables {@code theme} and
 * {@code theme_member} of what was found in them.
 */
public final class ThemesJob {

  private static final StructType STATEMENTS =
      StructType.fromDDL(
          "statement_id STRING NOT NULL, coe_id STRING NOT NULL, event_id STRING NOT NULL,"
              + " kind STRING NOT NULL, text STRING NOT NULL, team STRING, service STRING,"
              + " quarter STRING");

  private static final Encoder<Row> ENCODER = Encoders.row(STATEMENTS);

  private static final StructType THEMES =
      StructType.fromDDL(
          "theme_id STRING NOT NULL, kind STRING NOT NULL, name STRING NOT NULL,"
              + " event_count BIGINT NOT NULL, statement_count BIGINT NOT NULL,"
              + " stability DOUBLE NOT NULL, recurring BOOLEAN NOT NULL");

  private static final StructType MEMBERS =
      StructType.fromDDL(
          "theme_id STRING NOT NULL, statement_id STRING NOT NULL, coe_id STRING NOT NULL,"
              + " event_id STRING NOT NULL, quarter STRING, exemplar BOOLEAN NOT NULL");

  private ThemesJob() {}

  /** The causes and lessons of the documents, sorted by id. */
  public static List<Statement> statements(Dataset<Row> documents) {
    return documents
        .flatMap(
            (FlatMapFunction<Row, Row>)
                document -> statements(DocumentRows.coe(document)).map(ThemesJob::toRow).iterator(),
            ENCODER)
        .collectAsList()
        .stream()
        .map(ThemesJob::fromRow)
        .sorted(Comparator.comparing(Statement::id))
        .toList();
  }

  private static Stream<Statement> statements(Coe coe) {
    return Statements.of(coe, CoeFacts.of(coe).incidentQuarter()).stream();
  }

  /** Table {@code theme}. */
  public static Dataset<Row> themes(SparkSession spark, ThemeResult result) {
    List<Row> rows = new ArrayList<>();
    for (Theme theme : result.themes()) {
      rows.add(
          RowFactory.create(
              theme.id(),
              theme.kind().name(),
              theme.name(),
              theme.events(),
              (long) theme.members().size(),
              theme.stability(),
              theme.recurring()));
    }
    return spark.createDataFrame(rows, THEMES);
  }

  /** Table {@code theme_member}. */
  public static Dataset<Row> members(
      SparkSession spark, ThemeResult result, List<Statement> statements) {
    Map<String, Statement> byId =
        statements.stream().collect(Collectors.toMap(Statement::id, Function.identity()));
    List<Row> rows = new ArrayList<>();
    for (Theme theme : result.themes()) {
      for (String member : theme.members()) {
        Statement statement = byId.get(member);
        if (statement == null) {
          throw new IllegalStateException(
              "theme " + theme.id() + " has a member from nowhere: " + member);
        }
        rows.add(
            RowFactory.create(
                theme.id(),
                member,
                statement.coeId(),
                statement.eventId(),
                statement.quarter() == null ? null : statement.quarter().toString(),
                theme.exemplars().contains(member)));
      }
    }
    return spark.createDataFrame(rows, MEMBERS);
  }

  static Row toRow(Statement statement) {
    return RowFactory.create(
        statement.id(),
        statement.coeId(),
        statement.eventId(),
        statement.kind().name(),
        statement.text(),
        statement.team(),
        statement.service(),
        statement.quarter() == null ? null : statement.quarter().toString());
  }

  static Statement fromRow(Row row) {
    return new Statement(
        row.getString(0),
        row.getString(1),
        row.getString(2),
        StatementKind.valueOf(row.getString(3)),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.isNullAt(7) ? null : Quarter.parse(row.getString(7)));
  }
}
