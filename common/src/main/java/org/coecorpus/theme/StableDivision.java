package org.coecorpus.theme;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A division of the statements at the resolution at which it changes least when the corpus is
 * disturbed: a tenth of the events, 15 percent of the words and a quarter of the embedding's
 * dimensions are left out. Leaving out statements alone is not enough: statements without any
 * common subject that share a rare word by chance stay together then, and only fall apart without
 * the word.
 *
 * @param division of all statements
 * @param resampled divisions of the disturbed corpora
 * @param resolution the one chosen
 * @param agreement mean adjusted Rand index between the division and the disturbed ones
 */
record StableDivision(
    Partition division, List<Partition> resampled, double resolution, double agreement) {

  /** Candidates this close to the most stable count as equally stable; the finest of them wins. */
  private static final double TIE = 0.02;

  /**
   * Finds it.
   *
   * @param eventOf the event of each statement, numbered from 0
   */
  static StableDivision of(
      Space space, Copies copies, int[] eventOf, ThemeSettings settings, long seed) {
    Disturbance disturbance = new Disturbance(space, copies, eventOf, settings.neighbours(), seed);
    Graph whole = disturbance.none();
    List<Graph> parts =
        IntStream.rangeClosed(1, settings.resamplings()).mapToObj(disturbance::number).toList();
    List<StableDivision> candidates =
        settings.resolutions().stream()
            .map(resolution -> divide(whole, parts, resolution, settings, seed))
            .toList();
    return choose(candidates, settings, eventOf.length);
  }

  private static StableDivision divide(
      Graph whole, List<Graph> parts, double resolution, ThemeSettings settings, long seed) {
    Partition division = whole.divide(resolution, settings.runs(), seed);
    List<Partition> resampled = new ArrayList<>();
    double agreement = 0;
    for (int i = 0; i < parts.size(); i++) {
      long ownSeed = seed + 1_000_003L * (i + 1);
      Partition part = parts.get(i).divide(resolution, settings.resampledRuns(), ownSeed);
      resampled.add(part);
      agreement += division.agreementWith(part) / parts.size();
    }
    return new StableDivision(division, List.copyOf(resampled), resolution, agreement);
  }

  /**
   * The finest among the best candidates that have enough groups; if none has, the finest of all.
   * Too few groups were much worse than too many on labelled incidents, and the coarsest division
   * is often stable for no better reason than being coarse.
   */
  private static StableDivision choose(
      List<StableDivision> candidates, ThemeSettings settings, int statements) {
    long fewest = Math.round(Math.sqrt(statements) / 3);
    List<StableDivision> fine =
        candidates.stream().filter(c -> c.large(settings.smallest()).size() >= fewest).toList();
    if (fine.isEmpty()) {
      return candidates.get(candidates.size() - 1);
    }
    double best = fine.stream().mapToDouble(c -> c.score(settings.smallest())).max().orElse(0);
    return fine.stream()
        .filter(c -> c.score(settings.smallest()) >= best - TIE)
        .reduce((coarser, finer) -> finer)
        .orElseThrow();
  }

  /** Agreement times the share of statements in large groups: small ones agree cheaply. */
  private double score(int smallest) {
    double placed = large(smallest).stream().mapToInt(members -> members.length).sum();
    double all = division.groups().stream().mapToInt(members -> members.length).sum();
    return agreement * placed / all;
  }

  private List<int[]> large(int smallest) {
    return division.groups().stream().filter(members -> members.length >= smallest).toList();
  }

  /**
   * Mean over the disturbed corpora of the best Jaccard overlap of a group with one found there.
   */
  double stability(int[] members) {
    return resampled.stream()
        .flatMapToDouble(part -> part.bestOverlap(members).stream())
        .average()
        .orElse(0);
  }
}
