package org.coecorpus.serve;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coecorpus.actionitem.ActionItem;
import org.coecorpus.coe.Coe;
import org.coecorpus.incident.Impact;
import org.coecorpus.incident.Incident;
import org.coecorpus.incident.TimelineEntry;
import org.coecorpus.serve.RelatedIncidents.Related;
import org.coecorpus.time.Moment;
import org.jspecify.annotations.Nullable;

/**
 * The page of a COE.
 *
 * @param frame what surrounds it
 * @param coe the document
 * @param title its title on one line
 * @param facts what is known of it and of its incident
 * @param themes themes of its root causes and lessons
 * @param related incidents to read beside it
 */
record CoeView(
    Frame frame,
    Coe coe,
    String title,
    List<Fact> facts,
    List<Link> themes,
    List<Related> related) {

  private static final int RELATED = 8;

  /**
   * One thing that is known.
   *
   * @param name of it
   * @param value in words
   */
  record Fact(String name, String value) {}

  static CoeView of(Coe coe, OpenRelease in, RelatedIncidents relations) throws IOException {
    String title = Shown.title(coe.title());
    return new CoeView(
        Frame.of(Shown.line(coe.id()) + ": " + title, Frame.Place.SEARCH, in.release()),
        coe,
        title,
        facts(coe),
        in.themes().of(coe.id()).stream()
            .map(theme -> new Link(Shown.line(theme.name()), Href.theme(theme.id())))
            .toList(),
        relations.to(coe, in, RELATED));
  }

  private static List<Fact> facts(Coe coe) {
    List<Fact> facts = new ArrayList<>();
    add("Severity", coe.severity(), facts);
    add("Status", Shown.words(coe.status()), facts);
    add("Team", coe.team(), facts);
    add("Service", coe.service(), facts);
    add("Event", coe.eventId(), facts);
    Incident incident = coe.incident();
    add("Started", incident.startedAt(), facts);
    add("Impact from", incident.impactStartedAt(), facts);
    add("Detected", incident.detectedAt(), facts);
    add("Mitigated", incident.mitigatedAt(), facts);
    add("Impact until", incident.impactEndedAt(), facts);
    add("Resolved", incident.resolvedAt(), facts);
    add("Tickets", String.join(", ", incident.tickets()), facts);
    add("COE begun", coe.lifecycle().createdAt(), facts);
    add("COE completed", coe.lifecycle().completedAt(), facts);
    return facts;
  }

  private static void add(String name, @Nullable Object value, List<Fact> facts) {
    String text = value instanceof Moment moment ? Shown.moment(moment) : Shown.line(value);
    if (!text.isEmpty()) {
      facts.add(new Fact(name, text));
    }
  }

  /** The numbers of the impact in words; empty where none are stated. */
  List<String> impactNumbers() {
    List<String> numbers = new ArrayList<>();
    Impact impact = coe.impact();
    if (impact.failed() != null) {
      numbers.add(share(impact.failed(), impact.total(), unit(impact)) + " failed");
    }
    if (impact.orders() != null && impact.orders().affected() != null) {
      numbers.add(
          share(impact.orders().affected(), impact.orders().total(), "orders") + " affected");
    }
    return numbers;
  }

  private static String unit(Impact impact) {
    return impact.unit() == null ? "requests" : Shown.line(impact.unit());
  }

  private static String share(long part, @Nullable Long whole, String unit) {
    return Shown.count(part) + (whole == null ? "" : " of " + Shown.count(whole)) + " " + unit;
  }

  /** Where on the page an action item stands, by its id; empty if it is not there. */
  Optional<String> anchor(String action) {
    List<ActionItem> actions = coe.actions();
    for (int i = 0; i < actions.size(); i++) {
      if (action.equals(actions.get(i).id())) {
        return Optional.of("#action-" + (i + 1));
      }
    }
    return Optional.empty();
  }

  /** Links of an entry that its text does not show itself. */
  static List<Link> links(TimelineEntry entry) {
    return entry.links().stream()
        .filter(link -> !entry.text().contains(link))
        .map(link -> new Link(Shown.line(link), Href.outside(link).orElse("")))
        .toList();
  }

  /** What is to be done: the title, or the description where there is none. */
  static String task(ActionItem item) {
    String text = Shown.line(item.title());
    String instead = text.isEmpty() ? Shown.line(item.description()) : text;
    return instead.isEmpty() ? "(no text)" : instead;
  }
}
