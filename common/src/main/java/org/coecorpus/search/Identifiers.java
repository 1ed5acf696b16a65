package org.coecorpus.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.coecorpus.actionitem.ActionItem;
import org.coecorpus.coe.Coe;
import org.coecorpus.incident.TimelineEntry;
import org.jspecify.annotations.Nullable;

/**
 * Names that mean one thing and are searched for whole: ticket ids, error codes, services, COEs and
 * events. Those that a COE states as such are taken as they are; in its text, what is formed like a
 * code is taken: {@code LBL-123}, {@code E_CONN_RESET}, {@code ERR1042}, {@code 0x80070005}.
 */
final class Identifiers {

  /** Longest identifier in UTF-16 units; what is longer is matched by its beginning. */
  private static final int MAX_LENGTH = 256;

  /** Most identifiers of one COE, so that a log pasted into a timeline does not fill the index. */
  private static final int MAX_COUNT = 2_000;

  private static final int MIN_DIGITS_WITHOUT_JOINT = 3;
  private static final int MIN_LENGTH_WITHOUT_JOINT = 5;

  private Identifiers() {}

  /** Own id and event, normalized and sorted. */
  static Set<String> own(Coe coe) {
    Set<String> found = new TreeSet<>();
    found.add(normalized(coe.id()));
    found.add(normalized(coe.event()));
    return found;
  }

  /** All identifiers of the COE and its texts, normalized and sorted. */
  static Set<String> of(Coe coe, Collection<List<String>> texts) {
    Set<String> found = new TreeSet<>(own(coe));
    addNormalized(coe.service(), found);
    coe.related().forEach(id -> addNormalized(id, found));
    coe.incident().tickets().forEach(ticket -> addNormalized(ticket, found));
    for (ActionItem action : coe.actions()) {
      addNormalized(action.ticket(), found);
    }
    texts.forEach(section -> section.forEach(text -> addCodes(text, found)));
    for (TimelineEntry entry : coe.timeline()) {
      entry.links().forEach(link -> addCodes(link, found));
    }
    return found;
  }

  private static void addNormalized(@Nullable String name, Set<String> found) {
    if (name != null && !name.isBlank()) {
      found.add(normalized(name));
    }
  }

  private static void addCodes(String text, Set<String> found) {
    forEachRun(
        text,
        (start, end) -> {
          if (found.size() < MAX_COUNT && isCode(text, start, end)) {
            found.add(normalized(text.substring(start, end)));
          }
        });
  }

  /** The form in which identifiers are compared. */
  static String normalized(String name) {
    return beginning(beginning(name.strip()).toLowerCase(Locale.ROOT));
  }

  /**
   * Cut before the case is changed: that takes quadratic time where a letter becomes two ({@code
   * İ}).
   */
  private static String beginning(String name) {
    return name.length() <= MAX_LENGTH ? name : name.substring(0, MAX_LENGTH);
  }

  /** The identifiers that a word of a query may stand for, most literal first, normalized. */
  static List<String> candidates(String word) {
    List<String> found = new ArrayList<>();
    String whole = normalized(word);
    if (!whole.isEmpty()) {
      found.add(whole);
    }
    forEachRun(
        word,
        (start, end) -> {
          String name = normalized(word.substring(start, end));
          if (!found.contains(name)) {
            found.add(name);
          }
        });
    return found;
  }

  /** Whether a word is formed like a code: letters joined to digits, or joined by underscores. */
  static boolean isCode(String word) {
    return isCode(word, 0, word.length());
  }

  private static boolean isCode(String word, int start, int end) {
    int letters = 0;
    int digits = 0;
    boolean hyphen = false;
    boolean underscore = false;
    for (int i = start; i < end; i++) {
      char c = word.charAt(i);
      letters += Character.isLetter(c) ? 1 : 0;
      digits += Character.isDigit(c) ? 1 : 0;
      hyphen |= c == '-';
      underscore |= c == '_';
    }
    if (letters == 0) {
      return false;
    }
    return underscore
        || (digits > 0 && hyphen)
        || (digits >= MIN_DIGITS_WITHOUT_JOINT && end - start >= MIN_LENGTH_WITHOUT_JOINT);
  }

  /** Whether a word has letters and a joint or a digit besides, as names of services do. */
  static boolean isJoined(String word) {
    return word.chars().anyMatch(Character::isLetter)
        && word.chars().anyMatch(c -> "-_./:#".indexOf(c) >= 0 || Character.isDigit(c));
  }

  /**
   * Runs of letters, digits, {@code _}, {@code -} and {@code .}, without such marks at the ends.
   */
  private static void forEachRun(String text, Run use) {
    int start = -1;
    int end = -1;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (Character.isLetterOrDigit(c)) {
        start = start < 0 ? i : start;
        end = i + 1;
      } else if (start >= 0 && c != '_' && c != '-' && c != '.') {
        use.take(start, end);
        start = -1;
      }
    }
  }

  private interface Run {
    void take(int start, int end);
  }
}
