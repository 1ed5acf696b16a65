package org.coecorpus.coe;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One graph of a COE.
 *
 * @param caption what it shows
 * @param image the snapshot
 * @param link the live dashboard
 * @param xUnit unit of the horizontal axis
 * @param yUnit unit of the vertical axis
 * @param interval sampling interval, for example {@code per 5 minutes}
 * @param width pixels
 * @param height pixels
 * @param markers lines drawn for the start or end of the outage or a service level
 */
public record Graph(
    @Nullable String caption,
    @Nullable String image,
    @Nullable String link,
    @Nullable String xUnit,
    @Nullable String yUnit,
    @Nullable String interval,
    @Nullable Integer width,
    @Nullable Integer height,
    List<String> markers) {

  /** Copies the markers; a missing list is empty. */
  public Graph {
    markers = markers == null ? List.of() : List.copyOf(markers);
  }
}
