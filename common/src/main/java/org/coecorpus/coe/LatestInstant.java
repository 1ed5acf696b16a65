package org.coecorpus.coe;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.coecorpus.actionitem.ActionItem;
import org.coecorpus.actionitem.Transition;
import org.coecorpus.incident.Incident;
import org.coecorpus.incident.TimelineEntry;
import org.coecorpus.time.Moment;
import org.jspecify.annotations.Nullable;

/**
 * The last thing that a document knows to have happened; due dates are promises and do not count.
 */
public final class LatestInstant {

  private LatestInstant() {}

  /** The latest instant; a time without a zone is read as UTC, a date lasts until its end. */
  public static Optional<Instant> of(Coe coe) {
    return Stream.of(
            ofIncident(coe.incident()),
            coe.timeline().stream().map(TimelineEntry::at),
            ofLifecycle(coe.lifecycle()),
            coe.actions().stream().flatMap(LatestInstant::ofAction),
            coe.waivers().stream().map(Waiver::at))
        .flatMap(moments -> moments)
        .filter(Objects::nonNull)
        .map(moment -> moment.lastInstantIn(ZoneOffset.UTC))
        .max(Comparator.naturalOrder());
  }

  private static Stream<@Nullable Moment> ofIncident(Incident incident) {
    return Stream.of(
        incident.startedAt(),
        incident.detectedAt(),
        incident.mitigatedAt(),
        incident.resolvedAt(),
        incident.impactStartedAt(),
        incident.impactEndedAt());
  }

  private static Stream<@Nullable Moment> ofLifecycle(Lifecycle lifecycle) {
    return Stream.of(
            Stream.of(lifecycle.createdAt(), lifecycle.completedAt()),
            lifecycle.reviewIntervals().stream()
                .flatMap(interval -> Stream.of(interval.from(), interval.to())),
            lifecycle.history().stream().map(Lifecycle.StatusChange::at))
        .flatMap(moments -> moments);
  }

  private static Stream<@Nullable Moment> ofAction(ActionItem item) {
    return Stream.concat(
        Stream.of(item.createdAt(), item.completedAt()),
        item.history().stream().map(Transition::at));
  }
}
