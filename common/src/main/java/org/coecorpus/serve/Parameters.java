package org.coecorpus.serve;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a request, decoded. Unknown ones are never asked for; the first of each counts.
 */
final class Parameters {

  /** Hits and members beyond this page cannot be asked for. */
  static final int MAX_PAGE = 1_000;

  private static final int MAX_COUNT = 40;
  private static final int MAX_LENGTH = 1_000;
  private static final int MAX_DIGITS = 6;

  private final Map<String, String> values = new HashMap<>();

  /**
   * Reads the part of an address behind the question mark.
   *
   * @throws PageException if it has too many parameters or is not encoded as it must be
   */
  Parameters(@Nullable String query) {
    if (query == null || query.isEmpty()) {
      return;
    }
    String[] pairs = query.split("&", MAX_COUNT + 1);
    if (pairs.length > MAX_COUNT) {
      throw PageException.badRequest("more than " + MAX_COUNT + " parameters");
    }
    for (String pair : pairs) {
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      values.putIfAbsent(decoded(name), equals < 0 ? "" : decoded(pair.substring(equals + 1)));
    }
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw PageException.badRequest("a parameter is not percent-encoded");
    }
  }

  /**
   * The value without white space around it; empty if it is not there.
   *
   * @throws PageException if it is too long
   */
  String text(String name) {
    String value = values.getOrDefault(name, "").strip();
    if (value.length() > MAX_LENGTH) {
      throw PageException.badRequest(
          name + " has " + value.length() + " characters, expected at most " + MAX_LENGTH);
    }
    return value;
  }

  /**
   * The page asked for, 1 if none is.
   *
   * @throws PageException if it is not a number from 1 to {@value #MAX_PAGE}
   */
  int page() {
    String text = text("page");
    if (text.isEmpty()) {
      return 1;
    }
    boolean number =
        text.length() <= MAX_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9');
    int page = number ? Integer.parseInt(text) : 0;
    if (page < 1 || page > MAX_PAGE) {
      throw PageException.badRequest("page is \"" + text + "\", expected 1 to " + MAX_PAGE);
    }
    return page;
  }

  /**
   * A day, or null if none is given.
   *
   * @throws PageException if the value is not a date
   */
  @Nullable LocalDate day(String name) {
    String text = text(name);
    try {
      return text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw PageException.badRequest(
          name + " is \"" + text + "\", expected a date such as 2026-09-30");
    }
  }
}
