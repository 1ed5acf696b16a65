package org.coecorpus.read;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.coecorpus.pattern.Matcher;
import org.coecorpus.pattern.Pattern;

/** A length of time in words: "1h 17m", "about 43 minutes", "2 hours and 5 min", "3 days". */
final class StatedDuration {

  private static final Pattern LEAD =
      Pattern.compile(
          "(?i)[\\s*_~≈(]*(?:about|approx(?:\\.|imately)?|around|roughly|circa|ca\\.?|~)?\\s*");
  private static final Pattern PART =
      Pattern.compile(
          "(?i)([0-9]{1,5}(?:[.,][0-9]{1,2})?)\\s?(days?|d|hours?|hrs?|hr|h|minutes?|mins?|min|m|seconds?|secs?|sec|s)\\b[\\s,]*(?:and\\s+)?");

  private StatedDuration() {}

  /** The duration that the words begin with. */
  static Optional<Duration> in(CharSequence words) {
    Matcher lead = LEAD.matcher(words);
    int at = lead.lookingAt() ? lead.end() : 0;
    Matcher part = PART.matcher(words);
    double seconds = 0;
    int start = at;
    while (at < words.length() && part.find(at) && part.start() == at) {
      double number = Double.parseDouble(part.group(1).replace(',', '.'));
      seconds += number * secondsOf(part.group(2).toLowerCase(Locale.ROOT).charAt(0));
      at = part.end();
    }
    return at > start ? Optional.of(Duration.ofSeconds(Math.round(seconds))) : Optional.empty();
  }

  private static int secondsOf(char unit) {
    return switch (unit) {
      case 'd' -> 86_400;
      case 'h' -> 3_600;
      case 'm' -> 60;
      default -> 1;
    };
  }
}
