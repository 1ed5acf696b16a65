package org.coecorpus.read;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.coecorpus.coe.Coe;
import org.coecorpus.incident.Incident;
import org.coecorpus.incident.Milestone;
import org.coecorpus.incident.TimelineEntry;
import org.coecorpus.time.Moment;
import org.jspecify.annotations.Nullable;

/**
 * Stated times of one document that cannot all be right: an end before its start, a header against
 * the timeline, an entry a day or more before the one above it, a duration against its ends. Each
 * field stays as stated; the reason names both values. What is concluded contradicts nothing.
 */
final class Contradictions {

  /** Times that are in order if the document is right, by their fields. */
  private static final List<List<String>> ORDER =
      List.of(
          List.of("started_at", "impact_started_at"),
          List.of("started_at", "detected_at"),
          List.of("started_at", "mitigated_at"),
          List.of("started_at", "impact_ended_at"),
          List.of("started_at", "resolved_at"),
          List.of("impact_started_at", "mitigated_at"),
          List.of("impact_started_at", "impact_ended_at"),
          List.of("impact_started_at", "resolved_at"),
          List.of("detected_at", "mitigated_at"),
          List.of("detected_at", "impact_ended_at"),
          List.of("detected_at", "resolved_at"),
          List.of("mitigated_at", "resolved_at"));

  private static final Map<Milestone, String> FIELDS = new EnumMap<>(Milestone.class);
  private static final List<String> STARTS =
      List.of("started_at", "impact_started_at", "detected_at");
  private static final List<String> ENDS =
      List.of("mitigated_at", "impact_ended_at", "resolved_at");

  /** Headers and entries are often rounded to the minute. */
  private static final Duration ROUNDING = Duration.ofMinutes(1);

  private static final Duration DAY = Duration.ofDays(1);

  /** Share of a duration by which "about two hours" may be off; at least five minutes. */
  private static final double SHARE = 0.1;

  private static final Duration LEAST = Duration.ofMinutes(5);

  static {
    FIELDS.put(Milestone.TRIGGER, "started_at");
    FIELDS.put(Milestone.IMPACT_START, "impact_started_at");
    FIELDS.put(Milestone.DETECTED, "detected_at");
    FIELDS.put(Milestone.MITIGATED, "mitigated_at");
    FIELDS.put(Milestone.IMPACT_END, "impact_ended_at");
  }

  private final Map<String, Moment> stated = new TreeMap<>();
  private final List<Suspect> found = new ArrayList<>();

  private Contradictions(Coe coe, List<String> inferred) {
    Incident incident = coe.incident();
    put("started_at", incident.startedAt(), inferred);
    put("detected_at", incident.detectedAt(), inferred);
    put("mitigated_at", incident.mitigatedAt(), inferred);
    put("resolved_at", incident.resolvedAt(), inferred);
    put("impact_started_at", incident.impactStartedAt(), inferred);
    put("impact_ended_at", incident.impactEndedAt(), inferred);
  }

  private void put(String name, @Nullable Moment at, List<String> inferred) {
    if (at != null && !inferred.contains(path(name))) {
      stated.put(name, at);
    }
  }

  /** The contradictions in a document, the paths of whose concluded values are given. */
  static List<Suspect> in(Coe coe, List<String> inferred) {
    Contradictions contradictions = new Contradictions(coe, inferred);
    ORDER.forEach(pair -> contradictions.compare(pair.get(0), pair.get(1)));
    contradictions.compareMilestones(coe.timeline());
    contradictions.compareEntries(coe.timeline());
    return contradictions.found;
  }

  /** The stated duration against the stated ends, if any two of them should be that far apart. */
  static Optional<Suspect> ofDuration(ParsedCoe parsed, Passage words) {
    Contradictions times = new Contradictions(parsed.coe(), parsed.inferred());
    Optional<Duration> duration = StatedDuration.in(words);
    List<String> lengths = times.lengths();
    boolean right =
        duration.isEmpty()
            || lengths.isEmpty()
            || times.spans().anyMatch(span -> isNear(span, duration.get()));
    return right
        ? Optional.empty()
        : Optional.of(
            new Suspect(
                "incident",
                words.text(),
                "the document says that it took \""
                    + words.text()
                    + "\", but "
                    + String.join(", ", lengths)));
  }

