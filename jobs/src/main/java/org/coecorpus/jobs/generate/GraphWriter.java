package org.coecorpus.jobs.generate;

import java.util.ArrayList;
import java.util.List;
import org.coecorpus.coe.Graph;

/** Writes two to four graphs, the impact first. */
final class GraphWriter {

  private final PhraseBook phrases;

  GraphWriter(PhraseBook phrases) {
    this.phrases = phrases;
  }

  void write(Manuscript manuscript, Dice dice) {
    Scene scene = manuscript.scene;
    List<String> captions = new ArrayList<>();
    captions.add(scene.say(phrases.of("graph-impact"), dice));
    dice.sample(phrases.of("graph-other"), dice.between(1, 2))
        .forEach(template -> captions.add(scene.fill(template, dice)));
    String interval = scene.say(phrases.of("graph-interval"), dice);
    for (int n = 0; n < captions.size(); n++) {
      manuscript.draft.graphs.add(graph(manuscript, captions.get(n), n + 1, interval));
    }
  }

  /** The frames give a graph as {@code caption; unit}. */
  static Graph graph(Manuscript manuscript, String captionAndUnit, int n, String interval) {
    String[] parts = captionAndUnit.split("; ", 2);
    Scene scene = manuscript.scene;
    String folder = Headlines.manuscriptPath(manuscript.plot);
    return new Graph(
        parts[0],
        "https://snapshots.larkspur.example/" + folder + "/graph-" + n + ".png",
        "https://dashboards.larkspur.example/"
            + manuscript.plot.service().name()
            + "/"
            + n
            + "?day="
            + scene.value("date"),
        "time (" + new Clock(manuscript.plot.zone()).name() + ")",
        parts[1],
        interval,
        600,
        400,
        List.of("start of impact " + scene.value("start"), "end of impact " + scene.value("end")));
  }
}
