package org.coecorpus.incident;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What customers suffered.
 *
 * @param text the section's text
 * @param failed how many requests failed
 * @param total out of how many
 * @param unit what is counted, for example {@code label requests}
 * @param orders orders affected, zero included
 * @param screenshots pictures of what customers saw
 */
public record Impact(
    @Nullable String text,
    @Nullable Long failed,
    @Nullable Long total,
    @Nullable String unit,
    @Nullable Orders orders,
    List<String> screenshots) {

  /** An impact of which nothing is stated. */
  public static final Impact UNKNOWN = new Impact(null, null, null, null, null, List.of());

  /** Copies the screenshots; a missing list is empty. */
  public Impact {
    screenshots = screenshots == null ? List.of() : List.copyOf(screenshots);
  }

  /**
   * Orders affected.
   *
   * @param affected number of orders
   * @param total out of how many
   */
  public record Orders(@Nullable Long affected, @Nullable Long total) {}
}
