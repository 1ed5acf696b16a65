package org.coecorpus.sideinput;

import java.util.List;

/**
 * What was read from one file.
 *
 * @param content the good rows
 * @param rejects the others, in the order of the file
 * @param suspects cells that could not be read and that no figure needs; their rows count
 * @param nameless rows that hold a name to redact, which could not be read
 */
public record SideInput<T>(
    T content, List<RowReject> rejects, List<RowReject> suspects, List<RowReject> nameless) {

  /** Copies the lists. */
  public SideInput {
    rejects = List.copyOf(rejects);
    suspects = List.copyOf(suspects);
    nameless = List.copyOf(nameless);
  }

  /** Of what nothing is to be redacted. */
  public SideInput(T content, List<RowReject> rejects, List<RowReject> suspects) {
    this(content, rejects, suspects, List.of());
  }

  /** Without suspects. */
  public SideInput(T content, List<RowReject> rejects) {
    this(content, rejects, List.of());
  }
}
