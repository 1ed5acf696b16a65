package org.coecorpus.sideinput;

import java.util.List;

/**
 * What was read from one file.
 *
 * @param content the good rows
 * @param rejects the others, in the order of the file
 * @param suspects cells that could not be read and that no figure needs; their rows count
 */
public record SideInput<T>(T content, List<RowReject> rejects, List<RowReject> suspects) {

  /** Copies the lists. */
  public SideInput {
    rejects = List.copyOf(rejects);
    suspects = List.copyOf(suspects);
  }

  /** Without suspects. */
  public SideInput(T content, List<RowReject> rejects) {
    this(content, rejects, List.of());
  }
}
