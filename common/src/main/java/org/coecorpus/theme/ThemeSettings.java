package org.coecorpus.theme;

import java.util.List;

/**
 * The numbers that decide what a theme is.
 *
 * @param neighbours links from each statement in the neighbour graph, 2 to 100; 10 was as good as
 *     any from 10 to 15 on public incident texts
 * @param latentDimensions dimensions of the space of words, 2 to 500
 * @param smallest fewest statements of a theme, 2 or more; below 5, chance groups abound
 * @param separation least difference between the mean cosine inside a theme and to the rest, 0 to
 *     1; below it a group is mixed
 * @param dissolved a group of less stability than this is no theme, 0 to 1; half is what Hennig
 *     (2007) calls dissolved
 * @param resamplings how often the corpus is disturbed to see what stays, 2 to 1000
 * @param runs divisions tried of the whole corpus at each resolution, the best of which counts, 1
 *     to 1000; a single one depends on its seed
 * @param resampledRuns the same for each resampled corpus
 * @param resolutions candidates for the fineness of the division, rising
 * @param gate least stability of a recurring theme, 0 to 1
 * @param recurringEvents fewest distinct events of a recurring theme
 * @param recurringQuarters fewest quarters with such events
 */
public record ThemeSettings(
    int neighbours,
    int latentDimensions,
    int smallest,
    double separation,
    double dissolved,
    int resamplings,
    int runs,
    int resampledRuns,
    List<Double> resolutions,
    double gate,
    int recurringEvents,
    int recurringQuarters) {

  /** What the product uses. */
  public static final ThemeSettings DEFAULTS =
      new ThemeSettings(
          10,
          100,
          5,
          0.05,
          0.5,
          20,
          20,
          1,
          List.of(0.7, 1.0, 1.4, 2.0, 2.8, 4.0, 5.6, 8.0),
          0.75,
          3,
          2);

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a number is outside
   */
  public ThemeSettings {
    check("neighbours", neighbours, 2, 100);
    check("latentDimensions", latentDimensions, 2, 500);
    check("smallest", smallest, 2, Integer.MAX_VALUE);
    check("separation", separation, 0, 1);
    check("dissolved", dissolved, 0, 1);
    check("resamplings", resamplings, 2, 1000);
    check("runs", runs, 1, 1000);
    check("resampledRuns", resampledRuns, 1, 1000);
    check("gate", gate, 0, 1);
    check("recurringEvents", recurringEvents, 1, Integer.MAX_VALUE);
    check("recurringQuarters", recurringQuarters, 1, Integer.MAX_VALUE);
    check("number of resolutions", resolutions.size(), 1, 100);
    resolutions = List.copyOf(resolutions);
    double before = 0;
    for (double resolution : resolutions) {
      check("resolution", resolution, Math.nextUp(before), 100);
      before = resolution;
    }
  }

  /** The same with other numbers where a user may choose them. */
  public ThemeSettings with(int newNeighbours, int newRuns, int newResamplings, double newGate) {
    return new ThemeSettings(
        newNeighbours,
        latentDimensions,
        smallest,
        separation,
        dissolved,
        newResamplings,
        newRuns,
        resampledRuns,
        resolutions,
        newGate,
        recurringEvents,
        recurringQuarters);
  }

  private static void check(String name, double value, double lowest, double highest) {
    if (!(value >= lowest && value <= highest)) {
      throw new IllegalArgumentException(
          "illegal " + name + ": " + value + ", expected " + lowest + " to " + highest);
    }
  }
}
