package org.coecorpus.likeness;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.coecorpus.coe.Coe;
import org.coecorpus.measure.CoeFacts;
import org.coecorpus.time.Moment;
import org.jspecify.annotations.Nullable;

/**
 * When customers suffered, as a COE tells it.
 *
 * @param start the start of impact, else of the incident
 * @param end the end of impact, if it is known
 * @param dayOnly whether only the day of the start is known
 */
record Window(Instant start, @Nullable Instant end, boolean dayOnly) implements Serializable {

  private static final long MINUTE = 60;

  /** The window of a COE; empty where it tells no time. */
  static Optional<Window> of(Coe coe) {
    CoeFacts facts = CoeFacts.of(coe);
    Moment started = coe.incident().startedAt();
    Moment resolved = coe.incident().resolvedAt();
    Instant end =
        facts.impactEndedAt() != null || resolved == null
            ? facts.impactEndedAt()
            : resolved.instantIn(facts.zone());
    boolean dayOnly = coe.incident().start().filter(Moment::isDateOnly).isPresent();
    return Stream.of(
            Optional.ofNullable(facts.impactStartedAt()),
            Optional.ofNullable(started).map(moment -> moment.instantIn(facts.zone())),
            Optional.ofNullable(facts.detectedAt()))
        .flatMap(Optional::stream)
        .findFirst()
        .map(start -> new Window(start, end == null || end.isBefore(start) ? null : end, dayOnly));
  }

  void write(DataOutputStream out) throws IOException {
    out.writeLong(start.getEpochSecond());
    out.writeBoolean(end != null);
    if (end != null) {
      out.writeLong(end.getEpochSecond());
    }
    out.writeBoolean(dayOnly);
  }

  static Window read(DataInputStream in) throws IOException {
    Instant start = Instant.ofEpochSecond(in.readLong());
    Instant end = in.readBoolean() ? Instant.ofEpochSecond(in.readLong()) : null;
    return new Window(start, end, in.readBoolean());
  }

  long startMinute() {
    return Math.floorDiv(start.getEpochSecond(), MINUTE);
  }

  /** Minutes between the starts. */
  long startsApart(Window other) {
    return Math.abs(startMinute() - other.startMinute());
  }

  /** Minutes between the ends; empty where one is unknown. */
  Optional<Long> endsApart(Window other) {
    return end == null || other.end == null ? Optional.empty() : Optional.of(apart(end, other.end));
  }

  boolean overlaps(Window other) {
    Instant last = end == null ? start : end;
    Instant otherLast = other.end == null ? other.start : other.end;
    return !start.isAfter(otherLast) && !other.start.isAfter(last);
  }

  /** Whether the two are further apart than a day, so that nothing makes one event of them. */
  boolean isFarFrom(Window other) {
    Instant last = end == null ? start : end;
    Instant otherLast = other.end == null ? other.start : other.end;
    Duration gap =
        start.isAfter(otherLast)
            ? Duration.between(otherLast, start)
            : Duration.between(last, other.start);
    return gap.compareTo(Duration.ofDays(1)) > 0;
  }

  private static long apart(Instant one, Instant other) {
    return Math.abs(Duration.between(one, other).toMinutes());
  }

  /** How many times as many incidents begin in such a minute, since people round. */
  int startRounding() {
    long minute = startMinute();
    return minute % 30 == 0 ? 5 : minute % 15 == 0 ? 3 : minute % 5 == 0 ? 2 : 1;
  }
}
