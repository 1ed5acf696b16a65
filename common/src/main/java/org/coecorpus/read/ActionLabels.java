package org.coecorpus.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.coecorpus.pattern.Matcher;
import org.coecorpus.pattern.Pattern;
import org.coecorpus.text.Vocabulary;

/**
 * The tail of an action item that names its fields: "Owner: x. Ticket: AB-1. Due: 2026-03-01, later
 * moved to 2026-04-01. Done: 2026-03-27."
 *
 * @param before what stands in front of it
 */
record ActionLabels(Passage before, List<Labelled> labels) {

  /** A field and what is said of it. */
  record Labelled(String field, Passage value) {}

  private static final Pattern LABEL =
      Pattern.compile(
          "(?i)(?:^|[\\s(\\[|;,.–—-])[*_]*(?:(owners?|assignees?|assigned to|assigned|dri|who|responsible"
              + "|ticket|issue|jira|bug|tracking|due date|due|deadline|target date|eta|priority|prio|status"
              + "|state|created(?: on)?|opened|raised|done|completed(?: on)?|closed(?: on)?|team)[*_]*:[*_]*\\s*"
              + "|(due|deadline|created|opened|done|completed|closed|finished|✅|✔️|☑️)(?: on| by)?\\s+(?:[0-9]{4}-[0-9]{2}-[0-9]{2}))");
  private static final int DATE_LENGTH = 10;
  private static final Map<String, String> FIELDS = new TreeMap<>();
  private static final Pattern MOVED =
      Pattern.compile("(?i)moved|extended|postponed|changed|pushed|now|rescheduled|→|->");
  private static final Pattern OVERRULING =
      Pattern.compile(
          "(?i)\\b(wont-?do|won['’]?t do|dropped|cancelled|canceled|won['’]?t fix|(?:long-term )?backlog)\\b");

  static {
    for (String word :
        List.of(
            "owner",
            "owners",
            "assignee",
            "assignees",
            "assigned to",
            "assigned",
            "dri",
            "who",
            "responsible")) {
      FIELDS.put(word, "owner");
    }
    for (String word : List.of("ticket", "issue", "jira", "bug", "tracking")) {
      FIELDS.put(word, "ticket");
    }
    for (String word : List.of("due", "due date", "deadline", "target date", "eta")) {
      FIELDS.put(word, "due_at");
    }
    for (String word : List.of("created", "created on", "opened", "raised")) {
      FIELDS.put(word, "created_at");
    }
    for (String word :
        List.of(
            "done",
            "completed",
            "completed on",
            "closed",
            "closed on",
            "finished",
            "✅",
            "✔️",
            "☑️")) {
      FIELDS.put(word, "completed_at");
    }
    for (String word : List.of("status", "state")) {
      FIELDS.put(word, "status");
    }
    FIELDS.put("priority", "priority");
    FIELDS.put("prio", "priority");
    FIELDS.put("team", "team");
  }

