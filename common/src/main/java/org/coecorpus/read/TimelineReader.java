package org.coecorpus.read;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.coecorpus.pattern.Matcher;
import org.coecorpus.pattern.Pattern;
import org.coecorpus.time.Zones;
import org.jspecify.annotations.Nullable;

/**
 * Reads the entries of a timeline section, whatever they are: table rows, bullets, headings, lines.
 *
 * <p>A date counts until the next one. Without one the document's day counts; when the clock goes
 * back from the evening by more than four hours, the next day has begun. {@code 1.00} after {@code
 * 12.56} is one in the afternoon. A zone that one entry names counts for those after it where the
 * document names none.
 */
final class TimelineReader {

  private static final int EVENING = 16;
  private static final int BACKWARD_HOURS = 4;
  private static final int LONGEST_LABEL = 80;
  private static final int MOST_OF = 4;
  private static final Pattern UNKNOWN_TIME =
      Pattern.compile("[\\s*_\\[(~]*[?xX]{1,2}[:.]?[?xX]{1,2}[*_\\])]*");

  private static final Pattern NEXT_DAY =
      Pattern.compile(
          "(?i)[\\s*_\\[(]*(?:(?:the )?(?:next|following) (?:day|morning)|(?:the )?day after)[,:]?\\s+(?:at\\s+)?");

  /** Who says in a chat what follows: a name and a time on a line of their own. */
  private static final Pattern SPEAKER =
      Pattern.compile(
          "[*_@]{0,3}[\\pL][\\pL\\pN._-]{0,30}(?: [A-Z][\\pL'’.-]{0,20}){0,2}[*_]{0,2}(?: APP| BOT)?\\s+[(\\[*_`]{0,3}[0-9]{1,2}[:.][0-9]{2}(?::[0-9]{2})?(?: ?[AaPp][Mm])?[)\\]*_`]{0,3}:?");

  private static final Pattern ONLY_ADDRESS =
      Pattern.compile("(?i)(?:see\\s+)?<?https?://\\S+>?(?:\\s+and)?|see https?://.*");
  private static final Pattern DEFAULT_DAY =
      Pattern.compile("(?i).*\\b(?:unless|otherwise|all (?:events|times|of)|everything)\\b(?s:.*)");

  private final Stamps stamps;
  private final Inline inline;
  private final Calendar calendar;
  private final boolean labelsFirst;
  private final List<TimelineEntryDraft> entries = new ArrayList<>();

  private @Nullable LocalDate day;
  private @Nullable LocalTime last;
  private boolean dayOutside;
  private boolean dayStands;

  /** Whether the last thing read was a date that is still without entry. */
  private boolean dateIsFresh;

  private @Nullable ZoneId zone;

  private TimelineReader(Stamps stamps, Inline inline, Calendar calendar, boolean labelsFirst) {
    this.stamps = stamps;
    this.inline = inline;
    this.calendar = calendar;
    this.labelsFirst = labelsFirst;
    this.day = calendar.day();
    this.dayOutside = calendar.dayOutside();
  }

  /**
   * The section's entries.
   *
   * @param labelsFirst whether a time may also stand behind what happened, as in lists of key
   *     events
   */
  static List<TimelineEntryDraft> read(
      Section section, Stamps stamps, Inline inline, Calendar calendar, boolean labelsFirst) {
    TimelineReader reader = new TimelineReader(stamps, inline, calendar, labelsFirst);
    for (Section part : section.all()) {
      for (Block block : part.blocks()) {
        if (block instanceof Block.Table table) {
          reader.addTable(section.heading().source(), table);
        }
      }
    }
    if (reader.entries.isEmpty()) {
      reader.addUnits(TimelineUnit.of(section, stamps));
    }
    return reader.entries;
  }

  private void addTable(String source, Block.Table table) {
    TimelineTable columns = TimelineTable.of(source, table, stamps);
    if (columns == null) {
      return;
    }
    Calendar inTable = columns.year().isEmpty() ? calendar : calendar.withDay(columns.year().get());
    for (TimelineTable.Row row : columns.rows()) {
      Optional<Stamp> date = row.date().flatMap(stamps::atStart);
      date.flatMap(inTable::date).ifPresent(this::startDay);
      Optional<Stamp> time = row.time().flatMap(stamps::atStart);
      if (time.filter(Stamp::hasTime).isPresent()) {
        addEntry(time.get(), row.text());
      } else if (time.isPresent()) {
        inTable.date(time.get()).ifPresent(this::startDay);
        addUntimed(time.get(), row.text());
      } else if (row.time().isPresent() && !row.text().isEmpty()) {
        add(Raw.Text.of(row.time().get()), date.orElse(null), row.text());
      } else if (!row.text().isEmpty()) {
        addUntimed(date.orElse(null), row.text());
      }
    }
  }

