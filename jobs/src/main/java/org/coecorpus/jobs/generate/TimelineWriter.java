package org.coecorpus.jobs.generate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.coecorpus.incident.Milestone;
import org.coecorpus.incident.TimelineEntry;
import org.jspecify.annotations.Nullable;

/** Writes the timeline, from the first trigger, without a gap of more than 15 minutes. */
final class TimelineWriter {

  private static final int LONGEST_STEP = 13;

  private final PhraseBook phrases;

  TimelineWriter(PhraseBook phrases) {
    this.phrases = phrases;
  }

  void write(Manuscript manuscript, Dice dice) {
    Timing t = manuscript.plot.timing();
    Scene scene = manuscript.scene;
    Cause cause = manuscript.plot.cause();
    Entries entries = new Entries(manuscript, dice);
    entries.add(
        t.trigger(), scene.say(cause.sentences("trigger"), dice), Milestone.TRIGGER, "deploy");
    entries.add(
        t.impactStart(), phrase(scene, "line-start", dice), Milestone.IMPACT_START, "dashboard");
    entries.fill(t.impactStart(), t.detected(), phrases.of("line-unnoticed"));
    entries.add(t.detected(), phrase(scene, "line-detected", dice), Milestone.DETECTED, "ticket");
    entries.fill(t.detected(), t.found(), phrases.of("line-investigate"));
    entries.add(t.found(), scene.say(cause.sentences("found"), dice), null, "log");
    entries.fill(t.found(), t.mitigated(), phrases.of("line-repair"));
    entries.add(t.mitigated(), scene.value("fix"), Milestone.MITIGATED, "deploy");
    entries.fill(t.mitigated(), t.impactEnd(), phrases.of("line-recover"));
    entries.add(t.impactEnd(), phrase(scene, "line-end", dice), Milestone.IMPACT_END, "dashboard");
    entries.add(t.resolved(), phrase(scene, "line-resolved", dice), null, "");
  }

  private String phrase(Scene scene, String name, Dice dice) {
    return scene.say(phrases.of(name), dice);
  }

  private record Entries(Manuscript manuscript, Dice dice) {

    void add(Instant at, String text, @Nullable Milestone milestone, String link) {
      Clock clock = new Clock(manuscript.plot.zone());
      manuscript.draft.timeline.add(
          new TimelineEntry(
              clock.moment(at),
              clock.name(),
              text,
              milestone,
              link.isEmpty() ? List.of() : List.of(address(link))));
    }

    private String address(String link) {
      Plot plot = manuscript.plot;
      return switch (link) {
        case "ticket" -> "https://tickets.larkspur.example/" + plot.ticket(plot.team().prefix(), 0);
        case "deploy" -> "https://deploy.larkspur.example/" + manuscript.scene.value("deploy");
        case "log" ->
            "https://logs.larkspur.example/"
                + plot.service().name()
                + "/"
                + manuscript.scene.value("date");
        default -> "https://dashboards.larkspur.example/" + plot.service().name();
      };
    }

    /** Entries between two instants, both excluded, as many as leave no long gap. */
    void fill(Instant from, Instant to, List<Template> templates) {
      List<Template> lines = dice.sample(templates, templates.size());
      Instant at = from;
      int n = 0;
      while (Duration.between(at, to).toMinutes() > LONGEST_STEP) {
        at = at.plus(Duration.ofMinutes(dice.between(5, LONGEST_STEP)));
        String text = manuscript.scene.fill(lines.get(n++ % lines.size()), dice);
        add(at, text, null, dice.chance(0.2) ? "log" : "");
      }
    }
  }
}