  /** The labelled tail, if the text has one with an owner, ticket, date, status or priority. */
  static Optional<ActionLabels> in(Passage text) {
    Matcher matcher = LABEL.matcher(text);
    List<Integer> starts = new ArrayList<>();
    List<Labelled> labels = new ArrayList<>();
    List<String> names = new ArrayList<>();
    List<Integer> values = new ArrayList<>();
    int at = 0;
    while (at < text.length() && matcher.find(at)) {
      starts.add(matcher.start());
      boolean colon = matcher.group(1) != null;
      names.add(Vocabulary.plain(matcher.group(colon ? 1 : 2)).toLowerCase(Locale.ROOT));
      values.add(colon ? matcher.end() : matcher.end() - DATE_LENGTH);
      at = Math.max(matcher.end() - 1, at + 1);
    }
    for (int i = 0; i < starts.size(); i++) {
      int end = i + 1 < starts.size() ? starts.get(i + 1) : text.length();
      Passage value = text.subSequence(Math.min(values.get(i), end), end);
      String field = FIELDS.get(names.get(i));
      if (field != null) {
        labels.add(new Labelled(field, value));
      }
    }
    return labels.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ActionLabels(text.subSequence(0, starts.get(0)).trimEnd("([|*_–—-,;"), labels));
  }

  void put(Raw.Builder fields, Stamps stamps, Inline inline) {
    overruling().ifPresent(word -> fields.put("status", word));
    for (Labelled label : labels) {
      Passage value = label.value().trimEnd(".;,|()[]*_").trim();
      if (Phrases.isNothing(value)) {
        continue;
      }
      switch (label.field()) {
        case "ticket" -> fields.put("ticket", ticket(label.value().trim(), value, inline));
        case "due_at" -> putDue(fields, value, stamps);
        case "created_at" -> date(value, stamps).ifPresent(date -> fields.put("created_at", date));
        case "completed_at" -> {
          date(value, stamps).ifPresent(date -> fields.put("completed_at", date));
          Passage word =
              new Passage(value.source(), labelStart(value), value.start()).trim(":*_ .;,(");
          if (!word.isEmpty()) {
            fields.put("status", word);
          }
        }
        case "owner" -> fields.put("owner", ActionsReader.owner(sentence(value)));
        case "status" -> StatusCell.put(fields, sentence(value), stamps);
        default -> fields.put(label.field(), sentence(value));
      }
    }
  }

  /** "WONTDO on 2026-03-01" or "In the long-term backlog" anywhere in the tail. */
  private Optional<Passage> overruling() {
    for (Labelled label : labels) {
      Matcher matcher = OVERRULING.matcher(label.value());
      if (matcher.find()) {
        return Optional.of(label.value().subSequence(matcher.start(1), matcher.end(1)));
      }
    }
    return Optional.empty();
  }

  private static int labelStart(Passage value) {
    int start = value.start();
    String source = value.source();
    while (start > 0 && (": *_".indexOf(source.charAt(start - 1)) >= 0)) {
      start--;
    }
    while (start > 0
        && (Character.isLetter(source.charAt(start - 1))
            || "✅✔☑️".indexOf(source.charAt(start - 1)) >= 0)) {
      start--;
    }
    return start;
  }

  private static Passage sentence(Passage value) {
    String words = value.text();
    int end = words.length();
    for (String stop : List.of(". ", ".\n", "\n", "; ", " | ", ", ")) {
      int at = words.indexOf(stop);
      end = at >= 0 ? Math.min(end, at) : end;
    }
    return value.subSequence(0, end).trim("*_`–—-");
  }

  private static Passage ticket(Passage whole, Passage value, Inline inline) {
    List<Inline.Link> links = inline.links(whole);
    return links.isEmpty() ? sentence(value) : ActionText.ticket(links.get(0));
  }

  private static Optional<Raw.Text> date(Passage value, Stamps stamps) {
    return stamps
        .next(value, 0)
        .filter(stamp -> stamp.date() != null && stamp.words().start() - value.start() < 20)
        .map(stamp -> Raw.Text.of(String.valueOf(stamp.date()), stamp.words()));
  }

  /** The current due date; the former ones become its history. */
  static void putDue(Raw.Builder fields, Passage value, Stamps stamps) {
    List<Raw.Text> dates = new ArrayList<>();
    List<Passage> words = new ArrayList<>();
    int at = 0;
    boolean moved = MOVED.matcher(value).find();
    Optional<Stamp> next = stamps.next(value, at);
    while (next.isPresent() && (moved || dates.isEmpty())) {
      Stamp stamp = next.get();
      at = stamp.words().end() - value.start();
      if (stamp.date() != null) {
        dates.add(Raw.Text.of(String.valueOf(stamp.date()), stamp.words()));
        words.add(Passage.of(value.source(), stamp.words()));
      }
      next = stamps.next(value, at);
    }
    if (dates.isEmpty()) {
      fields.put("due_at", value);
      return;
    }
    fields.put("due_at", dates.get(dates.size() - 1));
    List<Raw> history = new ArrayList<>();
    for (int i = 1; i < dates.size(); i++) {
      Raw.Builder change = new Raw.Builder();
      change.put("field", Raw.Text.of("due_at", words.get(i).span()));
      change.put("from", words.get(i - 1)).put("to", words.get(i));
      history.add(change.build(words.get(i).span()));
    }
    fields.put("history", history);
  }
}
