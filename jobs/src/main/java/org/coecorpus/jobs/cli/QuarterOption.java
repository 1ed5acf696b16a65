package org.coecorpus.jobs.cli;

import org.coecorpus.settings.UserException;
import org.coecorpus.time.Quarter;
import picocli.CommandLine.ITypeConverter;

/** Reads {@code --quarter}. */
final class QuarterOption implements ITypeConverter<Quarter> {

  private static final int FIRST_YEAR = 1970;
  private static final int LAST_YEAR = 9990;

  @Override
  public Quarter convert(String text) {
    try {
      Quarter quarter = Quarter.parse(text);
      if (quarter.year() >= FIRST_YEAR && quarter.year() <= LAST_YEAR) {
        return quarter;
      }
    } catch (IllegalArgumentException e) {
      throw new UserException("--quarter: " + e.getMessage());
    }
    throw new UserException(
        "--quarter " + text + ": expected a year from " + FIRST_YEAR + " to " + LAST_YEAR);
  }
}
