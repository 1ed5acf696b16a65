package org.coecorpus.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.coecorpus.text.Span;
import org.coecorpus.time.Moment;

/**
 * Whether values that are mapped from words agree with the words of their span, by rules of this
 * test alone: none of the reader's patterns and word lists is used.
 */
final class MappedValues {

  private static final Map<String, Set<String>> ACTION_STATUS =
      Map.of(
          "OPEN",
          Set.of(
              "open",
              "todo",
              "to do",
              "not started",
              "new",
              "pending",
              "[ ]",
              "no",
              "planned",
              "unresolved",
              "outstanding",
              "assigned",
              "proposed",
              "☐"),
          "IN_PROGRESS",
          Set.of(
              "in progress",
              "in_progress",
              "wip",
              "started",
              "ongoing",
              "under way",
              "🚧",
              "on-going",
              "on going",
              "doing",
              "active",
              "⏳"),
          "COMPLETED",
          Set.of(
              "done",
              "completed",
              "complete",
              "fixed",
              "closed",
              "resolved",
              "merged",
              "deployed",
              "[x]",
              "✅",
              "✔",
              "✔️",
              "☑",
              "☑️",
              ":white_check_mark:",
              "yes",
              "shipped",
              "released",
              "implemented",
              "live",
              "✓",
              "finished"),
          "BACKLOG",
          Set.of(
              "backlog",
              "backlogged",
              "moved to backlog",
              "later",
              "someday",
              "long term",
              "on hold",
              "parked",
              "long-term backlog",
              "long term backlog",
              "deferred",
              "postponed"),
          "DROPPED",
          Set.of(
              "dropped",
              "wontdo",
              "wont-do",
              "won't do",
              "won’t do",
              "wont do",
              "won't fix",
              "cancelled",
              "canceled",
              "rejected",
              "declined",
              "wontfix",
              "wont fix",
              "abandoned",
              "obsolete",
              "not planned",
              "invalid",
              "❌"));
  private static final Map<String, Set<String>> COE_STATUS =
      Map.of(
          "DRAFT",
          Set.of("draft", "wip", "work in progress", "in progress", "open"),
          "IN_REVIEW",
          Set.of("in review", "in_review", "review", "under review"),
          "COMPLETED",
          Set.of(
              "completed",
              "complete",
              "final",
              "done",
              "closed",
              "published",
              "approved",
              "reviewed",
              "complete, action items in progress"));
  private static final Pattern SEVERITY =
      Pattern.compile("(?i)(?:sev(?:erity)?|s|p(?:riority)?)?[\\s:#_-]*([1-5])\\b.*");
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private MappedValues() {}

  /** Paths of values whose span says something else. */
  static List<String> faults(ParsedCoe parsed, String text) {
    ObjectNode json = parsed.toJson();
    List<String> faults = new ArrayList<>();
    parsed
        .spans()
        .forEach(
            (path, span) -> {
              JsonNode value =
                  json.at("/" + path.replace('.', '/').replaceAll("\\[(\\d+)]", "/$1"));
              if (value.isTextual() && !agrees(path, value.asText(), words(span, text))) {
                faults.add(
                    path + " is " + value.asText() + ", its span \"" + words(span, text) + '"');
              }
            });
    return faults;
  }

  private static String words(Span span, String text) {
    return span.of(text).toLowerCase(Locale.ROOT).strip();
  }

  private static boolean agrees(String path, String value, String words) {
    if (path.equals("severity")) {
      Matcher matcher = SEVERITY.matcher(words);
      return matcher.matches() && value.equals("SEV" + matcher.group(1));
    }
    if (path.equals("status") || path.matches("lifecycle\\.history\\[\\d+]\\.status")) {
      return COE_STATUS.get(value).contains(words.replaceAll("[*_`.]+$|^[*_`]+", ""));
    }
    if (path.matches("actions\\[\\d+]\\.status")) {
      return ACTION_STATUS.get(value).contains(words);
    }
    if (path.matches("(.*\\.)?(at|from|to|[a-z]+(_[a-z]+)?_at)") && !path.contains(".history[")) {
      return Moment.tryParse(value).filter(moment -> tells(moment, words)).isPresent();
    }
    return true;
  }

  /** The words hold the day, month and year that they name, and the time, on either clock. */
  private static boolean tells(Moment moment, String words) {
    LocalDateTime local = moment.local();
    String plain = words.replace("\\", "");
    Matcher iso = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})").matcher(plain);
    boolean date = true;
    if (iso.find()) {
      String day =
          String.format(Locale.ROOT, "%s-%2s-%2s", iso.group(1), iso.group(2), iso.group(3));
      date = local.toLocalDate().toString().equals(day.replace(' ', '0'));
    } else if (moment.isDateOnly()) {
      date = Pattern.compile("(^|\\D)0?" + local.getDayOfMonth() + "(\\D|$)").matcher(plain).find();
    }
    for (int month = 1; month <= 12; month++) {
      boolean named = Pattern.compile("\\b" + MONTHS.get(month - 1)).matcher(plain).find();
      date &= !named || month == local.getMonthValue();
    }
    return date && (moment.isDateOnly() || tells(local.toLocalTime(), plain));
  }

  private static boolean tells(LocalTime time, String words) {
    int hour = time.getHour();
    String hours = hour + "|" + ((hour + 11) % 12 + 1);
    String either = "(^|\\D)0?(" + hours + (hour == 0 ? "|24" : "") + ")";
    String minutes = String.format(Locale.ROOT, "%02d", time.getMinute());
    boolean exact = Pattern.compile(either + "[:.h]? ?" + minutes).matcher(words).find();
    boolean whole =
        time.getMinute() == 0 && Pattern.compile(either + "\\s?[ap]\\.?m").matcher(words).find();
    return exact || whole;
  }
}
