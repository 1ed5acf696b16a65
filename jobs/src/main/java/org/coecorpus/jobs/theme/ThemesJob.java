package org.coecorpus.jobs.theme;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.coecorpus.theme.Assignment;
import org.coecorpus.theme.Categoriser;
import org.coecorpus.theme.Statement;
import org.coecorpus.theme.StatementKind;
import org.coecorpus.theme.Theme;
import org.coecorpus.theme.ThemeResult;

/**
 * Brings statements out of documents, and themes into tables.
 *
 * <p>In: what was found. Out: the tables {@code theme}, {@code theme_member} and {@code
 * statement_category}.
 */
public final class ThemesJob {

  private static final StructType THEMES =
      StructType.fromDDL(
          "theme_id STRING NOT NULL, kind STRING NOT NULL, name STRING NOT NULL,"
              + " event_count BIGINT NOT NULL, statement_count BIGINT NOT NULL,"
              + " stability DOUBLE NOT NULL, recurring BOOLEAN NOT NULL");

  private static final StructType MEMBERS =
      StructType.fromDDL(
          "theme_id STRING NOT NULL, statement_id STRING NOT NULL, coe_id STRING NOT NULL,"
              + " event_id STRING NOT NULL, quarter STRING, exemplar BOOLEAN NOT NULL");

  private static final StructType CATEGORIES =
      StructType.fromDDL(
          "statement_id STRING NOT NULL, coe_id STRING NOT NULL, event_id STRING NOT NULL,"
              + " kind STRING NOT NULL, quarter STRING, category_inferred STRING,"
              + " confidence DOUBLE NOT NULL");

  private ThemesJob() {}

  /**
   * Table {@code statement_category}: what class of the taxonomy each statement is most likely of,
   * null if of none. What a document states itself is in its own table.
   */
  public static Dataset<Row> categories(
      SparkSession spark, Map<StatementKind, Categoriser> byKind, List<Statement> statements) {
    List<Row> rows = new ArrayList<>();
    for (Statement statement : statements) {
      Categoriser categoriser = byKind.get(statement.kind());
      if (categoriser != null) {
        Assignment assignment = categoriser.assign(statement);
        rows.add(
            RowFactory.create(
                statement.id(),
                statement.coeId(),
                statement.eventId(),
                statement.kind().name(),
                statement.quarter() == null ? null : statement.quarter().toString(),
                assignment.category().orElse(null),
                assignment.confidence()));
      }
    }
    return spark.createDataFrame(rows, CATEGORIES);
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
}
