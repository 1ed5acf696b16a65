package org.coecorpus.sideinput;

import java.util.List;

/**
 * What was read from one file.
 *
 * @param content the good rows
 * @param rejects the others, in the order of the file
 */
public record SideInput<T>(T content, List<RowReject> rejects) {

  /** Copies the rejects. */
  public SideInput {
    rejects = List.copyOf(rejects);
  }
}
