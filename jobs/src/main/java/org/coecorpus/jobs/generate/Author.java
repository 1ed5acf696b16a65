package org.coecorpus.jobs.generate;

import java.util.List;
import org.coecorpus.access.Access;
import org.coecorpus.access.AccessLevel;
import org.coecorpus.coe.CoeStatus;
import org.coecorpus.coe.Waiver;
import org.coecorpus.incident.Incident;
import org.coecorpus.incident.Severity;

/**
 * Writes one document section by section. What it writes keeps to every audit rule, apart from what
 * life does to it: late COEs, overdue actions, owners who left.
 */
final class Author {

  private static final double WAIVER_SHARE = 0.2;
  private static final double FEEDBACK_SHARE = 0.06;

  private final Library library;
  private final long seed;
  private final GenerateOptions options;

  Author(Library library, long seed, GenerateOptions options) {
    this.library = library;
    this.seed = seed;
    this.options = options;
  }

  /** The document of the plot, without planted faults. */
  Manuscript write(Plot plot) {
    int source = plot.kind() == Kind.NEAR_DUPLICATE ? plot.base() : plot.index();
    Scene scene = new Scene(library, plot, dice(source, "scene"));
    Manuscript manuscript = new Manuscript(plot, scene);
    head(manuscript);
    new Headlines(library.phrases()).write(manuscript, dice(source, "headlines"));
    new GraphWriter(library.phrases()).write(manuscript, dice(source, "graphs"));
    new TimelineWriter(library.phrases()).write(manuscript, dice(source, "timeline"));
    new LifecycleWriter(library.habit(plot.team()), options.asOf())
        .write(manuscript, dice(source, "lifecycle"));
    waive(manuscript, dice(source, "waiver"));
    review(manuscript, dice(source, "feedback"));
    new AnalysisWriter(library, options).write(manuscript, dice(source, "analysis"));
    if (plot.kind() == Kind.NEAR_DUPLICATE) {
      repeat(manuscript, dice(plot.index(), "reword"));
    }
    return manuscript;
  }

  /** Now and then feedback stands in the document with its answer. */
  private void review(Manuscript manuscript, Dice dice) {
    if (manuscript.draft.status == CoeStatus.COMPLETED && dice.chance(FEEDBACK_SHARE)) {
      Feedback.add(
          manuscript.draft,
          "senior manager",
          manuscript.scene.say(library.faultPhrases().of("feedback"), dice),
          manuscript.scene.say(library.phrases().of("feedback-answer"), dice));
    }
  }

  /** Says the summary in other words, adds a line, or leaves all to another file format. */
  private void repeat(Manuscript manuscript, Dice dice) {
    manuscript.change = changeOf(dice);
    if (manuscript.change.equals("reworded")) {
      new Headlines(library.phrases()).reword(manuscript, dice);
    } else if (manuscript.change.equals("edited")) {
      manuscript.draft.summary +=
          " " + manuscript.scene.say(library.phrases().of("brought-over"), dice);
    }
  }

  /** The first number of the dice decides. */
  static String changeOf(Dice dice) {
    return dice.pick(List.of("reworded", "edited", "format"));
  }

  /** Now and then an open COE of a SEV2 says why it is open. */
  private void waive(Manuscript manuscript, Dice dice) {
    if (manuscript.plot.severity() == Severity.SEV2
        && manuscript.plot.access() == AccessLevel.COMPANY
        && dice.chance(WAIVER_SHARE)) {
      String reason = manuscript.scene.say(library.phrases().of("waiver-P9"), dice);
      manuscript.draft.waivers.add(
          new Waiver("P9", reason, "senior manager", manuscript.draft.lifecycle.createdAt()));
    }
  }

  private Dice dice(int index, String purpose) {
    return new Dice(seed, index, purpose);
  }

  private static void head(Manuscript manuscript) {
    Plot plot = manuscript.plot;
    Draft draft = manuscript.draft;
    AccessLevel level = plot.access();
    if (level != null) {
      draft.access = new Access(level, readers(plot, level));
    }
    draft.severity = plot.severity();
    draft.team = plot.team().id();
    draft.service = plot.service().name();
    draft.owner = plot.team().manager();
    draft.eventId = plot.eventId();
    Clock clock = new Clock(plot.zone());
    Timing timing = plot.timing();
    draft.incident =
        new Incident(
            clock.moment(timing.trigger()),
            clock.moment(timing.detected()),
            clock.moment(timing.mitigated()),
            clock.moment(timing.resolved()),
            clock.moment(timing.impactStart()),
            clock.moment(timing.impactEnd()),
            clock.name(),
            List.of(plot.ticket(plot.team().prefix(), 0)));
  }

  private static List<String> readers(Plot plot, AccessLevel level) {
    return switch (level) {
      case COMPANY -> List.of();
      case TEAM_ONLY -> List.of(plot.team().id());
      case SECURE -> List.of("security-response");
    };
  }
}
