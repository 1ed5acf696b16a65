package org.coecorpus.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coecorpus.actionitem.StatusWords;
import org.coecorpus.pattern.Matcher;
import org.coecorpus.pattern.Pattern;

/**
 * Bare values behind an action item: "Mend the lamp — @jdoe, due 3 May 2026, high priority, done 1
 * May 2026". They are taken only if every one of them is understood.
 */
final class ActionTail {

  private static final Pattern START = Pattern.compile("\\s[–—-]{1,2}\\s+|\\s[(\\[]");
  private static final Pattern MENTION = Pattern.compile("[*_`]*@([A-Za-z0-9][\\w.-]{0,40})[*_`]*");
  private static final Pattern PRIORITY =
      Pattern.compile("(?i)(?:priority:?\\s+)?([a-z]{1,10}[0-9]?)(?:\\s+prio(?:rity)?)?");
  private static final Pattern DUE =
      Pattern.compile("(?i)(?:due(?: date)?|by|deadline|eta|target(?: date)?)(?: by| on)?:?\\s+");
  private static final Pattern TICKET =
      Pattern.compile(
          "(?:(?i:jira|ticket|issue|bug|task|tracker|tracking):?\\s*)?([A-Z][A-Z0-9]{1,9}-[0-9]{1,7}|#[0-9]{1,7})");
  private static final int MOST_VALUES = 8;
  private static final int MOST_STARTS = 8;
  private static final int LONGEST = 300;

  private final Stamps stamps;
  private final Inline inline;
  private final Raw.Builder fields = new Raw.Builder();

  private ActionTail(Stamps stamps, Inline inline) {
    this.stamps = stamps;
    this.inline = inline;
  }

  /** Puts the values into the fields and returns what stands before them. */
  static Passage take(Passage text, Raw.Builder into, Stamps stamps, Inline inline) {
    Matcher start = START.matcher(text);
    int at = Math.max(1, text.length() - LONGEST);
    for (int tried = 0; tried < MOST_STARTS && at < text.length() && start.find(at); tried++) {
      ActionTail tail = new ActionTail(stamps, inline);
      boolean inBrackets = "([".indexOf(text.charAt(start.end() - 1)) >= 0;
      if (tail.takeAll(text.from(start.end()).trimEnd(inBrackets ? ")]." : "."))) {
        tail.fields.build(text.span()).fields().forEach(into::put);
        return text.subSequence(0, start.start()).trim();
      }
      at = start.end();
    }
    return text;
  }

  /** Whether all of it is at least two values; a value may hold a comma, as some dates do. */
  private boolean takeAll(Passage tail) {
    List<Integer> commas = new ArrayList<>();
    for (int i = 0; i < tail.length() && commas.size() <= 2 * MOST_VALUES; i++) {
      if (tail.charAt(i) == ',' || tail.charAt(i) == ';') {
        commas.add(i);
      }
    }
    commas.add(tail.length());
    int from = 0;
    int taken = 0;
    for (int i = 0; i < commas.size(); i++) {
      int next = i + 1 < commas.size() ? commas.get(i + 1) : -1;
      if (next > 0 && isValue(tail.subSequence(from, next).trim(), true)) {
        i++;
      } else if (!isValue(tail.subSequence(from, commas.get(i)).trim(), false)) {
        return false;
      }
      from = Math.min(commas.get(i) + 1, tail.length());
      taken++;
    }
    return taken >= 2;
  }

  private boolean isValue(Passage value, boolean dated) {
    return isDate(value)
        || (!dated && (isOwner(value) || isTicket(value) || isStatus(value) || isPriority(value)));
  }

  private boolean isOwner(Passage value) {
    Matcher mention = MENTION.matcher(value);
    return mention.matches() && put("owner", value.subSequence(mention.start(1), mention.end(1)));
  }

  private boolean isTicket(Passage value) {
    List<Inline.Link> links = inline.links(value);
    if (links.size() == 1 && links.get(0).whole().span().equals(value.span())) {
      return put("ticket", ActionText.ticket(links.get(0)));
    }
    Matcher ticket = TICKET.matcher(value);
    return ticket.matches() && put("ticket", value.subSequence(ticket.start(1), ticket.end(1)));
  }

  private boolean isStatus(Passage value) {
    return StatusWords.parse(value.text()).isPresent() && put("status", value);
  }

  private boolean isPriority(Passage value) {
    Matcher matcher = PRIORITY.matcher(value);
    return matcher.matches()
        && Words.priority(matcher.group(1)).isPresent()
        && put("priority", value.subSequence(matcher.start(1), matcher.end(1)));
  }

  /** "due May 3, 2026" and "done on 3 May 2026". */
  private boolean isDate(Passage value) {
    Matcher due = DUE.matcher(value);
    boolean isDue = due.lookingAt();
    Optional<Stamp> stamp =
        stamps
            .next(value, isDue ? due.end() : 0)
            .filter(found -> found.words().end() == value.end())
            .filter(found -> isDue ? DueDate.isDay(found) : found.date() != null);
    if (stamp.isEmpty()) {
      return false;
    }
    if (!isDue) {
      return StatusCell.putDated(fields, value, stamps);
    }
    fields.put("due_at", DueDate.of(value.source(), stamp.get()));
    return stamp.get().words().start() == value.start() + due.end();
  }

  private boolean put(String field, Passage value) {
    fields.put(field, value);
    return true;
  }
}
