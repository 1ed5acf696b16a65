package org.coecorpus.read;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.coecorpus.incident.Milestone;
import org.coecorpus.text.Vocabulary;
import org.coecorpus.time.Moment;
import org.jspecify.annotations.Nullable;

/**
 * The times of the incident: as labels name them, as milestones of the timeline mark them, and else
 * concluded and marked so: the start from the first entry, the end from the last entry that says
 * that things are well again, by {@code cues.yaml}.
 */
final class IncidentReader {

  private static final List<String> STARTS = List.of("impact_started_at", "started_at");
  private static final List<String> ENDS =
      List.of("impact_ended_at", "mitigated_at", "resolved_at");
  private static final Map<String, List<String>> CUES =
      Vocabulary.load(IncidentReader.class, "cues.yaml");
  private static final Map<Milestone, String> FIELDS =
      Map.of(
          Milestone.IMPACT_START, "impact_started_at",
          Milestone.DETECTED, "detected_at",
          Milestone.MITIGATED, "mitigated_at",
          Milestone.IMPACT_END, "impact_ended_at");

  private static final int OPENING_LENGTH = 400;
  private static final int SLACK_SECONDS = 60;

  private final Stamps stamps;
  private final Calendar calendar;
  private final Map<String, Raw.Text> times = new LinkedHashMap<>();

  IncidentReader(Stamps stamps, Calendar calendar) {
    this.stamps = stamps;
    this.calendar = calendar;
  }

  /**
   * The times by their field.
   *
   * @param range start and end that the summary tells, or nothing
   * @param stated names of times that the front matter states
   */
  Map<String, Raw.Text> read(
      Map<String, Passage> labels,
      List<TimelineEntryDraft> timeline,
      List<TimelineEntryDraft> range,
      Set<String> stated) {
    labels.forEach(
        (name, words) -> {
          if (name.startsWith("incident.") && name.endsWith("_at")) {
            label(words).ifPresent(time -> times.put(name.substring(9), time));
          }
        });
    for (TimelineEntryDraft entry : timeline) {
      entry.knownMilestone().map(FIELDS::get).ifPresent(name -> put(name, entry.at()));
    }
    List<TimelineEntryDraft> timed = timeline.stream().filter(IncidentReader::isTimed).toList();
    if (none(STARTS, stated)) {
      told(range, 0, timed)
          .or(() -> start(timed))
          .ifPresent(at -> times.put("started_at", inferred(at)));
    }
    if (none(ENDS, stated)) {
      end(labels, timed)
          .or(() -> told(range, 1, timed))
          .ifPresent(at -> times.put("resolved_at", inferred(at)));
    }
    return times;
  }

  private void put(String name, Raw.@Nullable Text at) {
    if (at != null && Moment.tryParse(at.value()).isPresent()) {
      times.putIfAbsent(name, at);
    }
  }

  /** The time in a label's words; words without one stay, to become suspect. */
  Optional<Raw.Text> label(Passage words) {
    Optional<Stamp> stamp = stamps.next(words, 0);
    if (stamp.isEmpty()) {
      boolean digits = words.text().chars().anyMatch(Character::isDigit);
      return digits ? Optional.of(Raw.Text.of(words)) : Optional.empty();
    }
    return stamp
        .flatMap(
            found -> calendar.moment(found, calendar.date(found).or(() -> day(found)).orElse(null)))
        .or(() -> Optional.of(Raw.Text.of(words)));
  }

  private Optional<LocalDate> day(Stamp stamp) {
    return stamp.hasDate() ? Optional.empty() : Optional.ofNullable(calendar.day());
  }

  /** One end of the summary's range, if it lies within the timeline or there is none. */
  private static Optional<Raw.Text> told(
      List<TimelineEntryDraft> range, int end, List<TimelineEntryDraft> timed) {
    Optional<Raw.Text> at = range.stream().skip(end).findFirst().map(TimelineEntryDraft::at);
    return at.filter(
        time ->
            timed.isEmpty()
                || (!local(time).isBefore(local(timed.get(0)))
                    && !local(time).isAfter(local(timed.get(timed.size() - 1)))));
  }

  private static LocalDateTime local(TimelineEntryDraft entry) {
    return Optional.ofNullable(entry.at()).map(IncidentReader::local).orElse(LocalDateTime.MAX);
  }

  private boolean none(List<String> names, Set<String> stated) {
    return names.stream().noneMatch(name -> times.containsKey(name) || stated.contains(name));
  }

