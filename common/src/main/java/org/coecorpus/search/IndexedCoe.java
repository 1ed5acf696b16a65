package org.coecorpus.search;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.coecorpus.coe.Coe;
import org.coecorpus.coe.CoeJson;
import org.coecorpus.measure.CoeFacts;
import org.coecorpus.measure.ImpactClock;
import org.coecorpus.time.Quarter;
import org.jspecify.annotations.Nullable;

/**
 * A COE with its place in time.
 *
 * @param coe the document, as its audience may read it
 * @param json the document as {@link CoeJson#write} writes it
 * @param quarter quarter of the event, if it can be dated
 * @param date day of the event in UTC, if it can be dated; of the same instant as the quarter
 */
public record IndexedCoe(
    Coe coe, String json, @Nullable Quarter quarter, @Nullable LocalDate date) {

  private static final int MAX_ID_BYTES = 8192;

  /**
   * Checks the id.
   *
   * @throws IllegalArgumentException if the id is blank or longer than 8,192 bytes
   */
  public IndexedCoe {
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

  /**
   * A COE as it is indexed in a release: placed by the instant from which its impact is counted.
   *
   * @param json as {@link CoeJson#write} writes it
   */
  public static IndexedCoe of(String json) {
    Coe coe = CoeJson.read(json);
    Optional<Instant> at = Optional.ofNullable(CoeFacts.of(coe).clock()).map(ImpactClock::at);
    return new IndexedCoe(
        coe,
        json,
        at.map(Quarter::of).orElse(null),
        at.map(instant -> instant.atZone(ZoneOffset.UTC).toLocalDate()).orElse(null));
  }

  /** A COE of which the JSON is not at hand. */
  public IndexedCoe(Coe coe, @Nullable Quarter quarter, @Nullable LocalDate date) {
    this(coe, CoeJson.write(coe), quarter, date);
  }
}
