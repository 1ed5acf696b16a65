package org.coecorpus.audit;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.coecorpus.incident.TimelineEntry;
import org.coecorpus.pattern.Matcher;
import org.coecorpus.pattern.Pattern;
import org.coecorpus.text.Vocabulary;
import org.coecorpus.time.Moment;
import org.coecorpus.time.Zones;
import org.jspecify.annotations.Nullable;

/** L1: the zones in which the entries of a timeline are. */
final class TimelineZones {

  private static final Pattern CLOCK_WITH_ZONE =
      Pattern.compile(
          "[0-9]{1,2}[:.][0-9]{2}(?::[0-9]{2})?\\s?(?:[AaPp]\\.?[Mm]\\.?)?\\s?\\(?("
              + Zones.AT_START
              + ")");

  private final AuditedCoe coe;
  private final Optional<String> ofAll;

  private TimelineZones(AuditedCoe coe) {
    this.coe = coe;
    this.ofAll = Optional.ofNullable(coe.coe().incident().zone()).map(TimelineZones::named);
  }

  /** More than one zone: at each entry that is not in the zone of most; or none at all. */
  static Verdict look(AuditedCoe coe) {
    List<TimelineEntry> timeline = coe.coe().timeline();
    if (timeline.isEmpty()) {
      return Verdict.notAssessable("timeline");
    }
    boolean timed =
        IntStream.range(0, timeline.size()).anyMatch(i -> isTimed(coe, timeline.get(i), i));
    return timed ? new TimelineZones(coe).verdict(timeline) : Verdict.notAssessable("timeline.at");
  }

  /** Whether it tells a clock time, even one that could not be placed. */
  private static boolean isTimed(AuditedCoe coe, TimelineEntry entry, int index) {
    Moment at = entry.at();
    return at == null ? coe.lines(coe.entry(index)).has(Figures.CLOCK) : !at.isDateOnly();
  }

  private Verdict verdict(List<TimelineEntry> timeline) {
    Map<String, List<Integer>> entries = new LinkedHashMap<>();
    for (int i = 0; i < timeline.size(); i++) {
      int index = i;
      zone(timeline.get(i), i)
          .ifPresent(zone -> entries.computeIfAbsent(zone, z -> new ArrayList<>()).add(index));
    }
    if (entries.isEmpty()) {
      boolean told = IntStream.range(0, timeline.size()).anyMatch(i -> unplaced(i).isPresent());
      return told ? Verdict.PASS : Verdict.absentIn(Part.TIMELINE);
    }
    int most = entries.values().stream().mapToInt(List::size).max().orElse(0);
    String usual =
        entries.entrySet().stream()
            .filter(entry -> entry.getValue().size() == most)
            .map(Map.Entry::getKey)
            .findFirst()
            .orElseThrow();
    return Verdict.of(
        entries.entrySet().stream()
            .filter(entry -> !entry.getKey().equals(usual))
            .flatMap(entry -> entry.getValue().stream().map(i -> at(i, entry.getKey(), usual)))
            .toList());
  }

  private Evidence at(int entry, String zone, String usual) {
    return Evidence.at(coe.entryTime(entry)).because(zone + " among entries in " + usual);
  }

  /** The zone of an entry: its own, else that of the document, else the offset of its time. */
  private Optional<String> zone(TimelineEntry entry, int index) {
    Moment at = entry.at();
    if (entry.zone() != null) {
      return Optional.of(name(entry.zone(), at));
    }
    if (at == null) {
      return unplaced(index).or(() -> ofAll);
    }
    if (at.isDateOnly()) {
      return Optional.empty();
    }
    boolean ownOffset = at.isPlaced() && !coe.isText();
    return ownOffset ? Optional.of(name(offset(at), at)) : ofAll;
  }

  /** The zone behind the clock time of an entry whose time could not be placed. */
  private Optional<String> unplaced(int index) {
    Matcher zone = CLOCK_WITH_ZONE.matcher(coe.lines(coe.entry(index)));
    return zone.find()
        ? Optional.of(zone.group(1)).filter(words -> Zones.of(words).isPresent()).map(w -> named(w))
        : Optional.empty();
  }

  /**
   * One name for the spellings of a zone. An offset is another spelling of the document's zone
   * where that has this offset at the time; UTC by name is always UTC.
   */
  private String name(String words, @Nullable Moment at) {
    Optional<ZoneId> zone = Zones.of(words.strip());
    boolean isOffset =
        zone.filter(ZoneOffset.class::isInstance).isPresent()
            && (!zone.get().equals(ZoneOffset.UTC) || words.endsWith("0"));
    Optional<Instant> instant = Optional.ofNullable(at).flatMap(Moment::instant);
    if (isOffset
        && instant.isPresent()
        && ofAll
            .flatMap(Zones::of)
            .filter(all -> all.getRules().getOffset(instant.get()).equals(zone.get()))
            .isPresent()) {
      return ofAll.get();
    }
    return named(words);
  }

  /** Of {@code 2026-03-02T10:10:00+01:00} the offset in digits. */
  private static String offset(Moment at) {
    Duration ahead =
        Duration.between(at.instantIn(ZoneOffset.UTC), at.local().toInstant(ZoneOffset.UTC));
    return String.format(
        Locale.ROOT,
        "%s%02d:%02d",
        ahead.isNegative() ? "-" : "+",
        ahead.abs().toHours(),
        ahead.abs().toMinutesPart());
  }

  private static String named(String words) {
    return Zones.of(words.strip())
        .map(zone -> zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId())
        .orElseGet(() -> Vocabulary.plain(words));
  }
}
