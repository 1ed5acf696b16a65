package org.coecorpus.jobs.generate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.coecorpus.actionitem.ActionItem;
import org.coecorpus.actionitem.ActionStatus;
import org.coecorpus.actionitem.Transition;
import org.coecorpus.coe.CoeStatus;
import org.coecorpus.coe.Lesson;
import org.coecorpus.coe.Lifecycle;
import org.coecorpus.time.Moment;
import org.coecorpus.time.Quarter;

/** What can become of a document from one delivery of the corpus to the next. */
enum Change {
  DELETED {
    @Override
    String apply(Manuscript manuscript, Library library, Instant at, Dice dice) {
      return manuscript.draft.id;
    }
  },
  /** An open action is completed, here and in the tracker. */
  ACTION_COMPLETED {
    @Override
    String apply(Manuscript manuscript, Library library, Instant at, Dice dice) {
      List<ActionItem> items = manuscript.draft.actions;
      for (int n = 0; n < items.size(); n++) {
        ActionItem item = items.get(n);
        ActionLife life = manuscript.lives.get(Manuscript.text(item.ticket()));
        if (life != null && life.isOpenBefore(at)) {
          manuscript.lives.put(Manuscript.text(item.ticket()), life.completed(at));
          items.set(n, completed(item, life.status(), at));
          return Manuscript.text(item.id());
        }
      }
      return "";
    }
  },
  /** A draft goes to review, or a review ends. */
  STATUS_MOVED {
    @Override
    String apply(Manuscript manuscript, Library library, Instant at, Dice dice) {
      CoeStatus status = manuscript.draft.status;
      if (status == null || status == CoeStatus.COMPLETED) {
        return "";
      }
      CoeStatus next = status == CoeStatus.DRAFT ? CoeStatus.IN_REVIEW : CoeStatus.COMPLETED;
      manuscript.draft.status = next;
      manuscript.draft.lifecycle = moved(manuscript.draft.lifecycle, next, Moment.of(at));
      return next.name();
    }
  },
  LESSON_ADDED {
    @Override
    String apply(Manuscript manuscript, Library library, Instant at, Dice dice) {
      List<Lesson> lessons = manuscript.draft.lessons;
      if (lessons.size() < FEWEST_LESSONS
          || lessons.size() >= MOST_LESSONS
          || manuscript.draft.actions.isEmpty()) {
        return "";
      }
      Cause practice = dice.pick(library.practices());
      String text = manuscript.scene.say(practice.lessons().values().iterator().next(), dice);
      String category = practice.lessons().keySet().iterator().next();
      String action = Manuscript.text(manuscript.draft.actions.get(0).id());
      lessons.add(new Lesson(text, category, List.of(action)));
      manuscript.lessonFamilies.add(practice.id());
      return text;
    }
  };

  private static final int FEWEST_LESSONS = 3;
  private static final int MOST_LESSONS = 10;

  /** Changes the document at that time and says what changed; empty where it does not apply. */
  abstract String apply(Manuscript manuscript, Library library, Instant at, Dice dice);

  private static ActionItem completed(ActionItem item, ActionStatus before, Instant at) {
    List<Transition> history = new ArrayList<>(item.history());
    if (!history.isEmpty()) {
      history.add(new Transition(Moment.of(at), "status", before.name(), "COMPLETED"));
    }
    return ItemEdit.of(item).status(ActionStatus.COMPLETED, Moment.of(at), history).item();
  }

  private static Lifecycle moved(Lifecycle life, CoeStatus status, Moment at) {
    List<Lifecycle.StatusChange> history = new ArrayList<>(life.history());
    history.add(new Lifecycle.StatusChange(at, status));
    List<Lifecycle.ReviewInterval> reviews = new ArrayList<>(life.reviewIntervals());
    if (status == CoeStatus.IN_REVIEW) {
      reviews.add(new Lifecycle.ReviewInterval(at, null));
    } else {
      int last = reviews.size() - 1;
      Moment from = reviews.get(last).from();
      Moment to = reviews.get(last).to();
      reviews.set(last, new Lifecycle.ReviewInterval(from, to == null ? at : to));
    }
    Moment completed = status == CoeStatus.COMPLETED ? at : null;
    return new Lifecycle(life.createdAt(), reviews, completed, history, life.reviewers());
  }

  /** Most changes befall the documents of the last two quarters, where work is still going on. */
  private static double share(Manuscript manuscript, GenerateOptions options) {
    Instant recent = Quarter.of(options.asOf()).plus(-1).start();
    boolean isRecent = !manuscript.plot.timing().impactStart().isBefore(recent);
    return options.changed() * (isRecent ? 3 : 0.4);
  }

  /**
   * Changes about that share of the documents, each by its own dice.
   *
   * @return what changed as {@code CHANGE: detail}; empty for a document that stays
   */
  static String draw(Manuscript manuscript, Library library, GenerateRequest request) {
    Dice dice = new Dice(request.seed(), manuscript.plot.index(), "change");
    int next = manuscript.plot.index() + 1;
    boolean standsAlone =
        manuscript.plot.kind() == Kind.ORIGINAL && Kind.of(request.seed(), next) == Kind.ORIGINAL;
    if (!dice.chance(share(manuscript, request.options())) || !standsAlone) {
      return "";
    }
    Change drawn = dice.pick(List.of(values()), 0.1, 0.4, 0.2, 0.3);
    Instant at = request.options().asOf().minus(Duration.ofMinutes(dice.between(1, 60)));
    for (Change change : List.of(drawn, ACTION_COMPLETED, LESSON_ADDED)) {
      String detail = change.apply(manuscript, library, at, dice);
      if (!detail.isEmpty()) {
        return change + ": " + detail;
      }
    }
    return "";
  }
}