  private Stream<Duration> spans() {
    return STARTS.stream()
        .filter(stated::containsKey)
        .flatMap(start -> ENDS.stream().filter(stated::containsKey).map(end -> gap(start, end)))
        .flatMap(Optional::stream);
  }

  private List<String> lengths() {
    List<String> lengths = new ArrayList<>();
    for (String start : STARTS) {
      for (String end : ENDS) {
        if (stated.containsKey(start) && stated.containsKey(end)) {
          gap(start, end)
              .ifPresent(
                  gap ->
                      lengths.add(
                          "from "
                              + start
                              + " "
                              + stated.get(start)
                              + " to "
                              + end
                              + " "
                              + stated.get(end)
                              + " are "
                              + gap.toMinutes()
                              + " minutes"));
        }
      }
    }
    return lengths;
  }

  private Optional<Duration> gap(String from, String to) {
    return between(stated.get(from), stated.get(to));
  }

  private static boolean isNear(Duration a, Duration b) {
    Duration allowed = Duration.ofSeconds((long) (b.toSeconds() * SHARE));
    return a.minus(b).abs().compareTo(allowed.compareTo(LEAST) > 0 ? allowed : LEAST) <= 0;
  }

  private void compare(String earlier, String later) {
    if (!stated.containsKey(earlier) || !stated.containsKey(later)) {
      return;
    }
    boolean wrong = gap(earlier, later).filter(Duration::isNegative).isPresent();
    if (wrong) {
      add(
          later,
          "is " + stated.get(later) + ", before " + earlier + ", which is " + stated.get(earlier));
    }
  }

  /** A header's time against the entry that is marked as that milestone. */
  private void compareMilestones(List<TimelineEntry> timeline) {
    for (int i = 0; i < timeline.size(); i++) {
      TimelineEntry entry = timeline.get(i);
      String name = entry.milestone() == null ? "" : FIELDS.getOrDefault(entry.milestone(), "");
      if (entry.at() != null && stated.containsKey(name)) {
        boolean differs =
            between(stated.get(name), entry.at())
                .filter(gap -> gap.abs().compareTo(ROUNDING) > 0)
                .isPresent();
        if (differs) {
          add(
              name,
              "is "
                  + stated.get(name)
                  + ", but timeline["
                  + i
                  + "], marked "
                  + entry.milestone()
                  + ", is at "
                  + entry.at());
        }
      }
    }
  }

  /** An entry a day or more before the one above it has mostly a wrong date. */
  private void compareEntries(List<TimelineEntry> timeline) {
    int last = -1;
    for (int i = 0; i < timeline.size(); i++) {
      Moment at = timeline.get(i).at();
      if (at == null) {
        continue;
      }
      Moment above = last < 0 ? null : timeline.get(last).at();
      boolean back =
          above != null && between(at, above).filter(gap -> gap.compareTo(DAY) > 0).isPresent();
      if (back) {
        String path = "timeline[" + i + "].at";
        String reason = "is " + at + ", long before timeline[" + last + "], which is at " + above;
        found.add(new Suspect(path, at.toString(), path + " " + reason));
      } else {
        last = i;
      }
    }
  }

  private void add(String name, String reason) {
    Moment at = stated.get(name);
    found.add(new Suspect(path(name), String.valueOf(at), path(name) + " " + reason));
  }

  private static String path(String name) {
    return "incident." + name;
  }

  /** From one to the other; empty where a zone or a time of day is missing on one side only. */
  private static Optional<Duration> between(@Nullable Moment from, @Nullable Moment to) {
    if (from == null || to == null || from.isPlaced() != to.isPlaced()) {
      return Optional.empty();
    }
    if (from.isDateOnly() || to.isDateOnly()) {
      LocalDateTime a = from.date().atStartOfDay();
      Duration days = Duration.between(a, to.date().atStartOfDay());
      return Optional.of(days);
    }
    return Optional.of(
        Duration.between(from.instantIn(ZoneOffset.UTC), to.instantIn(ZoneOffset.UTC)));
  }
}
