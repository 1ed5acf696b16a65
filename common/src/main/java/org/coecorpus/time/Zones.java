package org.coecorpus.time;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.coecorpus.pattern.Matcher;
import org.coecorpus.pattern.Pattern;
import org.coecorpus.text.Vocabulary;

/**
 * Time zones as documents name them, by {@code zones.yaml}: abbreviations, {@code UTC+1}, {@code
 * +01:00}, {@code Europe/Lisbon}, {@code London time}. Abbreviations count in capitals only, so
 * that "at" and "est" are no zones.
 */
public final class Zones {

  private static final Pattern OFFSET =
      Pattern.compile("(?:UTC|GMT)?\\s*([+-])\\s*([0-9]{1,2})(?::?([0-9]{2}))?");
  private static final Pattern REGION =
      Pattern.compile("[A-Z][A-Za-z]+(?:/[A-Z][A-Za-z_+-]+){1,2}");
  private static final Pattern CITY =
      Pattern.compile("(?:Africa|America|Asia|Australia|Europe)/[A-Za-z_]+");
  private static final Map<String, ZoneId> WORDS = new TreeMap<>();
  private static final Map<String, ZoneId> PHRASES = new TreeMap<>();

  /** Regions met before; there are only some hundreds. */
  private static final Map<String, ZoneId> REGIONS = new ConcurrentHashMap<>();

  /** Cities by which the time zone database calls its zones. */
  private static final Map<String, ZoneId> CITIES = new TreeMap<>();

  /** A zone at the start of a text; the longer alternatives first. */
  public static final String AT_START =
      "(?:(?:UTC|GMT)\\s?[+-]\\s?[0-9]{1,2}(?::?[0-9]{2})?\\b|[+-][0-9]{2}:?[0-9]{2}\\b"
          + "|[A-Z][A-Za-z]+/[A-Z][A-Za-z_]+(?:/[A-Z][A-Za-z_]+)?"
          + "|[A-Z][a-z]+ (?:European )?(?:[Ss]ummer |[Ss]tandard |[Dd]aylight |[Mm]ean )?[Tt]ime\\b"
          + "|(?:UK|US) [Tt]ime\\b|Eastern\\b|Pacific\\b|[A-Z]{2,4}\\b|Z\\b)";

  static {
    Vocabulary.load(Zones.class, "zones.yaml")
        .forEach(
            (zone, words) ->
                words.forEach(
                    word -> {
                      boolean abbreviation = word.equals(word.toUpperCase(Locale.ROOT));
                      if (abbreviation) {
                        WORDS.put(word, ZoneId.of(zone));
                      } else {
                        PHRASES.put(word.toLowerCase(Locale.ROOT), ZoneId.of(zone));
                      }
                    }));
  }

  static {
    ZoneId.getAvailableZoneIds().stream()
        .filter(id -> CITY.matches(id))
        .sorted()
        .forEach(
            id ->
                CITIES.putIfAbsent(
                    id.substring(id.lastIndexOf('/') + 1).replace('_', ' '), ZoneId.of(id)));
  }

  private Zones() {}

  /** The zone that the words name. */
  public static Optional<ZoneId> of(CharSequence words) {
    String text = words.toString().trim();
    ZoneId known = WORDS.get(text);
    if (known == null) {
      known = PHRASES.get(text.toLowerCase(Locale.ROOT));
    }
    if (known == null) {
      known = CITIES.get(text);
    }
    if (known == null) {
      known = REGIONS.get(text);
    }
    return known != null ? Optional.of(known) : offset(text).or(() -> region(text));
  }

  private static Optional<ZoneId> offset(String text) {
    Matcher matcher = OFFSET.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int hours = Integer.parseInt(matcher.group(2));
    int minutes = matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3));
    int total = (hours * 60 + minutes) * ("-".equals(matcher.group(1)) ? -60 : 60);
    return minutes < 60 && Math.abs(total) <= 18 * 3600
        ? Optional.of(ZoneOffset.ofTotalSeconds(total))
        : Optional.empty();
  }

  private static Optional<ZoneId> region(String text) {
    if (!REGION.matches(text)) {
      return Optional.empty();
    }
    try {
      ZoneId zone = ZoneId.of(text);
      REGIONS.put(text, zone);
      return Optional.of(zone);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
