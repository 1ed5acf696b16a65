package org.coecorpus.jobs.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.coecorpus.evaluation.GroupingScores;
import org.coecorpus.jobs.theme.LocalEmbedding;
import org.coecorpus.jobs.theme.TextThemes;
import org.coecorpus.theme.ThemeSettings;

/**
 * Themes beside what anyone would try first, on the same texts: k-means on TF-IDF and on the
 * vectors of the sentence model, with as many clusters as there are labels and with as many as
 * themes were found; and Leiden without a gate. None of these has an answer "no theme", so each is
 * scored on all items and again on those that are in a theme.
 */
public final class ThemesBench {

  private static final String ALL = "all";
  private static final String OURS = "in a theme";

  private final EvalSet set;
  private final long seed;
  private final Function<SortedSet<String>, Map<String, float[]>> embedding;

  private ThemesBench(EvalSet set, long seed, Optional<Path> cache) {
    this.set = set;
    this.seed = seed;
    this.embedding = texts -> LocalEmbedding.of(texts, cache);
  }

  /**
   * One line of the table.
   *
   * @param set name of the set
   * @param method name of the method
   * @param on which items were scored: all, or those in a theme
   * @param groups number of groups
   * @param scores against the labels; empty if no item has one
   * @param byOrigin agreement (AMI) with service, team or provider: should be low
   * @param unassigned share of items in no group
   * @param noisePrecision share of what is in no group that belongs to none
   * @param noiseRecall share of what belongs to no group that is in none
   */
  public record Line(
      String set,
      String method,
      String on,
      long groups,
      Optional<GroupingScores> scores,
      Optional<Double> byOrigin,
      double unassigned,
      Optional<Double> noisePrecision,
      Optional<Double> noiseRecall) {}

  /**
   * Measures one set.
   *
   * @param file items with label, {@code origin} and {@code noise}
   * @param cache folder where vectors are kept; empty to compute all of them
   */
  public static List<Line> run(Path file, long seed, Optional<Path> cache) throws IOException {
    return new ThemesBench(EvalSet.read(file), seed, cache).run();
  }

  private List<Line> run() {
    List<Optional<String>> themes =
        TextThemes.of(set.texts(), ThemeSettings.DEFAULTS, seed, embedding);
    int found = (int) themes.stream().flatMap(Optional::stream).distinct().count();
    float[][] words = TfIdf.of(set.texts());
    float[][] meanings = meanings();
    List<Line> lines = new ArrayList<>();
    lines.add(line("themes", OURS, themes, themes));
    for (int k : new TreeSet<>(List.of(set.classes(), Math.max(2, found)))) {
      both("TF-IDF + k-means, k=" + k, KMeans.of(words, k, seed), themes, lines);
      both("MiniLM + k-means, k=" + k, KMeans.of(meanings, k, seed), themes, lines);
    }
    both("MiniLM + Leiden, no gate", PlainLeiden.of(meanings, seed), themes, lines);
    return lines;
  }

  private float[][] meanings() {
    Map<String, float[]> vectors = embedding.apply(new TreeSet<>(set.texts()));
    return set.texts().stream().map(vectors::get).toArray(float[][]::new);
  }

  private void both(
      String method, int[] clusters, List<Optional<String>> themes, List<Line> lines) {
    List<Optional<String>> groups =
        Arrays.stream(clusters).mapToObj(c -> Optional.of(String.valueOf(c))).toList();
    lines.add(line(method, ALL, groups, groups));
    lines.add(line(method, OURS, groups, themes));
  }

  private Line line(
      String method, String on, List<Optional<String>> groups, List<Optional<String>> scored) {
    long none = groups.stream().filter(Optional::isEmpty).count();
    long noiseInNone = 0;
    for (int i = 0; i < groups.size(); i++) {
      boolean isNoise = set.noise().contains(set.items().get(i).id());
      noiseInNone += isNoise && groups.get(i).isEmpty() ? 1 : 0;
    }
    boolean judged = !set.noise().isEmpty() && none > 0;
    return new Line(
        set.name(),
        method,
        on,
        groups.stream().flatMap(Optional::stream).distinct().count(),
        scores(set.labels(), groups, scored),
        scores(set.origins(), groups, scored).map(GroupingScores::ami),
        (double) none / groups.size(),
        judged ? Optional.of((double) noiseInNone / none) : Optional.empty(),
        judged ? Optional.of((double) noiseInNone / set.noise().size()) : Optional.empty());
  }

  private static Optional<GroupingScores> scores(
      List<Optional<String>> labels, List<Optional<String>> groups, List<Optional<String>> scored) {
    List<String> expected = new ArrayList<>();
    List<String> found = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      if (labels.get(i).isPresent() && groups.get(i).isPresent() && scored.get(i).isPresent()) {
        expected.add(labels.get(i).get());
        found.add(groups.get(i).get());
      }
    }
    return GroupingScores.of(expected, found);
  }
}
