package org.coecorpus.audit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.coecorpus.coe.Graph;
import org.coecorpus.pattern.Pattern;
import org.jspecify.annotations.Nullable;

/** Rules on metrics and graphs; each finding is at the graph's caption. */
final class GraphRules {

  static final Map<String, Check> CHECKS =
      Map.of(
          "G1", GraphRules::notBoth,
          "G2", GraphRules::noUnits,
          "G3", GraphRules::noInterval,
          "G4", GraphRules::fewOrMany,
          "G5", GraphRules::tooLarge,
          "G6", GraphRules::impactNotFirst,
          "G7", GraphRules::noLines);

  private static final int FEWEST = 2;
  private static final int MOST = 4;
  private static final int WIDEST = 1_200;
  private static final int TALLEST = 800;

  private static final Pattern OF_CUSTOMERS = Lexicon.anyOf("graphs-of-impact");
  private static final Pattern OF_MACHINES = Lexicon.anyOf("graphs-of-machines");
  private static final Pattern LINES = Lexicon.anyOf("lines-in-graphs");

  private GraphRules() {}

  private static Verdict each(AuditedCoe coe, IntPredicate breaks) {
    return Verdict.of(
        IntStream.range(0, coe.coe().graphs().size())
            .filter(breaks)
            .mapToObj(i -> Evidence.at(place(coe, i)))
            .toList());
  }

  /** What the graph's line or row says up to the end of its picture, else its caption. */
  private static Passage place(AuditedCoe coe, int index) {
    Passage caption = caption(coe, index);
    return GraphStatements.lines(coe, index)
        .filter(line -> caption.span().isPresent())
        .flatMap(line -> words(line, line.toString().indexOf("![")))
        .orElse(caption);
  }

  private static Optional<Passage> words(Passage line, int picture) {
    int start = 0;
    while (start < picture && !Character.isLetter(line.charAt(start))) {
      start++;
    }
    int end = picture < 0 ? -1 : line.toString().indexOf(')', picture);
    return start < picture && start < end
        ? Optional.of(line.sub(start, end + 1))
        : Optional.empty();
  }

  private static Passage caption(AuditedCoe coe, int index) {
    String path = "graphs[" + index + "].";
    Graph graph = coe.coe().graphs().get(index);
    return coe.value(path + "caption", graph.caption())
        .filter(words -> words.length() > 0)
        .or(() -> coe.value(path + "image", graph.image()))
        .or(() -> coe.value(path + "link", graph.link()))
        .orElseGet(() -> Passage.unplaced(Part.GRAPHS, "graph " + (index + 1)));
  }

  /** G1: a graph without its image, or without a live link. */
  private static Verdict notBoth(AuditedCoe coe) {
    boolean linked = GraphStatements.in(coe).hasLink();
    return each(
        coe,
        i -> {
          Graph graph = coe.coe().graphs().get(i);
          return graph.image() == null || (graph.link() == null && !linked);
        });
  }

  /** G2: an axis without unit. */
  private static Verdict noUnits(AuditedCoe coe) {
    GraphStatements all = GraphStatements.in(coe);
    return each(
        coe,
        i -> {
          Graph graph = coe.coe().graphs().get(i);
          return !(isUnit(graph.xUnit()) || all.hasXUnit(i))
              || !(isUnit(graph.yUnit()) || all.hasYUnit(i));
        });
  }

  private static boolean isUnit(@Nullable String unit) {
    return unit != null && GraphStatements.isUnit(unit);
  }

  /** G3: no sampling interval. */
  private static Verdict noInterval(AuditedCoe coe) {
    GraphStatements all = GraphStatements.in(coe);
    return each(coe, i -> coe.coe().graphs().get(i).interval() == null && !all.hasInterval(i));
  }

  /** G4: fewer than two, at the only one, or more than four, at the fifth. */
  private static Verdict fewOrMany(AuditedCoe coe) {
    int count = coe.coe().graphs().size();
    if (FEWEST <= count && count <= MOST) {
      return Verdict.PASS;
    }
    String detail = count + (count == 1 ? " graph" : " graphs");
    return Verdict.of(
        (count == 0
                ? Evidence.absentIn(Part.GRAPHS)
                : Evidence.at(caption(coe, count > MOST ? MOST : 0)))
            .because(detail));
  }

  /** G5: wider than 1,200 or taller than 800 pixels. */
  private static Verdict tooLarge(AuditedCoe coe) {
    List<Graph> graphs = coe.coe().graphs();
    return Verdict.all(
        IntStream.range(0, graphs.size())
            .mapToObj(
                i -> {
                  Graph graph = graphs.get(i);
                  if (exceeds(graph.width(), WIDEST) || exceeds(graph.height(), TALLEST)) {
                    return Verdict.of(
                        Evidence.at(size(coe, i))
                            .because(graph.width() + "x" + graph.height() + " pixels"));
                  }
                  return graph.width() == null || graph.height() == null
                      ? Verdict.notAssessable("graphs.width")
                      : Verdict.PASS;
                })
            .toList());
  }

  /** Where the larger side is written. */
  private static Passage size(AuditedCoe coe, int index) {
    String path = "graphs[" + index + "].";
    boolean wide = exceeds(coe.coe().graphs().get(index).width(), WIDEST);
    return coe.written(path + (wide ? "width" : "height")).orElseGet(() -> caption(coe, index));
  }

  private static boolean exceeds(@Nullable Integer pixels, int most) {
    return pixels != null && pixels > most;
  }

  /** G6: the first graph shows a machine, or a later one what customers met. */
  private static Verdict impactNotFirst(AuditedCoe coe) {
    List<Graph> graphs = coe.coe().graphs();
    if (graphs.isEmpty()) {
      return Verdict.PASS;
    }
    if (graphs.get(0).caption() == null) {
      return Verdict.notAssessable("graphs.caption");
    }
    boolean later = graphs.stream().skip(1).anyMatch(GraphRules::showsImpact);
    boolean first = showsImpact(graphs.get(0));
    boolean machine = OF_MACHINES.matcher(graphs.get(0).caption()).find();
    return first || !(later || machine) ? Verdict.PASS : Verdict.of(Evidence.at(caption(coe, 0)));
  }

  private static boolean showsImpact(Graph graph) {
    return graph.caption() != null && OF_CUSTOMERS.matcher(graph.caption()).find();
  }

  /** G7: no graph has a line for start, end or service level, and no sentence tells of one. */
  private static Verdict noLines(AuditedCoe coe) {
    List<Graph> graphs = coe.coe().graphs();
    boolean drawn =
        graphs.isEmpty()
            || graphs.stream().anyMatch(graph -> !graph.markers().isEmpty())
            || coe.texts(Part.GRAPHS).stream().anyMatch(text -> text.has(LINES));
    return drawn ? Verdict.PASS : Verdict.absentIn(Part.GRAPHS);
  }
}
