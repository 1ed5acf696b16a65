package org.coecorpus.jobs.generate;

import java.util.ArrayList;
import java.util.List;
import org.coecorpus.incident.Impact;

/** Writes the title, the summary and the impact: what a reader in a hurry sees. */
final class Headlines {

  /** Label orders a day, of which those within the window could have been affected. */
  private static final long LABEL_ORDERS_PER_DAY = 386_000;

  private final PhraseBook phrases;

  Headlines(PhraseBook phrases) {
    this.phrases = phrases;
  }

  void write(Manuscript manuscript, Dice dice) {
    Plot plot = manuscript.plot;
    Scene scene = manuscript.scene;
    scene.put("verb", scene.say(phrases.of("verb-" + plot.mode().word()), dice));
    scene.put("direct", scene.say(plot.cause().sentences("direct"), dice));
    scene.put("fix", scene.say(plot.cause().sentences("fix"), dice));
    scene.put("detector", scene.say(phrases.of("detector"), dice));
    manuscript.draft.title = scene.say(phrases.of("title-" + plot.mode().word()), dice);
    manuscript.draft.summary = summary(scene, dice);
    manuscript.draft.impact = impact(plot, scene, dice);
  }

  /** Says the summary in other words, the rest of the document staying as it is. */
  void reword(Manuscript manuscript, Dice dice) {
    manuscript.draft.summary = summary(manuscript.scene, dice);
  }

  private String summary(Scene scene, Dice dice) {
    List<String> sentences = new ArrayList<>();
    for (String part :
        List.of(
            "summary-context",
            "summary-impact",
            "summary-cause",
            "summary-detection",
            "summary-end")) {
      sentences.add(scene.say(phrases.of(part), dice));
    }
    return String.join(" ", sentences);
  }

  private Impact impact(Plot plot, Scene scene, Dice dice) {
    long orders = Math.max(25, LABEL_ORDERS_PER_DAY * plot.timing().minutesOfImpact() / 1_440);
    orders = Math.round(orders * dice.within(0.7, 1.3));
    boolean sells = List.of("checkout", "payments").contains(plot.team().id());
    double share = (double) plot.failed() / plot.total();
    long lost = sells ? Math.max(1, Math.round(orders * share * dice.within(0.5, 0.9))) : 0;
    scene.put("orders", Scene.count(orders));
    scene.put("lost", Scene.count(lost));
    scene.put("lost_percent", Scene.percent(lost, orders));
    List<String> sentences = new ArrayList<>();
    sentences.add(scene.say(phrases.of("impact-count"), dice));
    if (dice.chance(0.5) && plot.failed() > 200) {
      sentences.add(split(plot, scene, dice));
    }
    sentences.add(scene.say(phrases.of("impact-seen"), dice));
    sentences.add(scene.say(phrases.of(lost > 0 ? "orders-lost" : "orders-none"), dice));
    String picture = "https://snapshots.larkspur.example/" + manuscriptPath(plot) + "/screen.png";
    return new Impact(
        String.join(" ", sentences),
        plot.failed(),
        plot.total(),
        plot.service().unit(),
        new Impact.Orders(lost, orders),
        List.of(picture));
  }

  /** The failed units once more, by where they came from; the parts add up. */
  private String split(Plot plot, Scene scene, Dice dice) {
    long first = Math.round(plot.failed() * dice.within(0.55, 0.85));
    long second = plot.failed() - first;
    scene.put("part_one", Scene.count(first));
    scene.put("part_two", Scene.count(second));
    scene.put("percent_one", Scene.percent(first, plot.failed()));
    scene.put("percent_two", Scene.percent(second, plot.failed()));
    return scene.say(phrases.of("impact-split"), dice);
  }

  static String manuscriptPath(Plot plot) {
    return plot.id().toLowerCase(java.util.Locale.ROOT);
  }
}
