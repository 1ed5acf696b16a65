package org.coecorpus.read;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A table as CSV, read by the {@link Mapping} whose columns its header has; each row is an object.
 * A table without such a mapping is one reject that names its columns.
 */
final class CsvFormat implements SourceFormat {

  private static final int HEAD = 8192;

  private final ReadLimits limits;
  private final List<Mapping> mappings;

  CsvFormat(ReadLimits limits, List<Mapping> mappings) {
    this.limits = limits;
    this.mappings = List.copyOf(mappings);
  }

  @Override
  public String form() {
    return "CSV";
  }

  @Override
  public boolean reads(String head) {
    return CsvHeader.fitting(head, mappings).or(() -> CsvHeader.guessed(head)).isPresent();
  }

  @Override
  public SourceObjects open(String source, DecodedText text) throws IOException {
    String head = text.ahead(HEAD);
    Optional<CsvHeader> fitting = CsvHeader.fitting(head, mappings);
    if (fitting.isPresent()) {
      Mapping mapping = fitting.get().mapping(mappings).orElseThrow();
      CsvRows rows = new CsvRows(text, fitting.get().separator(), limits.maxDocumentBytes());
      rows.next();
      return new Rows(rows, fitting.get(), mapping);
    }
    return new Unmapped(text, CsvHeader.guessed(head).orElseThrow());
  }

  /** The rows below the header. */
  private static final class Rows implements SourceObjects {

    private final CsvRows rows;
    private final CsvHeader header;
    private final Mapping mapping;
    private CsvRows.@Nullable Row row;

    Rows(CsvRows rows, CsvHeader header, Mapping mapping) {
      this.rows = rows;
      this.header = header;
      this.mapping = mapping;
    }

    @Override
    public Optional<Piece> next() throws IOException {
      row = rows.next().orElse(null);
      return Optional.ofNullable(row).map(CsvRows.Row::piece);
    }

    @Override
    public boolean several() {
      return true;
    }

    @Override
    public String context() {
      return header.toString();
    }

    @Override
    public String place(Piece piece, int number) {
      return "line " + piece.line();
    }

    @Override
    public Tree tree(Piece piece) throws Unreadable {
      CsvRows.Row current = row;
      if (current == null || !current.piece().equals(piece)) {
        throw new IllegalStateException("expected the row that was read last");
      }
      if (!current.flaw().isEmpty()) {
        throw new Unreadable(current.flaw());
      }
      int cells = current.cells().size();
      if (cells != header.columns().size()) {
        throw new Unreadable(
            "found " + cells + " cells, expected " + header.columns().size() + " as in the header");
      }
      return Tree.of(MappedRecord.of(mapping, header.record(current)));
    }
  }

  /** A table that nobody has said how to read. */
  private final class Unmapped implements SourceObjects {

    private final DecodedText text;
    private final CsvHeader header;
    private boolean taken;

    Unmapped(DecodedText text, CsvHeader header) {
      this.text = text;
      this.header = header;
    }

    @Override
    public Optional<Piece> next() throws IOException {
      if (taken) {
        return Optional.empty();
      }
      taken = true;
      String head = text.ahead(HEAD);
      return Optional.of(new Piece(head, 0, 0, 1, false));
    }

    @Override
    public boolean several() {
      return false;
    }

    @Override
    public Tree tree(Piece piece) throws Unreadable {
      String tried =
          mappings.stream()
              .map(mapping -> mapping.name() + " needs " + ShownNames.shown(mapping.needs()))
              .collect(Collectors.joining("; "));
      throw new Unreadable(
          "found a table with the columns "
              + ShownNames.shown(header.columns())
              + (tried.isEmpty() ? "" : ", which no mapping fits (" + tried + ")")
              + "; expected --mapping FILE that says which column is which field");
    }
  }
}
