package org.coecorpus.likeness;

import java.io.Serializable;
import org.coecorpus.actionitem.ActionItem;
import org.coecorpus.coe.Coe;
import org.coecorpus.coe.Lesson;
import org.coecorpus.coe.RootCause;
import org.coecorpus.coe.Why;
import org.coecorpus.incident.TimelineEntry;
import org.jspecify.annotations.Nullable;

/**
 * What tells whether two COEs may be of one event; about 2 KB a document.
 *
 * @param coeId its id
 * @param title as stated
 * @param eventId the event that it names
 * @param service as stated
 * @param window when customers suffered
 * @param mentions what it names
 * @param sketch what it says
 */
public record SiblingFacts(
    String coeId,
    @Nullable String title,
    @Nullable String eventId,
    @Nullable String service,
    @Nullable Window window,
    Mentions mentions,
    Sketch sketch)
    implements Serializable {

  /** The facts of a COE under its final id, redacted. */
  public static SiblingFacts of(Coe coe) {
    return new SiblingFacts(
        coe.id(),
        coe.title(),
        coe.eventId(),
        coe.service(),
        Window.of(coe).orElse(null),
        mentions(coe),
        Sketch.of(coe));
  }

  private static Mentions mentions(Coe coe) {
    Mentions mentions = new Mentions();
    coe.incident().tickets().forEach(mentions::addTicket);
    add(mentions, coe.title());
    add(mentions, coe.summary());
    add(mentions, coe.impact().text());
    for (TimelineEntry entry : coe.timeline()) {
      mentions.add(entry.text());
      entry.links().forEach(mentions::add);
    }
    for (Why why : coe.allWhys()) {
      add(mentions, why.answer());
    }
    coe.rootCauses().stream().map(RootCause::text).forEach(mentions::add);
    coe.lessons().stream().map(Lesson::text).forEach(mentions::add);
    for (ActionItem item : coe.actions()) {
      add(mentions, item.title());
      add(mentions, item.description());
    }
    return mentions.done();
  }

  private static void add(Mentions mentions, @Nullable String text) {
    if (text != null) {
      mentions.add(text);
    }
  }
}
