package org.coecorpus.report;

import java.util.List;

/**
 * A table; the first column names the row.
 *
 * @param id name of the table, unique in a report; also its file name as CSV
 * @param caption what is in it
 * @param columns headings
 * @param rows as many cells each as there are columns
 */
public record Table(String id, String caption, List<String> columns, List<List<Sentence>> rows) {

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if a row has another number of cells than there are columns
   */
  public Table {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    for (List<Sentence> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(
            "table " + id + ": row of " + row.size() + " cells, expected " + columns.size());
      }
    }
  }
}
