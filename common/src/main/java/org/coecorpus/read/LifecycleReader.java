package org.coecorpus.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coecorpus.coe.CoeStatus;
import org.coecorpus.pattern.Matcher;
import org.coecorpus.pattern.Pattern;
import org.coecorpus.text.Span;

/**
 * The life of the document, as its head tells it: "Created: …", "In review: 2026-01-05 –
 * 2026-01-09", "Reviewers: …", "Status: Completed (2026-01-12)", or a table of its statuses.
 */
final class LifecycleReader {

  private static final String PREFIX = "lifecycle.";
  private static final Pattern BETWEEN_NAMES =
      Pattern.compile("\\s*(?:[,;\\n]|\\s(?:and|&)\\s|<br ?/?>)\\s*(?:and\\s)?");
  private static final Pattern ROLE = Pattern.compile("[(\\[]([^()\\[\\]]{2,60})[)\\]]\\s*$");

  private final Stamps stamps;
  private final Calendar calendar;
  private final IncidentReader times;
  private final StatusHistory statuses;

  LifecycleReader(Stamps stamps, Calendar calendar) {
    this.stamps = stamps;
    this.calendar = calendar;
    this.times = new IncidentReader(stamps, calendar);
    this.statuses = new StatusHistory(stamps);
  }

  /** The fields of the life, if any is stated. */
  Optional<Raw.Fields> read(Section root, Map<String, Passage> labels) {
    Raw.Builder life = new Raw.Builder();
    List<StatusHistory.Change> history = history(root, labels);
    for (String name : List.of("created_at", "completed_at")) {
      time(labels, name).ifPresent(time -> life.put(name, time));
    }
    history.stream()
        .filter(change -> is(change, CoeStatus.COMPLETED))
        .reduce((first, second) -> second)
        .flatMap(change -> moment(change.at()))
        .ifPresent(at -> life.put("completed_at", at));
    life.put("review_intervals", reviews(labels));
    life.put("history", history.stream().map(this::change).toList());
    Optional.ofNullable(labels.get(PREFIX + "reviewers"))
        .ifPresent(words -> life.put("reviewers", reviewers(words)));
    return life.isEmpty() ? Optional.empty() : Optional.of(life.build(new Span(0, 0)));
  }

  private Optional<Raw.Text> time(Map<String, Passage> labels, String name) {
    return Optional.ofNullable(labels.get(PREFIX + name)).flatMap(times::label);
  }

  private Optional<Raw.Text> moment(Stamp stamp) {
    return calendar.moment(stamp, calendar.date(stamp).orElse(null));
  }

  private List<Raw.Fields> reviews(Map<String, Passage> labels) {
    List<Raw.Fields> reviews = new ArrayList<>();
    labels.forEach(
        (name, words) -> {
          boolean further = name.startsWith(PREFIX + "review ");
          if (further || name.equals(PREFIX + "review")) {
            review(words).ifPresent(reviews::add);
          }
        });
    Raw.Builder apart = new Raw.Builder();
    time(labels, "review_from").ifPresent(at -> apart.put("from", at));
    time(labels, "review_to").ifPresent(at -> apart.put("to", at));
    if (!apart.isEmpty()) {
      reviews.add(apart.build(new Span(0, 0)));
    }
    return reviews;
  }

  /** One or two times; words with other digits become suspect as a whole. */
  private Optional<Raw.Fields> review(Passage words) {
    if (!words.hasDigit()) {
      return Optional.empty();
    }
    Raw.Builder review = new Raw.Builder();
    Optional<Stamp> from = stamps.next(words, 0);
    Optional<Raw.Text> first =
        from.filter(stamp -> !before(words, stamp).hasDigit()).flatMap(this::moment);
    review.put("from", first.orElseGet(() -> Raw.Text.of(words)));
    if (first.isPresent()) {
      stamps
          .next(words, from.get().words().end() - words.start())
          .flatMap(this::moment)
          .ifPresent(to -> review.put("to", to));
    }
    return Optional.of(review.build(words.span()));
  }

  private static Passage before(Passage words, Stamp stamp) {
    return new Passage(words.source(), words.start(), stamp.words().start());
  }

  private static List<Raw.Text> reviewers(Passage words) {
    List<Raw.Text> reviewers = new ArrayList<>();
    Matcher between = BETWEEN_NAMES.matcher(words);
    int from = 0;
    while (between.find()) {
      addReviewer(words.subSequence(from, between.start()), reviewers);
      from = between.end();
    }
    addReviewer(words.from(from), reviewers);
    return reviewers;
  }

  /** The role in brackets, or else whatever is said. */
  private static void addReviewer(Passage words, List<Raw.Text> reviewers) {
    Matcher role = ROLE.matcher(words);
    Passage said = role.find() ? words.subSequence(role.start(1), role.end(1)) : words;
    Passage bare = said.trim("*_`@. ");
    if (!bare.isEmpty() && !Phrases.isNothing(bare)) {
      reviewers.add(Raw.Text.of(bare));
    }
  }

  /** Of the label, the status, a section for it, or a table of dates and statuses. */
  private List<StatusHistory.Change> history(Section root, Map<String, Passage> labels) {
    List<StatusHistory.Change> history = new ArrayList<>();
    for (String label : List.of(PREFIX + "history", "status")) {
      if (history.isEmpty() && labels.containsKey(label)) {
        history.addAll(statuses.changes(labels.get(label)));
      }
    }
    for (Section section : root.all()) {
      boolean apart = section.kind() == null || section.kind() == SectionKind.STATISTICS;
      if (history.isEmpty() && apart) {
        history.addAll(history(section));
      }
    }
    return history;
  }

  private List<StatusHistory.Change> history(Section section) {
    for (Block block : section.blocks()) {
      if (block instanceof Block.Table table) {
        List<StatusHistory.Change> changes = table(section.heading().source(), table);
        if (!changes.isEmpty()) {
          return changes;
        }
      }
    }
    return Labels.inHeader(section.heading())
        .filter(name -> name.equals(PREFIX + "history"))
        .stream()
        .flatMap(name -> section.ownText().stream())
        .flatMap(words -> statuses.changes(words).stream())
        .toList();
  }

  private List<StatusHistory.Change> table(String source, Block.Table table) {
    TableColumns columns = TableColumns.of(source, table, "history");
    if (!columns.has("at") || !columns.has("status")) {
      return List.of();
    }
    List<StatusHistory.Change> changes = new ArrayList<>();
    for (List<Span> cells : table.rows()) {
      Optional<Stamp> at =
          TimelineTable.cell(source, cells, columns.of("at")).flatMap(stamps::atStart);
      Optional<Passage> status =
          TimelineTable.cell(source, cells, columns.of("status"))
              .map(Passage::unwrapped)
              .filter(words -> Words.coeStatus(words.text()).isPresent());
      if (at.isEmpty() || status.isEmpty()) {
        return List.of();
      }
      changes.add(new StatusHistory.Change(status.get(), at.get()));
    }
    return changes;
  }

  private Raw.Fields change(StatusHistory.Change change) {
    Raw.Builder fields = new Raw.Builder();
    Span at = change.at().words();
    fields.put(
        "at",
        moment(change.at()).orElseGet(() -> Raw.Text.of(Passage.of(change.status().source(), at))));
    return fields.put("status", change.status()).build(at);
  }

  private static boolean is(StatusHistory.Change change, CoeStatus status) {
    return Words.coeStatus(change.status().text()).filter(status::equals).isPresent();
  }
}
