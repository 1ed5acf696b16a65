package org.coecorpus.jobs.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.coecorpus.embed.EmbeddingException;
import org.coecorpus.evaluation.GroupingScores;
import org.coecorpus.evaluation.LabelledItem;
import org.coecorpus.jobs.theme.LocalEmbedding;
import org.coecorpus.jobs.theme.TextCategories;
import org.coecorpus.jobs.theme.TextThemes;
import org.coecorpus.settings.Settings;
import org.coecorpus.settings.UserException;
import org.coecorpus.theme.Taxonomy;
import org.coecorpus.theme.ThemeSettings;
import org.jspecify.annotations.Nullable;

/** Groups texts as a run does, and compares the groups with labels: {@code eval --items}. */
final class EvalItems {

  private EvalItems() {}

  /** How texts are grouped. */
  enum View {
    /** By what they have in common with each other. */
    THEMES,
    /** By the classes of root causes. */
    TAXONOMY
  }

  /**
   * What came out, in the form that is printed.
   *
   * @param items texts
   * @param groups distinct groups
   * @param ari scores are over the items that have a label and are in a group; null if none is
   * @param unassigned share of all items that are in no group; null if there is no item
   */
  record Result(
      int items,
      int groups,
      @Nullable Double ari,
      @Nullable Double ami,
      @Nullable Double v,
      @Nullable Double purity,
      @Nullable Double unassigned) {

    /** The same for people. */
    String line() {
      return String.format(
          Locale.ROOT,
          "%d items, %d groups, unassigned %s; ARI %s, AMI %s, V %s, purity %s",
          items,
          groups,
          shown(unassigned),
          shown(ari),
          shown(ami),
          shown(v),
          shown(purity));
    }

    private static String shown(@Nullable Double figure) {
      return figure == null ? "unknown" : String.format(Locale.ROOT, "%.3f", figure);
    }
  }

  /** Groups the items of a file. */
  static Result run(Path file, View view, Optional<Path> settings) {
    List<LabelledItem> items = LabelledItem.readAll(file);
    return compare(items, groups(items, view, Settings.load(settings)));
  }

  private static List<Optional<String>> groups(
      List<LabelledItem> items, View view, Settings settings) {
    List<String> texts = items.stream().map(LabelledItem::text).toList();
    Settings.Themes chosen = settings.themes();
    if (view == View.TAXONOMY) {
      return TextCategories.of(texts, taxonomy(chosen), EvalItems::vectors);
    }
    ThemeSettings themes =
        ThemeSettings.DEFAULTS.with(
            chosen.neighbours(), chosen.starts(), chosen.resamplings(), chosen.stabilityGate());
    return TextThemes.of(texts, themes, settings.seed(), EvalItems::vectors);
  }

  private static Taxonomy taxonomy(Settings.Themes chosen) {
    try {
      return Taxonomy.of(chosen.taxonomy());
    } catch (IllegalArgumentException e) {
      throw new UserException(String.valueOf(e.getMessage()));
    }
  }

  private static Map<String, float[]> vectors(SortedSet<String> texts) {
    try {
      return LocalEmbedding.of(texts, Optional.empty());
    } catch (EmbeddingException e) {
      System.err.println("coe: texts are grouped by words alone: " + e.getMessage());
      return Map.of();
    }
  }

  private static Result compare(List<LabelledItem> items, List<Optional<String>> groups) {
    List<String> labels = new ArrayList<>();
    List<String> found = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      Optional<String> label = items.get(i).label();
      if (label.isPresent() && groups.get(i).isPresent()) {
        labels.add(label.get());
        found.add(groups.get(i).get());
      }
    }
    Optional<GroupingScores> scores = GroupingScores.of(labels, found);
    long none = groups.stream().filter(Optional::isEmpty).count();
    return new Result(
        items.size(),
        new HashSet<>(groups.stream().flatMap(Optional::stream).toList()).size(),
        scores.map(GroupingScores::ari).orElse(null),
        scores.map(GroupingScores::ami).orElse(null),
        scores.map(GroupingScores::v).orElse(null),
        scores.map(GroupingScores::purity).orElse(null),
        items.isEmpty() ? null : (double) none / items.size());
  }
}
