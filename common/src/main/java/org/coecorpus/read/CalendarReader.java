package org.coecorpus.read;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.coecorpus.pattern.Matcher;
import org.coecorpus.pattern.Pattern;
import org.coecorpus.time.Zones;
import org.jspecify.annotations.Nullable;

/**
 * Finds the day and the zone of times that have none: near the timeline first, the file name last.
 */
final class CalendarReader {

  private static final int MOST_DAYS_BEFORE = 45;
  private static final Pattern BASIC_DATE =
      Pattern.compile("((?:19|20)[0-9]{2})([01][0-9])([0-3][0-9])\\b");

  private final Section root;
  private final Stamps stamps;

  CalendarReader(Section root, Stamps stamps) {
    this.root = root;
    this.stamps = stamps;
  }

  /**
   * The calendar of a document.
   *
   * @param front the front matter, renamed
   * @param zoneWords what {@link #zone} found
   */
  Calendar read(
      Raw.Fields front,
      Map<String, Passage> labels,
      Optional<Passage> title,
      Optional<String> zoneWords,
      String source) {
    Optional<ZoneId> stated = zoneWords.flatMap(Zones::of);
    @Nullable ZoneId zone = stated.or(() -> zoneOf(labels)).orElse(null);
    Optional<LocalDate> day =
        heading()
            .or(() -> label(labels, "incident.impact_started_at"))
            .or(() -> label(labels, "incident.started_at"))
            .or(() -> titleBefore(label(labels, "date"), title))
            .or(() -> label(labels, "date"))
            .or(() -> label(labels, "incident.detected_at"))
            .or(() -> title.flatMap(this::dateIn))
            .or(() -> nearFront(front))
            .or(this::inTimeline);
    if (day.isPresent()) {
      return new Calendar(day.get(), false, zone, stated.isEmpty());
    }
    return new Calendar(fileDate(source).orElse(null), true, zone, stated.isEmpty());
  }

  /** The one zone in which the labelled times of the incident are told. */
  private Optional<ZoneId> zoneOf(Map<String, Passage> labels) {
    Set<ZoneId> zones = new LinkedHashSet<>();
    labels.forEach(
        (name, words) -> {
          if (name.startsWith("incident.") && name.endsWith("_at")) {
            stamps.next(words, 0).map(Stamp::zone).ifPresent(zones::add);
          }
        });
    return zones.size() == 1 ? Optional.of(zones.iterator().next()) : Optional.empty();
  }

  /** The zone that the document states, near the timeline first. */
  Optional<Passage> zone() {
    for (SectionKind kind : new SectionKind[] {SectionKind.TIMELINE, SectionKind.KEY_EVENTS}) {
      for (Section section : root.topmost(kind)) {
        Optional<Passage> stated =
            ZoneStatement.anywhere(section.heading()).or(() -> zoneInBlocks(section));
        if (stated.isPresent()) {
          return stated;
        }
      }
    }
    return root.all().stream()
        .flatMap(section -> section.blocks().stream())
        .filter(Block.Paragraph.class::isInstance)
        .map(block -> ZoneStatement.in(Passage.of(root.heading().source(), block.span())))
        .flatMap(Optional::stream)
        .filter(words -> statesAll(words))
        .findFirst();
  }

  /** Outside of the timeline only "all times" will do. */
  private boolean statesAll(Passage words) {
    String source = words.source();
    int from = Math.max(0, words.start() - 80);
    String before = source.substring(from, words.start()).toLowerCase(Locale.ROOT);
    return before.matches("(?s).*\\btimes\\b.*")
        || before.contains("time zone")
        || before.contains("timezone");
  }

  private Optional<Passage> zoneInBlocks(Section section) {
    String source = root.heading().source();
    for (Block block : section.blocks()) {
      if (block instanceof Block.Table table) {
        TimelineTable timeline = TimelineTable.of(source, table, stamps);
        if (timeline != null && timeline.zone().isPresent()) {
          return timeline.zone();
        }
      } else if (block instanceof Block.Paragraph || block instanceof Block.Quote) {
        Passage text = Passage.of(source, block.span());
        Optional<Passage> stated = ZoneStatement.in(text).or(() -> zoneBesideDate(text));
        if (stated.isPresent()) {
          return stated;
        }
      }
    }
    return Optional.empty();
  }

