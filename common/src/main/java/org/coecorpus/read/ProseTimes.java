package org.coecorpus.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Times that the opening prose of a report without timeline tells: "from 15:30 to 18:10 UTC", "at
 * 09:15 UTC we deployed ... by 9:40 UTC traffic had returned to normal". Each time becomes an entry
 * with its sentence, from which start and end are concluded; no timeline is made of them.
 */
final class ProseTimes {

  private static final int MOST_PARAGRAPHS = 6;
  private static final int MOST_TIMES = 50;
  private static final int SENTENCE_PART = 300;

  private final Stamps stamps;
  private final Inline inline;
  private final Calendar calendar;
  private final List<TimelineEntryDraft> entries = new ArrayList<>();
  private @Nullable LocalDate day;

  private ProseTimes(Stamps stamps, Inline inline, Calendar calendar) {
    this.stamps = stamps;
    this.inline = inline;
    this.calendar = calendar;
    this.day = calendar.dayOutside() ? null : calendar.day();
  }

  /** The times of a range if the prose tells one, else every time with its sentence. */
  static List<TimelineEntryDraft> in(
      Section root, Stamps stamps, Inline inline, Calendar calendar) {
    ProseTimes times = new ProseTimes(stamps, inline, calendar);
    return root.all().stream()
        .flatMap(section -> section.blocks().stream())
        .filter(Block.Paragraph.class::isInstance)
        .limit(MOST_PARAGRAPHS)
        .map(block -> times.add(Passage.of(root.heading().source(), block.span())))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(times.entries);
  }

  /** Start and end of the incident, where a summary tells them as a range; else nothing. */
  static List<TimelineEntryDraft> range(
      Section root, Stamps stamps, Inline inline, Calendar calendar) {
    ProseTimes times = new ProseTimes(stamps, inline, calendar);
    return root.topmost(SectionKind.SUMMARY).stream()
        .flatMap(section -> section.blocks().stream())
        .filter(Block.Paragraph.class::isInstance)
        .limit(MOST_PARAGRAPHS)
        .map(block -> times.add(Passage.of(root.heading().source(), block.span())))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(List.of());
  }

  private Optional<List<TimelineEntryDraft>> add(Passage paragraph) {
    int at = 0;
    Optional<Stamp> next = stamps.next(paragraph, at);
    while (next.isPresent() && entries.size() < MOST_TIMES) {
      Stamp stamp = next.get();
      (day == null ? calendar : calendar.withDay(day)).date(stamp).ifPresent(date -> day = date);
      if (stamp.hasTime() && day != null) {
        Passage sentence = sentence(paragraph, stamp);
        Optional<TimelineEntryDraft> start = entry(stamp, sentence);
        start.ifPresent(entries::add);
        Optional<TimelineEntryDraft> end =
            stamps
                .rangeEnd(paragraph, stamp)
                .filter(until -> until.hasTime())
                .flatMap(until -> entry(until, sentence));
        if (start.isPresent() && end.isPresent()) {
          return Optional.of(List.of(start.get(), end.get().emphatic()));
        }
      }
      at = Math.max(at + 1, stamp.words().end() - paragraph.start());
      next = stamps.next(paragraph, at);
    }
    return Optional.empty();
  }

  private Optional<TimelineEntryDraft> entry(Stamp stamp, Passage sentence) {
    return calendar
        .moment(stamp, day)
        .map(at -> TimelineEntryDraft.of(at, stamp, sentence, inline));
  }

  /** The sentence around the stamp, as far as it is short. */
  private static Passage sentence(Passage paragraph, Stamp stamp) {
    int from = stamp.words().start() - paragraph.start();
    int earliest = Math.max(0, from - SENTENCE_PART);
    while (from > earliest && !isStop(paragraph, from - 1)) {
      from--;
    }
    int to = stamp.words().end() - paragraph.start();
    int latest = Math.min(paragraph.length(), to + SENTENCE_PART);
    while (to < latest && !isStop(paragraph, to)) {
      to++;
    }
    return paragraph.subSequence(from, to).trim();
  }

  private static boolean isStop(Passage text, int at) {
    return text.charAt(at) == '.'
        && (at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1)));
  }
}
