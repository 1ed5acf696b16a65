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
import org.coecorpus.incident.TimelineEntry;
import org.coecorpus.text.Vocabulary;
import org.coecorpus.time.Moment;
import org.coecorpus.time.Zones;
import org.jspecify.annotations.Nullable;

/** L1: the zones in which the entries of a timeline are. */
final class TimelineZones {

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
    if (timeline.stream().map(TimelineEntry::at).allMatch(TimelineZones::hasNoTime)) {
      return Verdict.notAssessable("timeline.at");
    }
    return new TimelineZones(coe).verdict(timeline);
  }

  private static boolean hasNoTime(@Nullable Moment at) {
    return at == null || at.isDateOnly();
  }

  private Verdict verdict(List<TimelineEntry> timeline) {
    Map<String, List<Integer>> entries = new LinkedHashMap<>();
    for (int i = 0; i < timeline.size(); i++) {
      int index = i;
      zone(timeline.get(i))
          .ifPresent(zone -> entries.computeIfAbsent(zone, z -> new ArrayList<>()).add(index));
    }
    if (entries.isEmpty()) {
      return Verdict.absentIn(Part.TIMELINE);
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
    return Evidence.at(coe.entry(entry)).because(zone + " among entries in " + usual);
  }

  /** The zone of an entry: its own, else that of the document, else the offset of its time. */
  private Optional<String> zone(TimelineEntry entry) {
    Moment at = entry.at();
    if (entry.zone() != null) {
      return Optional.of(name(entry.zone(), at));
    }
    if (at == null || at.isDateOnly()) {
      return Optional.empty();
    }
    boolean ownOffset = at.isPlaced() && !coe.isText();
    return ownOffset
        ? Optional.of(name(offset(at), at))
        : ofAll;
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
    if (isOffset && instant.isPresent() && ofAll.flatMap(Zones::of).filter(all -> all.getRules().getOffset(instant.get()).equals(zone.get())).isPresent()) {
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