  private void addUnits(List<TimelineUnit> units) {
    boolean notesFollow = notesFollow(units);
    int pendingEnd = -1;
    for (TimelineUnit unit : units.subList(0, end(units))) {
      if (day != null && NEXT_DAY.matcher(unit.lead()).lookingAt()) {
        startDay(day.plusDays(1));
      }
      Optional<Stamp> stamp = stamped(unit);
      if (stamp.filter(Stamp::hasTime).isPresent()) {
        extend(pendingEnd);
        pendingEnd = -1;
        addEntry(stamp.get(), told(unit, stamp.get()));
      } else if (stamp.isPresent()) {
        extend(pendingEnd);
        pendingEnd = -1;
        addDated(unit, stamp.get());
      } else if (unit.shape() == TimelineUnit.Shape.BULLET && !(notesFollow && continuesEntry())) {
        addUntimed(null, unit.text(unit.lead().start()));
      } else if (UNKNOWN_TIME.matcher(unit.lead()).lookingAt()) {
        addUntimed(null, unit.text(unit.lead().start()).trim());

      } else if (unit.shape() == TimelineUnit.Shape.GROUP) {
        extend(pendingEnd);
        pendingEnd = -1;
      } else if (entries.isEmpty() || dateIsFresh) {
        addLoose(unit);
      } else if (unit.shape() == TimelineUnit.Shape.LINE
          || unit.shape() == TimelineUnit.Shape.BULLET) {
        extend(Math.max(pendingEnd, unit.end()));
        pendingEnd = -1;
      } else {
        pendingEnd = unit.end();
      }
    }
  }

  /** Where the entries end, if they are a list and something is told behind it. */
  private int end(List<TimelineUnit> units) {
    int end = units.size();
    while (end > 0
        && units.get(end - 1).shape() == TimelineUnit.Shape.LINE
        && stamped(units.get(end - 1)).isEmpty()) {
      end--;
    }
    boolean list =
        end > 0
            && units.stream()
                .filter(unit -> stamped(unit).isPresent())
                .allMatch(unit -> unit.shape() == TimelineUnit.Shape.BULLET)
            && units.get(end - 1).shape() == TimelineUnit.Shape.BULLET;
    return list ? end : units.size();
  }

  /** Where most bullets have a time, one without is an entry like them; else it is a note. */
  private boolean notesFollow(List<TimelineUnit> units) {
    List<TimelineUnit> bullets =
        units.stream().filter(unit -> unit.shape() == TimelineUnit.Shape.BULLET).toList();
    long bare = bullets.stream().filter(unit -> stamped(unit).isEmpty()).count();
    long stamped = bullets.size() - bare;
    boolean anyTimed = units.stream().anyMatch(unit -> stamped(unit).isPresent());
    return anyTimed && bare * MOST_OF > stamped;
  }

  private boolean continuesEntry() {
    return !entries.isEmpty() && !dateIsFresh && entries.get(entries.size() - 1).at() != null;
  }

  private Optional<Stamp> stamped(TimelineUnit unit) {
    Matcher nextDay = NEXT_DAY.matcher(unit.lead());
    Optional<Stamp> first =
        stamps.atStart(nextDay.lookingAt() ? unit.lead().from(nextDay.end()) : unit.lead());
    if (first.isPresent()) {
      return first;
    }
    Passage line = unit.lead().firstLine();
    if (unit.shape() == TimelineUnit.Shape.LINE && SPEAKER.matcher(line).matches()) {
      return stamps.next(line, 0).filter(Stamp::hasTime);
    }
    if (!labelsFirst && unit.shape() != TimelineUnit.Shape.BULLET) {
      return first;
    }
    return stamps
        .next(line, 0)
        .filter(stamp -> stamp.hasTime() && stamp.hasDate())
        .filter(stamp -> stamp.words().start() - line.start() <= LONGEST_LABEL)
        .filter(stamp -> line.end() - stamp.words().end() <= 3);
  }

  /** What the unit tells besides its stamp. */
  private Passage told(TimelineUnit unit, Stamp stamp) {
    Passage lead = unit.lead();
    if (SPEAKER.matcher(lead).matches()) {
      return lead.trim();
    }
    boolean labelled =
        stamp.words().start() - lead.start() > 3 && stamp.textStart() >= lead.firstLine().end();
    Passage before =
        new Passage(lead.source(), lead.start(), Math.max(lead.start(), stamp.words().start()));
    if (labelled && before.text().chars().anyMatch(Character::isLetter)) {
      Passage label = before.trim(" :–—-([*_");
      if (label.text().chars().filter(Character::isLetter).count() > 6) {
        return label;
      }
    }
    Passage text = unit.text(stamp.textStart());
    return text.isEmpty() ? unit.lead().trim() : text;
  }

