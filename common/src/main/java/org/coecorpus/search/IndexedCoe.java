package org.coecorpus.search;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.coecorpus.coe.Coe;
import org.coecorpus.time.Quarter;
import org.jspecify.annotations.Nullable;

/**
 * A COE with what the release knows of it.
 *
 * @param coe the document, as its audience may read it
 * @param quarter quarter of the event, if it can be dated
 * @param date day of the event in UTC, if it can be dated; of the same instant as the quarter
 * @param themes ids of the themes that its statements belong to, the most telling first
 */
public record IndexedCoe(
    Coe coe, @Nullable Quarter quarter, @Nullable LocalDate date, List<String> themes) {

  private static final int MAX_ID_BYTES = 8192;

  /**
   * Checks the id and copies the themes.
   *
   * @throws IllegalArgumentException if the id is blank or longer than 8,192 bytes
   */
  public IndexedCoe {
    themes = List.copyOf(themes);
    int bytes = coe.id().getBytes(StandardCharsets.UTF_8).length;
    if (coe.id().isBlank() || bytes > MAX_ID_BYTES) {
      throw new IllegalArgumentException(
          "illegal id of a COE: "
              + (coe.id().isBlank() ? "blank" : bytes + " bytes")
              + ", expected 1 to "
              + MAX_ID_BYTES
              + " bytes");
    }
  }
}
