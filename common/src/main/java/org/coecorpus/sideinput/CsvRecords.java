package org.coecorpus.sideinput;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cuts a CSV text into records, blank lines aside. Like the reader of documents it goes on after a
 * quotation mark that is never closed: such a record costs its first line and no more.
 */
final class CsvRecords {

  /** A longer record over several lines is a quotation mark that is never closed. */
  private static final int LONGEST = 1_000_000;

  private static final char END = '\uFFFF';

  /**
   * One record.
   *
   * @param line of its start, from 1
   * @param fields without their quotation marks
   * @param flaw what is wrong with it, then it is its first line only; empty if nothing is
   */
  record Found(long line, List<String> fields, Optional<BadCell> flaw) {}

  private final String text;
  private final char separator;
  private int at;
  private long line = 1;

  CsvRecords(String text, char separator) {
    this.text = text;
    this.separator = separator;
  }

  /** The next record, empty at the end; one over several lines needs that many fields. */
  Optional<Found> next(int fieldCount) {
    while (isLineEnd(at) && at < text.length()) {
      step();
    }
    if (at >= text.length()) {
      return Optional.empty();
    }
    int start = at;
    long first = line;
    List<String> fields = new ArrayList<>();
    Optional<BadCell> flaw = field(start, fields);
    while (flaw.isEmpty() && charAt(at) == separator) {
      at++;
      flaw = field(start, fields);
    }
    if (flaw.isEmpty() && line > first && fieldCount > 0 && fields.size() != fieldCount) {
      flaw = Optional.of(unclosed());
    }
    if (flaw.isPresent()) {
      at = start;
      line = first;
      while (!isLineEnd(at)) {
        at++;
      }
    }
    return Optional.of(new Found(first, fields, flaw));
  }

  /** Reads a field up to what ends it. */
  private Optional<BadCell> field(int start, List<String> fields) {
    int begin = at;
    while (!ends(begin) && text.charAt(begin) <= ' ') {
      begin++;
    }
    if (charAt(begin) == '"') {
      at = begin + 1;
      return quoted(start, fields);
    }
    begin = at;
    while (!ends(at)) {
      at++;
    }
    fields.add(text.substring(begin, at));
    return Optional.empty();
  }

  private Optional<BadCell> quoted(int start, List<String> fields) {
    StringBuilder content = new StringBuilder();
    while (charAt(at) != '"' || charAt(at + 1) == '"') {
      if (at >= text.length() || at - start > LONGEST) {
        return Optional.of(unclosed());
      }
      if (text.charAt(at) == '"') {
        at++;
      }
      content.append(text.charAt(at));
      step();
    }
    at++;
    while (!ends(at)) {
      if (text.charAt(at) > ' ') {
        return Optional.of(
            new BadCell(
                "row",
                "\"" + text.charAt(at) + "\" behind a closing quotation mark",
                "the next cell or the end of the line; a quotation mark may be missing"));
      }
      at++;
    }
    fields.add(content.toString());
    return Optional.empty();
  }

  private static BadCell unclosed() {
    return new BadCell("row", "a quotation mark that is never closed", "another one");
  }

  private void step() {
    char c = text.charAt(at++);
    if (c == '\n' || (c == '\r' && charAt(at) != '\n')) {
      line++;
    }
  }

  private boolean ends(int index) {
    return isLineEnd(index) || charAt(index) == separator;
  }

  private boolean isLineEnd(int index) {
    return index >= text.length() || charAt(index) == '\n' || charAt(index) == '\r';
  }

  private char charAt(int index) {
    return index < text.length() ? text.charAt(index) : END;
  }
}
