package org.coecorpus.sideinput;

/** Ends the reading of one row; {@link Table} turns it into a {@link RowReject}. */
final class BadCell extends RuntimeException {

  private final String column;
  private final String found;
  private final String expected;

  BadCell(String column, String found, String expected) {
    super(column + ": found " + found + ", expected " + expected);
    this.column = column;
    this.found = found;
    this.expected = expected;
  }

  RowReject at(String file, long line) {
    return new RowReject(file, line, column, found, expected);
  }
}