  /** "24 October 2025, UTC" on a line of its own. */
  private Optional<Passage> zoneBesideDate(Passage text) {
    Passage line = text.firstLine();
    return stamps
        .atStart(line)
        .filter(stamp -> stamp.hasDate() && !stamp.hasTime())
        .map(stamp -> line.from(stamp.words().end() - line.start()).trim("*_`.:,()"))
        .filter(words -> Zones.of(words).isPresent());
  }

  private Optional<LocalDate> heading() {
    return root.topmost(SectionKind.TIMELINE).stream()
        .map(section -> dateIn(section.heading()))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<LocalDate> label(Map<String, Passage> labels, String name) {
    return Optional.ofNullable(labels.get(name)).flatMap(this::dateIn);
  }

  /** The day in the title, where the document's own date is not long after it. */
  private Optional<LocalDate> titleBefore(Optional<LocalDate> written, Optional<Passage> title) {
    return title.flatMap(this::dateIn).filter(named -> isShortlyBefore(named, written));
  }

  /** The front matter's date, or one that the text opens with and that is not long before it. */
  private Optional<LocalDate> nearFront(Raw.Fields front) {
    Optional<LocalDate> stated = incidentDate(front);
    if (stated.isPresent()) {
      return stated;
    }
    Optional<LocalDate> published = frontDate(front, "date");
    Optional<LocalDate> opening = opening();
    if (published.isEmpty() || opening.isEmpty()) {
      return published.or(() -> opening);
    }
    return isShortlyBefore(opening.get(), published) ? opening : published;
  }

  /** Whether a day is that of the incident rather than that on which it was written of. */
  private static boolean isShortlyBefore(LocalDate day, Optional<LocalDate> written) {
    long before = written.map(LocalDate::toEpochDay).orElse(0L) - day.toEpochDay();
    return before > 0 && before <= MOST_DAYS_BEFORE;
  }

  private Optional<LocalDate> incidentDate(Raw.Fields front) {
    if (!(front.fields().get("incident") instanceof Raw.Fields incident)) {
      return Optional.empty();
    }
    return Stream.of(
            "impact_started_at", "started_at", "detected_at", "mitigated_at", "resolved_at")
        .map(name -> frontDate(incident, name))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<LocalDate> frontDate(Raw.Fields front, String name) {
    return front.fields().get(name) instanceof Raw.Text text
        ? dateIn(new Passage(text.value(), 0, text.value().length()))
        : Optional.empty();
  }

  /** The first full date in the timeline. */
  private Optional<LocalDate> inTimeline() {
    return root.topmost(SectionKind.TIMELINE).stream()
        .flatMap(section -> section.all().stream())
        .flatMap(section -> section.blocks().stream())
        .map(block -> dateIn(Passage.of(root.heading().source(), block.span())))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** The first full date in the prose before the timeline. */
  private Optional<LocalDate> opening() {
    for (Section section : root.all()) {
      if (section.kind() == SectionKind.TIMELINE) {
        break;
      }
      for (Block block : section.blocks()) {
        if (block instanceof Block.Paragraph) {
          Optional<LocalDate> date = dateIn(Passage.of(root.heading().source(), block.span()));
          if (date.isPresent()) {
            return date;
          }
        }
      }
    }
    return Optional.empty();
  }

  private Optional<LocalDate> dateIn(Passage text) {
    int at = 0;
    for (Optional<Stamp> stamp = stamps.next(text, at);
        stamp.isPresent();
        stamp = stamps.next(text, at)) {
      if (stamp.get().date() != null) {
        return Optional.of(stamp.get().date());
      }
      at = Math.max(at + 1, stamp.get().words().end() - text.start());
    }
    return Optional.empty();
  }

  /** The date in a file's name, if any. */
  static Optional<LocalDate> dateOfFile(String source, Stamps stamps) {
    Passage nothing = new Passage("", 0, 0);
    Section none = new Section(nothing, 0, null, List.of(), List.of());
    return new CalendarReader(none, stamps).fileDate(source);
  }

  private Optional<LocalDate> fileDate(String source) {
    String name = source.substring(source.lastIndexOf('/') + 1).replace('_', ' ');
    Matcher basic = BASIC_DATE.matcher(name);
    if (basic.lookingAt()) {
      name = basic.group(1) + "-" + basic.group(2) + "-" + basic.group(3);
    }
    return dateIn(new Passage(name, 0, name.length()));
  }
}