  /** A date alone: for what follows if nothing is told with it, else an entry of that day. */
  private void addDated(TimelineUnit unit, Stamp stamp) {
    Passage text = unit.text(stamp.textStart());
    calendar.withDay(dayOr(stamp)).date(stamp).ifPresent(this::startDay);
    if (Zones.of(text.trim("*_`.:,()")).isPresent()) {
      return;
    }
    boolean intro = entries.isEmpty() && DEFAULT_DAY.matches(unit.lead().text());
    if (intro) {
      dayStands = true;
    } else if (!text.trim("*_`.:)").isEmpty() && !isContext(unit, stamp)) {
      addUntimed(stamp, text);
    }
  }

  /** A heading such as "Thursday 2 May, the migration" with its own entries below. */
  private boolean isContext(TimelineUnit unit, Stamp stamp) {
    return (unit.shape() == TimelineUnit.Shape.HEADING || unit.shape() == TimelineUnit.Shape.GROUP)
        && unit.end() == unit.lead().end()
        && stamp.hasDate();
  }

  private LocalDate dayOr(Stamp stamp) {
    if (day != null) {
      return day;
    }
    return stamp.date() != null ? stamp.date() : LocalDate.of(1970, 1, 1);
  }

  /** Words before the first entry, or under a date without times. */
  private void addLoose(TimelineUnit unit) {
    Optional<Stamp> inside =
        DEFAULT_DAY.matches(unit.lead().text()) ? stamps.next(unit.lead(), 0) : Optional.empty();
    Optional<LocalDate> stated = inside.flatMap(calendar::date);
    if (stated.isPresent()) {
      startDay(stated.get());
      dayStands = true;
      dateIsFresh = false;
    } else if (dateIsFresh
        && unit.shape() != TimelineUnit.Shape.OTHER
        && !ONLY_ADDRESS.matches(unit.lead().text())
        && ZoneStatement.in(unit.lead()).isEmpty()) {
      addUntimed(null, unit.text(unit.lead().start()));
    }
  }

  private void startDay(LocalDate date) {
    day = date;
    dayOutside = false;
    last = null;
    dateIsFresh = true;
  }

  private void addEntry(Stamp stamp, Passage text) {
    boolean dated = stamp.hasDate();
    @Nullable LocalDate date =
        dated ? (day == null ? calendar : calendar.withDay(day)).date(stamp).orElse(null) : day;
    LocalTime time = Objects.requireNonNull(stamp.time());
    if (!dated && last != null && time.isBefore(last)) {
      if (stamp.unpadded() && last.getHour() == 12 && time.getHour() < 12) {
        time = time.plusHours(12);
      } else if (date != null
          && last.getHour() >= EVENING
          && last.getHour() - time.getHour() > BACKWARD_HOURS) {
        date = date.plusDays(1);
      }
    }
    if (dated && date != null && !(dayStands && !entries.isEmpty())) {
      dayOutside = false;
    }
    if (!(dayStands && dated)) {
      day = date != null ? date : day;
      last = time;
    }
    if (stamp.zone() != null && calendar.statedZone() == null) {
      zone = stamp.zone();
    }
    boolean inferred =
        (!dated && dayOutside)
            || (stamp.zone() == null && calendar.statedZone() == null && zone != null);
    @Nullable ZoneId stated = calendar.statedZone() != null ? calendar.statedZone() : zone;
    Calendar here =
        stated != null
            ? new Calendar(day, dayOutside, stated, false)
            : new Calendar(day, dayOutside, calendar.zone(), true);
    Stamp timed = withTime(stamp, time);
    Raw.@Nullable Text at = here.moment(timed, date, inferred).orElse(null);
    if (at == null) {
      at = Raw.Text.of(stamp.words().of(text.source()), stamp.words());
    }
    add(at, stamp, text);
  }

  private static Stamp withTime(Stamp stamp, LocalTime time) {
    return new Stamp(
        stamp.date(),
        stamp.day(),
        time,
        stamp.unpadded(),
        stamp.zone(),
        stamp.zoneWords(),
        stamp.flaw(),
        stamp.words(),
        stamp.textStart(),
        stamp.opening());
  }

  private void addUntimed(@Nullable Stamp stamp, Passage text) {
    Raw.@Nullable Text at = null;
    if (stamp != null && stamp.flaw() != null) {
      at = Raw.Text.of(stamp.words().of(text.source()), stamp.words());
    } else if (stamp != null && stamp.hasDate()) {
      at = calendar.moment(stamp, day).orElse(null);
    }
    add(at, stamp, text);
  }

  private void add(Raw.@Nullable Text at, @Nullable Stamp stamp, Passage text) {
    dateIsFresh = false;
    entries.add(TimelineEntryDraft.of(at, stamp, text, inline));
  }

  private void extend(int end) {
    if (end >= 0 && !entries.isEmpty()) {
      int index = entries.size() - 1;
      entries.set(index, entries.get(index).extendedTo(end));
    }
  }
}
