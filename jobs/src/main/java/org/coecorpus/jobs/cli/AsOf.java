package org.coecorpus.jobs.cli;

import java.time.Instant;
import java.time.ZoneOffset;
import org.coecorpus.settings.UserException;
import org.coecorpus.time.Moment;

/** Reads {@code --as-of}. */
final class AsOf {

  private AsOf() {}

  /** An instant, or the last instant of a date in UTC. */
  static Instant parse(String text) {
    return Moment.tryParse(text)
        .filter(moment -> moment.isPlaced() || moment.isDateOnly())
        .map(moment -> moment.lastInstantIn(ZoneOffset.UTC))
        .orElseThrow(
            () ->
                new UserException(
                    "--as-of "
                        + text
                        + ": expected a date such as 2026-09-30 or an instant such as 2026-09-30T12:00:00Z"));
  }
}
