package org.coecorpus.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.coecorpus.sideinput.SideInputs;

/** Side inputs of a test, written as files and read as they always are. */
final class SideFiles {

  private final Path directory;
  private Optional<Path> roster = Optional.empty();
  private Optional<Path> incidents = Optional.empty();
  private Optional<Path> tracker = Optional.empty();

  private SideFiles(Path directory) {
    this.directory = directory;
  }

  static SideFiles in(Path directory) {
    return new SideFiles(directory);
  }

  SideFiles roster(String csv) {
    roster = Optional.of(write("roster.csv", csv));
    return this;
  }

  /** Rows below the usual header. */
  SideFiles incidents(String rows) {
    incidents =
        Optional.of(
            write(
                "incidents.csv",
                "id,severity,customer_impact,teams,started,ended,waiver\n" + rows));
    return this;
  }

  /** Rows below the usual header. */
  SideFiles tracker(String rows) {
    tracker =
        Optional.of(
            write("tracker.csv", "ticket,status,owner,due,created_at,transitions\n" + rows));
    return this;
  }

  SideInputs read() {
    return SideInputs.read(roster, incidents, tracker, Optional.empty());
  }

  AuditContext with(AuditContext context) {
    return context.with(read());
  }

  private Path write(String name, String text) {
    try {
      return Files.writeString(directory.resolve(name), text + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