  /** The first time; a day alone is left for the first time of that day. */
  private static Optional<Raw.Text> first(List<TimelineEntryDraft> timed) {
    Optional<Raw.Text> first = timed.stream().findFirst().map(TimelineEntryDraft::at);
    Optional<Raw.Text> second = timed.stream().skip(1).findFirst().map(TimelineEntryDraft::at);
    boolean sameDay =
        first.isPresent()
            && first.get().value().indexOf('T') < 0
            && second.filter(at -> at.value().startsWith(first.get().value() + "T")).isPresent();
    return sameDay ? second : first;
  }

  private Optional<Raw.Text> start(List<TimelineEntryDraft> timed) {
    Optional<Raw.Text> first = first(timed);
    Raw.Text detected = times.get("detected_at");
    if (detected == null || first.isEmpty()) {
      return first.or(() -> Optional.ofNullable(detected));
    }
    boolean early = local(first.get()).isBefore(local(detected).minusDays(1));
    return early || local(first.get()).isAfter(local(detected)) ? Optional.of(detected) : first;
  }

  private Optional<Raw.Text> end(Map<String, Passage> labels, List<TimelineEntryDraft> timed) {
    Optional<TimelineEntryDraft> byDuration =
        Optional.ofNullable(labels.get("duration"))
            .flatMap(StatedDuration::in)
            .flatMap(duration -> after(duration, timed));
    if (byDuration.isPresent()) {
      return byDuration.map(TimelineEntryDraft::at);
    }
    for (String strength : List.of("explicit", "strong")) {
      Optional<TimelineEntryDraft> last =
          timed.stream().filter(entry -> says(entry, strength)).reduce((a, b) -> b);
      if (last.isPresent()) {
        return last.map(TimelineEntryDraft::at);
      }
    }
    return timed.stream()
        .skip(Math.max(1, timed.size() - 1))
        .filter(entry -> says(entry, "weak") || entry.emphasised() || endsWell(entry.text().text()))
        .findFirst()
        .map(TimelineEntryDraft::at);
  }

  /**
   * The last entry that sounds like an end and is as long after the start as the document says that
   * it took.
   */
  private Optional<TimelineEntryDraft> after(Duration duration, List<TimelineEntryDraft> timed) {
    LocalDateTime start =
        STARTS.stream()
            .filter(times::containsKey)
            .map(times::get)
            .findFirst()
            .map(IncidentReader::local)
            .orElseGet(() -> timed.isEmpty() ? LocalDateTime.MAX : local(timed.get(0)));
    long allowed = Math.max(SLACK_SECONDS, duration.toSeconds() / 100);
    return timed.stream()
        .skip(1)
        .filter(entry -> says(entry, "weak") || endsWell(entry.text().text()))
        .filter(
            entry ->
                Math.abs(Duration.between(start, local(entry)).minus(duration).toSeconds())
                    <= allowed)
        .reduce((a, b) -> b);
  }

  private static boolean endsWell(String text) {
    String words =
        " " + Vocabulary.plain(text.substring(0, Math.min(text.length(), OPENING_LENGTH))) + " ";
    return Stream.of("explicit", "strong")
        .flatMap(strength -> CUES.getOrDefault(strength, List.of()).stream())
        .anyMatch(cue -> words.contains(" " + cue + " "));
  }

  private static boolean says(TimelineEntryDraft entry, String strength) {
    String words = " " + Vocabulary.plain(opening(entry.text())) + " ";
    return CUES.getOrDefault(strength, List.of()).stream()
        .anyMatch(cue -> words.contains(" " + cue + " "));
  }

  /** What the entry says first; later paragraphs explain and look back. */
  private static String opening(Passage text) {
    String words = text.text();
    int paragraph = words.replace("\r", "").indexOf("\n\n");
    int end = paragraph < 0 ? words.length() : Math.min(words.length(), paragraph);
    return words.substring(0, Math.min(end, OPENING_LENGTH));
  }

  private static boolean isTimed(TimelineEntryDraft entry) {
    return entry.at() != null && Moment.tryParse(entry.at().value()).isPresent();
  }

  private static LocalDateTime local(Raw.Text at) {
    return Moment.tryParse(at.value()).map(Moment::local).orElse(LocalDateTime.MAX);
  }

  private static Raw.Text inferred(Raw.Text at) {
    return Raw.Text.inferred(at.value(), at.span());
  }

  /** Names of the times that a tree states itself. */
  static Set<String> stated(Raw.Fields tree) {
    return tree.fields().get("incident") instanceof Raw.Fields incident
        ? incident.fields().keySet().stream().collect(Collectors.toSet())
        : Set.of();
  }
}
