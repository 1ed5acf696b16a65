package org.coecorpus.sideinput;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.coecorpus.settings.InputRefusedException;
import org.jspecify.annotations.Nullable;

/**
 * All side inputs of a run. What is missing makes what needs it unknown.
 *
 * @param rejects rows left out, file by file in the order of the components
 * @param suspects cells left out of rows that count, likewise
 */
public record SideInputs(
    Optional<Roster> roster,
    Optional<IncidentRegister> incidents,
    Optional<TrackerExport> tracker,
    Optional<CustomerList> customers,
    List<RowReject> rejects,
    List<RowReject> suspects)
    implements Serializable {

  private static final int SHOWN = 20;

  /** A run without side inputs. */
  public static final SideInputs NONE =
      new SideInputs(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          List.of());

  /**
   * What is sent to other processes: the contents without the account of what was left out.
   * Optional values cannot be.
   */
  private record Sent(
      @Nullable Roster roster,
      @Nullable IncidentRegister incidents,
      @Nullable TrackerExport tracker,
      @Nullable CustomerList customers)
      implements Serializable {

    private Object readResolve() {
      return new SideInputs(
          Optional.ofNullable(roster),
          Optional.ofNullable(incidents),
          Optional.ofNullable(tracker),
          Optional.ofNullable(customers),
          List.of(),
          List.of());
    }
  }

  private Object writeReplace() {
    return new Sent(
        roster.orElse(null), incidents.orElse(null), tracker.orElse(null), customers.orElse(null));
  }

  /** Copies the lists. */
  public SideInputs {
    rejects = List.copyOf(rejects);
    suspects = List.copyOf(suspects);
  }

  /** Roster and customers alone: what decides how documents are read. */
  public SideInputs names() {
    return new SideInputs(
        roster, Optional.empty(), Optional.empty(), customers, List.of(), List.of());
  }

  /** Whether nothing is given that documents could disagree with. */
  public boolean isEmpty() {
    return roster.isEmpty() && incidents.isEmpty() && tracker.isEmpty();
  }

  /**
   * Reads what is given.
   *
   * @throws org.coecorpus.settings.UserException if a file is missing or cannot be used at all
   * @throws InputRefusedException if a name that is to be redacted cannot be read
   */
  public static SideInputs read(
      Optional<Path> roster,
      Optional<Path> incidents,
      Optional<Path> tracker,
      Optional<Path> customers) {
    List<RowReject> rejects = new ArrayList<>();
    List<RowReject> suspects = new ArrayList<>();
    return new SideInputs(
        content(roster, Roster::read, rejects, suspects),
        content(incidents, IncidentRegister::read, rejects, suspects),
        content(tracker, TrackerExport::read, rejects, suspects),
        content(customers, CustomerList::read, rejects, suspects),
        rejects,
        suspects);
  }

  private static <T> Optional<T> content(
      Optional<Path> file,
      Function<Path, SideInput<T>> reader,
      List<RowReject> rejects,
      List<RowReject> suspects) {
    return file.map(reader)
        .map(
            read -> {
              refuse(read.nameless());
              rejects.addAll(read.rejects());
              suspects.addAll(read.suspects());
              return read.content();
            });
  }

  private static void refuse(List<RowReject> nameless) {
    if (!nameless.isEmpty()) {
      throw new InputRefusedException(
          "names in "
              + nameless.size()
              + " rows could not be read and would not be redacted; nothing was published: "
              + nameless.stream()
                  .limit(SHOWN)
                  .map(RowReject::toString)
                  .collect(Collectors.joining("; "))
              + (nameless.size() > SHOWN ? "; and more" : ""));
    }
  }
}
