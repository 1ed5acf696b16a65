package org.coecorpus.jobs.generate;

import java.util.Collections;
import java.util.List;
import org.coecorpus.coe.Graph;
import org.jspecify.annotations.Nullable;

/** Flaws of the graphs. */
final class GraphFlaws {

  static final List<Flaw> ALL =
      List.of(
          new Flaw("G1", Flaw.Group.GRAPHS, GraphFlaws::noImageOrLink),
          new Flaw("G2", Flaw.Group.GRAPHS, GraphFlaws::noUnit),
          new Flaw("G3", Flaw.Group.GRAPHS, GraphFlaws::noInterval),
          new Flaw("G4", Flaw.Group.GRAPHS, GraphFlaws::tooFew),
          new Flaw("G4", Flaw.Group.GRAPHS, GraphFlaws::tooMany),
          new Flaw("G5", Flaw.Group.GRAPHS, GraphFlaws::tooLarge),
          new Flaw("G6", Flaw.Group.GRAPHS, GraphFlaws::impactLast),
          new Flaw("G7", Flaw.Group.GRAPHS, GraphFlaws::noMarkers));

  private static final int MOST = 4;

  private GraphFlaws() {}

  private static Graph graph(
      Graph from,
      @Nullable String image,
      @Nullable String link,
      @Nullable String yUnit,
      @Nullable String interval,
      int width,
      int height,
      List<String> markers) {
    return new Graph(
        from.caption(), image, link, from.xUnit(), yUnit, interval, width, height, markers);
  }

  private static int any(Manuscript manuscript, Faults faults) {
    return faults.dice().below(manuscript.draft.graphs.size());
  }

  private static void set(Manuscript manuscript, int n, Graph graph, String rule) {
    manuscript.draft.graphs.set(n, graph);
    manuscript.violates(rule, "graphs", Manuscript.text(graph.caption()));
  }

  private static void noImageOrLink(Manuscript manuscript, Faults faults) {
    int n = any(manuscript, faults);
    Graph g = manuscript.draft.graphs.get(n);
    boolean noImage = faults.dice().chance(0.5);
    set(
        manuscript,
        n,
        graph(
            g,
            noImage ? null : g.image(),
            noImage ? g.link() : null,
            g.yUnit(),
            g.interval(),
            600,
            400,
            g.markers()),
        "G1");
  }

  private static void noUnit(Manuscript manuscript, Faults faults) {
    int n = any(manuscript, faults);
    Graph g = manuscript.draft.graphs.get(n);
    set(
        manuscript,
        n,
        graph(g, g.image(), g.link(), null, g.interval(), 600, 400, g.markers()),
        "G2");
  }

  private static void noInterval(Manuscript manuscript, Faults faults) {
    for (int n = 0; n < manuscript.draft.graphs.size(); n++) {
      Graph g = manuscript.draft.graphs.get(n);
      set(
          manuscript,
          n,
          graph(g, g.image(), g.link(), g.yUnit(), null, 600, 400, g.markers()),
          "G3");
    }
  }

  private static void tooFew(Manuscript manuscript, Faults faults) {
    List<Graph> graphs = manuscript.draft.graphs;
    int kept = faults.dice().below(2);
    graphs.subList(kept, graphs.size()).clear();
    manuscript.violates(
        "G4", "graphs", kept == 0 ? "absent" : Manuscript.text(graphs.get(0).caption()));
  }

  private static void tooMany(Manuscript manuscript, Faults faults) {
    List<Graph> graphs = manuscript.draft.graphs;
    String interval = Manuscript.text(graphs.get(0).interval());
    List<Template> others = faults.library().phrases().of("graph-other");
    for (Template template : faults.dice().sample(others, others.size())) {
      String caption = manuscript.scene.fill(template, faults.dice());
      boolean isNew =
          graphs.stream().noneMatch(g -> caption.startsWith(Manuscript.text(g.caption()) + "; "));
      if (isNew && graphs.size() < MOST + 2) {
        graphs.add(GraphWriter.graph(manuscript, caption, graphs.size() + 1, interval));
      }
    }
    manuscript.violates("G4", "graphs", Manuscript.text(graphs.get(MOST).caption()));
  }

  private static void tooLarge(Manuscript manuscript, Faults faults) {
    int n = any(manuscript, faults);
    Graph g = manuscript.draft.graphs.get(n);
    set(
        manuscript,
        n,
        graph(g, g.image(), g.link(), g.yUnit(), g.interval(), 1_920, 1_080, g.markers()),
        "G5");
  }

  private static void impactLast(Manuscript manuscript, Faults faults) {
    Collections.rotate(manuscript.draft.graphs, -1);
    manuscript.violates("G6", "graphs", Manuscript.text(manuscript.draft.graphs.get(0).caption()));
  }

  private static void noMarkers(Manuscript manuscript, Faults faults) {
    manuscript.draft.graphs.replaceAll(
        g -> graph(g, g.image(), g.link(), g.yUnit(), g.interval(), 600, 400, List.of()));
    manuscript.violates("G7", "graphs", "absent: start and end of impact");
  }
}
