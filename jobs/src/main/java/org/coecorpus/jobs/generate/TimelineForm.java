package org.coecorpus.jobs.generate;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import org.coecorpus.coe.Coe;
import org.coecorpus.incident.TimelineEntry;
import org.coecorpus.time.Moment;
import org.jspecify.annotations.Nullable;

/**
 * How one author writes timelines.
 *
 * @param twelveHours whether clocks read 2:05 PM
 */
record TimelineForm(
    EntryForm entries,
    DateStyle style,
    boolean twelveHours,
    DateUse dates,
    DateSource source,
    ZoneWords zone,
    ZonePlace place) {

  /** Form of an entry. */
  enum EntryForm {
    TABLE,
    /** A table with a column for the day and one for the clock. */
    DAY_TABLE,
    BULLETS,
    BOLD_BULLETS,
    CODE_BULLETS,
    PARAGRAPHS,
    HEADINGS,
    /** Lines that end in {@code <br>}. */
    BREAKS,
    /** Lines with the time in brackets, as a chat or a log has it. */
    LOG
  }

  /** Which entries have a date. */
  enum DateUse {
    EACH,
    FIRST_OF_DAY,
    /** A line with the day before the entries of each day. */
    DAY_LINES,
    /** None: the date stands elsewhere, and midnight is where the clock goes back. */
    NONE
  }

  /** Where the date stands if no entry has one. */
  enum DateSource {
    METADATA,
    INTRODUCTION,
    HEADING
  }

  /** What the zone is called. */
  enum ZoneWords {
    NAME,
    CITY,
    ABBREVIATION,
    OFFSET
  }

  /** Where the zone stands. */
  enum ZonePlace {
    INTRODUCTION,
    HEADING,
    COLUMN,
    ENTRY
  }

  static final List<EntryForm> TABLES = List.of(EntryForm.TABLE, EntryForm.DAY_TABLE);

  /** The form as far as the document can be told in it without loss. */
  TimelineForm fitting(Coe coe, HeadingForm headings, Dialect.FactForm facts) {
    boolean isTable = TABLES.contains(entries);
    boolean needsMarks = coe.timeline().stream().anyMatch(e -> e.at() == null);
    boolean isBullets = entries.name().endsWith("BULLETS");
    EntryForm form = entries;
    if ((needsMarks && !isTable && !isBullets)
        || (headings == HeadingForm.BOLD && entries == EntryForm.HEADINGS)) {
      form = EntryForm.BULLETS;
    }
    DateUse use = dates;
    if (use == DateUse.NONE && !isClearWithoutDates(coe)) {
      use = DateUse.FIRST_OF_DAY;
    }
    if (use == DateUse.DAY_LINES && (isTable || form == EntryForm.HEADINGS)) {
      use = DateUse.EACH;
    }
    DateSource from =
        source == DateSource.METADATA && facts == Dialect.FactForm.NONE
            ? DateSource.INTRODUCTION
            : source;
    ZonePlace at = place == ZonePlace.COLUMN && !isTable ? ZonePlace.INTRODUCTION : place;
    ZoneWords words = zone == ZoneWords.ABBREVIATION && !hasOneOffset(coe) ? ZoneWords.CITY : zone;
    if (words == ZoneWords.OFFSET) {
      at = ZonePlace.ENTRY;
    } else if (facts == Dialect.FactForm.FRONT_MATTER) {
      words = ZoneWords.NAME;
    }
    return new TimelineForm(form, fittingStyle(coe), twelveHours, use, from, words, at);
  }

  /** Days and months are told apart where one day of the timeline is above 12. */
  private DateStyle fittingStyle(Coe coe) {
    boolean isClear =
        dates == DateUse.EACH
            && coe.timeline().stream().anyMatch(e -> e.at() != null && dayOf(e.at()) > 12);
    return style == DateStyle.DOTS && !isClear ? DateStyle.LONG : style;
  }

  private static int dayOf(Moment at) {
    return at.date().getDayOfMonth();
  }

  private static boolean hasOneOffset(Coe coe) {
    return coe.timeline().stream()
            .filter(e -> e.at() != null && e.at().isPlaced())
            .map(e -> ZonedDateTime.parse(e.at().toString()).getOffset())
            .distinct()
            .count()
        <= 1;
  }

  /** Whether the clock goes back exactly where a day ends, and the first day is that of impact. */
  private static boolean isClearWithoutDates(Coe coe) {
    Moment start = coe.incident().impactStartedAt();
    String zone = coe.incident().zone();
    LocalDateTime before = null;
    for (TimelineEntry entry : coe.timeline()) {
      Moment at = entry.at();
      if (at == null || (entry.zone() != null && !entry.zone().equals(zone))) {
        return false;
      }
      LocalDateTime time = at.local();
      if (before == null) {
        if (start == null || !start.date().equals(at.date())) {
          return false;
        }
      } else if (!isNext(before, time)) {
        return false;
      }
      before = time;
    }
    return before != null;
  }

  private static boolean isNext(LocalDateTime before, LocalDateTime time) {
    return before.toLocalDate().equals(time.toLocalDate())
        ? !time.isBefore(before)
        : before.toLocalDate().plusDays(1).equals(time.toLocalDate())
            && time.toLocalTime().isBefore(before.toLocalTime());
  }

  /** What the zone called {@code name} is called here, at that moment; empty for an offset. */
  String words(String name, @Nullable Moment at) {
    if (name.isEmpty() || zone == ZoneWords.OFFSET) {
      return "";
    }
    if (name.equals("UTC") || zone == ZoneWords.NAME || at == null || !at.isPlaced()) {
      return name;
    }
    if (zone == ZoneWords.CITY) {
      return name.substring(name.indexOf('/') + 1) + " time";
    }
    return ZonedDateTime.parse(at.toString()).getOffset().equals(ZoneOffset.UTC) ? "WET" : "WEST";
  }
}
