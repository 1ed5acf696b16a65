package org.coecorpus.sideinput;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * All side inputs of a run. What is missing makes what needs it unknown.
 *
 * @param rejects rows left out, file by file in the order of the components
 */
public record SideInputs(
    Optional<Roster> roster,
    Optional<IncidentRegister> incidents,
    Optional<TrackerExport> tracker,
    Optional<CustomerList> customers,
    List<RowReject> rejects) {

  /** A run without side inputs. */
  public static final SideInputs NONE =
      new SideInputs(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());

  /** Copies the rejects. */
  public SideInputs {
    rejects = List.copyOf(rejects);
  }

  /**
   * Reads what is given.
   *
   * @throws org.coecorpus.settings.UserException if a file is missing or cannot be used at all
   */
  public static SideInputs read(
      Optional<Path> roster,
      Optional<Path> incidents,
      Optional<Path> tracker,
      Optional<Path> customers) {
    List<RowReject> rejects = new ArrayList<>();
    return new SideInputs(
        content(roster, Roster::read, rejects),
        content(incidents, IncidentRegister::read, rejects),
        content(tracker, TrackerExport::read, rejects),
        content(customers, CustomerList::read, rejects),
        rejects);
  }

  private static <T> Optional<T> content(
      Optional<Path> file, Function<Path, SideInput<T>> reader, List<RowReject> rejects) {
    return file.map(reader)
        .map(
            read -> {
              rejects.addAll(read.rejects());
              return read.content();
            });
  }
}
