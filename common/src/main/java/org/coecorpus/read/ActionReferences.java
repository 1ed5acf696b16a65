package org.coecorpus.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.coecorpus.pattern.Matcher;
import org.coecorpus.pattern.Pattern;

/** Mentions of a document's own action items in its causes, whys and lessons. */
final class ActionReferences {

  private static final Pattern MENTION =
      Pattern.compile(
          "(?i)\\b(?:action(?: items?)?|actions?|AI)? ?:? ?#?([A-Z]{0,10}-?[0-9]{1,7})\\b");
  private static final Pattern AT_END =
      Pattern.compile(
          "(?i)[\\s,;]*(?:[(\\[][^()\\[\\]]{1,120}[)\\]]"
              + "|(?:→|->|=>|[*_]*action items?:?[*_]*:?|[*_]*actions?[*_]*:)\\s*[A-Za-z0-9 ,&#-]{1,80})\\.?\\s*$");
  private static final Pattern NO_WORDS =
      Pattern.compile(
          "(?i)\\b(?:actions?|items?|see|and|ai|technical|process|operational|cultural)\\b");
  private static final Pattern WORDS = Pattern.compile("(?s).*[a-zA-Z]{4,}.*");

  private final Set<String> ids = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

  /** For a document whose actions have these ids. */
  ActionReferences(List<Raw.Fields> actions) {
    for (Raw.Fields action : actions) {
      if (action.fields().get("id") instanceof Raw.Text id) {
        ids.add(id.value());
      }
      if (action.fields().get("ticket") instanceof Raw.Text ticket) {
        ids.add(ticket.value());
      }
    }
  }

  /** The ids mentioned, in brackets or behind the word action. */
  List<Raw.Text> in(Passage text) {
    List<Raw.Text> found = new ArrayList<>();
    if (!text.hasDigit()) {
      return found;
    }
    Set<String> seen = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    Matcher matcher = MENTION.matcher(text);
    int at = 0;
    while (at < text.length() && matcher.find(at)) {
      Passage whole = text.subSequence(matcher.start(), matcher.end()).trim(": ");
      Passage bare = text.subSequence(matcher.start(1), matcher.end(1));
      Passage id = ids.contains(whole.text()) ? whole : bare;
      if (ids.contains(id.text()) && seen.add(id.text())) {
        found.add(Raw.Text.of(id));
      }
      at = Math.max(matcher.end(), at + 1);
    }
    return found;
  }

  /** The text without a bracket at its end that only names actions. */
  Passage without(Passage text) {
    Matcher end = AT_END.matcher(text);
    if (end.find() && end.start() > 0) {
      Passage bracket = text.from(end.start());
      boolean wordy = WORDS.matches(NO_WORDS.matcher(bracket).replaceAll(""));
      if (!wordy && !in(bracket).isEmpty()) {
        return text.subSequence(0, end.start()).trim();
      }
    }
    return text;
  }
}
