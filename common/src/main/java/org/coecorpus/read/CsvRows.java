package org.coecorpus.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cuts a stream of CSV into its rows (RFC 4180, any separator, blanks around quotation marks
 * allowed), whatever the total size, with the place of every cell. CSV libraries give neither the
 * places of cells nor a way on after a quotation mark that is never closed; here a broken row costs
 * its first line, and reading goes on with the next.
 */
final class CsvRows {

  /**
   * One cell.
   *
   * @param start offset in the row of its content, within the quotation marks if it has some
   * @param end offset behind the content
   * @param quoted whether it has quotation marks, which are doubled within it
   */
  record Cell(int start, int end, boolean quoted) {

    String value(String row) {
      String raw = row.substring(start, end);
      return quoted ? raw.replace("\"\"", "\"") : raw;
    }
  }

  /**
   * One row.
   *
   * @param piece where it stands
   * @param cells in order
   * @param flaw why it is malformed; empty if it is not
   */
  record Row(SourceObjects.Piece piece, List<Cell> cells, String flaw) {

    List<String> values() {
      return cells.stream().map(cell -> cell.value(piece.text())).toList();
    }
  }

  private enum State {
    BEFORE,
    PLAIN,
    QUOTED,
    AFTER
  }

  private final DecodedText text;
  private final char separator;
  private final int maxLength;
  private String ahead = "";
  private int aheadAt;
  private long line = 1;
  private long position;

  private final StringBuilder raw = new StringBuilder();
  private List<Cell> cells = new ArrayList<>();
  private int cellStart;
  private int quoteEnd;
  private State state = State.BEFORE;

  CsvRows(DecodedText text, char separator, int maxLength) {
    this.text = text;
    this.separator = separator;
    this.maxLength = maxLength;
    this.position = text.position();
  }

  /** The next row that is not a blank line, empty at the end. */
  Optional<Row> next() throws IOException {
    while (peek() == '\n' || peek() == '\r') {
      take();
    }
    if (peek() == DecodedText.END) {
      return Optional.empty();
    }
    long start = position;
    long at = line;
    raw.setLength(0);
    cells = new ArrayList<>();
    beginCell();
    String flaw = "";
    while (flaw.isEmpty() && !isEnd(peek())) {
      if (raw.length() >= maxLength) {
        return Optional.of(tooLarge(start, at));
      }
      flaw = add(take());
    }
    if (flaw.isEmpty() && state == State.QUOTED) {
      flaw = "found a quotation mark that is never closed, expected another one";
    }
    if (!flaw.isEmpty()) {
      backToSecondLine(start, at);
      return Optional.of(row(start, at, flaw));
    }
    endCell();
    return Optional.of(row(start, at, ""));
  }

  private Row row(long start, long at, String flaw) {
    SourceObjects.Piece piece =
        new SourceObjects.Piece(raw.toString(), start, start + raw.length(), at, false);
    return new Row(piece, cells, flaw);
  }

  private Row tooLarge(long start, long at) throws IOException {
    if (state == State.QUOTED && raw.indexOf("\n") >= 0) {
      backToSecondLine(start, at);
      return row(start, at, "found a quotation mark that is never closed, expected another one");
    }
    while (peek() != '\n' && peek() != DecodedText.END) {
      take();
    }
    return new Row(
        new SourceObjects.Piece(raw.toString(), start, position, at, true), List.of(), "");
  }

  private boolean isEnd(int c) {
    return c == DecodedText.END || (state != State.QUOTED && c == '\n');
  }

  /** Takes a character into the row and says what is wrong with it there. */
  private String add(char c) {
    raw.append(c);
    switch (state) {
      case BEFORE -> {
        if (c == '"') {
          state = State.QUOTED;
          cellStart = raw.length();
        } else if (c == separator) {
          nextCell();
        } else if (c > ' ') {
          state = State.PLAIN;
        }
      }
      case PLAIN -> {
        if (c == separator) {
          nextCell();
        }
      }
      case QUOTED -> {
        if (c == '"') {
          state = State.AFTER;
          quoteEnd = raw.length() - 1;
        }
      }
      case AFTER -> {
        if (c == '"' && raw.length() == quoteEnd + 2) {
          state = State.QUOTED;
        } else if (c == separator) {
          nextCell();
        } else if (c > ' ') {
          return "found \"" + c + "\" behind a closing quotation mark, expected " + shown();
        }
      }
    }
    return "";
  }

  private String shown() {
    return separator == '\t' ? "a tab or the end of the line" : separator + " or the line's end";
  }

  private void nextCell() {
    raw.setLength(raw.length() - 1);
    endCell();
    raw.append(separator);
    beginCell();
  }

  private void beginCell() {
    state = State.BEFORE;
    cellStart = raw.length();
  }

  private void endCell() {
    boolean quoted = state == State.AFTER;
    int end = quoted ? quoteEnd : raw.length();
    if (!quoted && end > cellStart && raw.charAt(end - 1) == '\r') {
      end--;
    }
    cells.add(new Cell(cellStart, end, quoted));
  }

  /** Gives back what comes after the first line, so that it is read as rows of its own. */
  private void backToSecondLine(long start, long at) throws IOException {
    while (raw.indexOf("\n") < 0 && peek() != DecodedText.END && peek() != '\n') {
      raw.append(take());
    }
    int end = raw.indexOf("\n");
    if (end >= 0) {
      giveBack(raw.substring(end));
      raw.setLength(end);
      position = start + end;
      line = at;
    }
    cells = List.of();
  }

  private void giveBack(String rest) {
    if (aheadAt >= rest.length()) {
      aheadAt -= rest.length();
    } else {
      ahead = rest + ahead.substring(aheadAt);
      aheadAt = 0;
    }
  }

  private int peek() throws IOException {
    return aheadAt < ahead.length() ? ahead.charAt(aheadAt) : text.peek();
  }

  private char take() throws IOException {
    char c = aheadAt < ahead.length() ? ahead.charAt(aheadAt++) : (char) text.read();
    position++;
    if (c == '\n') {
      line++;
    }
    return c;
  }
}
