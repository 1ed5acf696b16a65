package org.coecorpus.search;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.coecorpus.coe.Coe;
import org.coecorpus.time.Moment;
import org.coecorpus.time.Quarter;
import org.jspecify.annotations.Nullable;

/**
 * A COE with what the release knows of it.
 *
 * @param coe the document, as its audience may read it
 * @param quarter quarter of the event, if it can be dated
 * @param themes ids of the themes that its statements belong to, the most telling first
 */
public record IndexedCoe(Coe coe, @Nullable Quarter quarter, List<String> themes) {

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

  /** The day, in UTC, on which the event began, else ended, else the document was begun. */
  Optional<LocalDate> date() {
    return Stream.of(
            coe.incident().start(),
            coe.incident().end(),
            Optional.ofNullable(coe.lifecycle().createdAt()),
            Optional.ofNullable(coe.lifecycle().completedAt()))
        .flatMap(Optional::stream)
        .findFirst()
        .map(IndexedCoe::dayInUtc);
  }

  private static LocalDate dayInUtc(Moment moment) {
    return moment.instantIn(ZoneOffset.UTC).atZone(ZoneOffset.UTC).toLocalDate();
  }
}
