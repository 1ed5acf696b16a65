package org.coecorpus.evaluation;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.coecorpus.settings.UserException;

/**
 * Which documents answer which queries: TREC's four columns qid, 0, id, grade, split at tabs, or at
 * any white space where a line has no tab, so that ids in a file with tabs may hold blanks.
 *
 * @param file where they stand, as given
 * @param rows in order
 */
public record Judgements(String file, List<Row> rows) {

  /**
   * One judgement.
   *
   * @param line its place in the file, from 1
   * @param query the query's id
   * @param document the document's id
   * @param grade above 0 is relevant, and more is better
   */
  public record Row(int line, String query, String document, int grade) {}

  /** Copies the list. */
  public Judgements {
    rows = List.copyOf(rows);
  }

  /**
   * Reads a file.
   *
   * @throws UserException if it is missing or a line is not of that form
   * @throws IOException if it cannot be read
   */
  public static Judgements read(Path file) throws IOException {
    List<Row> rows = new ArrayList<>();
    try (BufferedReader lines = LineFile.open(file)) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          rows.add(row(file, number, line));
        }
      }
    }
    return new Judgements(file.toString(), rows);
  }

  private static Row row(Path file, int number, String line) {
    String[] columns = line.indexOf('\t') >= 0 ? line.split("\t", -1) : line.strip().split("\\s+");
    if (columns.length != 4) {
      throw LineFile.mistake(
          file,
          number,
          "found "
              + columns.length
              + " columns, expected 4 (qid, 0, id, grade): "
              + LineFile.shown(line));
    }
    try {
      return new Row(number, columns[0], columns[2], Integer.parseInt(columns[3].strip()));
    } catch (NumberFormatException e) {
      throw LineFile.mistake(
          file,
          number,
          "found the grade "
              + LineFile.shown(columns[3])
              + ", expected a whole number: "
              + LineFile.shown(Arrays.toString(columns)));
    }
  }

  /**
   * Grades by document for each query; rows of other queries are left out.
   *
   * @param queries whether a query is asked
   * @param documents whether there is such a document
   * @throws UserException if a document that is judged for one of the queries is not there
   */
  public Map<String, Map<String, Integer>> of(
      Predicate<String> queries, Predicate<String> documents) {
    Map<String, Map<String, Integer>> grades = new TreeMap<>();
    for (Row row : rows) {
      if (!queries.test(row.query())) {
        continue;
      }
      if (!documents.test(row.document())) {
        throw LineFile.mistake(
            Path.of(file),
            row.line(),
            "found the id "
                + LineFile.shown(row.document())
                + ", expected that of a document that is searched");
      }
      grades
          .computeIfAbsent(row.query(), query -> new TreeMap<>())
          .merge(row.document(), row.grade(), Math::max);
    }
    return Collections.unmodifiableMap(grades);
  }
}
