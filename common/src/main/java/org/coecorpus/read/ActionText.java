package org.coecorpus.read;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.coecorpus.actionitem.StatusWords;
import org.coecorpus.pattern.Matcher;
import org.coecorpus.pattern.Pattern;
import org.coecorpus.text.Vocabulary;

/**
 * Takes an action item of running text apart: "DONE", "[x]", "(High)", "Owner: x", "@x", a link to
 * its issue, a due date; what is left in the middle is its title.
 */
final class ActionText {

  private static final String STATUS_WORDS =
      "done|todo|to do|to-do|not done|wip|in progress|in-progress|on-?going|pending|unresolved|open|closed|fixed"
          + "|completed?|resolved|declined|stalled|won['’]?t ?fix|won['’]?t ?do|dropped|backlog";
  private static final Pattern ID =
      Pattern.compile(
          "(?:[*_\\[]*((?:Action(?: [Ii]tem)?|AI|A)[ -]?#?[0-9]{1,4})[*_\\]]*\\s*[:.)–—-]?[*_]*\\s+"
              + "|[*_]{2}([A-Z]{1,3}-?[0-9]{1,3})[:.]?[*_]{2}[:.)–—-]?\\s+)");
  private static final Pattern PRIORITY =
      Pattern.compile(
          "(?i)[*_]*[(\\[](?:priority:?\\s*)?(high|medium|low|p[0-4]|critical)(?:\\s+priority)?[)\\]][*_]*\\s*[:–—-]?\\s*"
              + "|(?:[🔴🟠🟡🟢]\\s*)?[*_]{2}\\[?(p[0-4])\\]?[:.]?[*_]{2}\\s*[:–—-]?\\s*"
              + "|(?:[🔴🟠🟡🟢]\\s*)?\\b(p[0-4])\\s*[:–—-]\\s+");
  private static final Pattern STATUS_LABEL =
      Pattern.compile(
          "(?i)(?:[*_\\[(]*status[*_]*:\\s*[*_]*("
              + STATUS_WORDS
              + ")\\b[*_)\\]]*\\s*(?:[:.–—-]\\s*)?|[*_]*[\\[(]("
              + STATUS_WORDS
              + ")[\\])][*_]*\\s*(?:[:–—-]\\s*)?)");
  private static final Pattern STATUS_START =
      Pattern.compile(
          "(?i)(?:[*_~(\\[]*(done|todo|to do|wip|in progress|fixed|completed?|closed|won'?t ?do|wont ?do|wontfix|dropped|backlog)[*_)\\]]*\\s*(?:[:–—]|-\\s)|(✅|✔️|✔|☑️|☑|❌|🚧|⏳|:white_check_mark:|:heavy_check_mark:|✓))[*_]*\\s*");
  private static final Pattern STATUS_END =
      Pattern.compile(
          "(?i)(?:[\\s*_~]*[(\\[–—:-]+[\\s*_]*|\\s+[*_]*|^)(done|todo|wip|in progress|fixed|completed?|closed|won['’]?t ?do|won['’]?t ?fix|wont ?do|dropped|backlog|resolved|merged|deployed|✅|✔️|✔|☑️|☑|❌|🚧|:white_check_mark:|✓)[*_]*(?:\\s+in)?[)\\]]?[*_.!]*$");
  private static final Pattern OWNER_START =
      Pattern.compile("[*_\\[(]*@([A-Za-z0-9][\\w.-]{0,40})[*_\\])]*\\s*(?:[:–—-]|\\bto\\b)?\\s+");
  private static final Pattern OWNER_END =
      Pattern.compile("[\\s*_(\\[–—:-]*(?:owner:?\\s*)?@([A-Za-z0-9][\\w-]{0,40})[)\\]*_.]*$");
  private static final Pattern OWNER_IN_BRACKETS =
      Pattern.compile("\\s[(\\[]@?([a-z][a-z0-9._-]{2,30})[)\\]]\\.?$");
  private static final Pattern BOLD_OWNER =
      Pattern.compile(
          "\\*\\*((?:[A-Z]{2,4})(?:\\s?[/&,]\\s?[A-Z]{2,4})*)\\*\\*\\s*[:–—-]\\s*"
              + "|\\*\\*([A-Z]{2,4}(?:\\s?[/&,]\\s?[A-Z]{2,4})*):?\\*\\*:?\\s+");
  private static final Pattern TICKET_WORD =
      Pattern.compile(
          "(?i)[\\s(\\[–—:,.-]*(?:\\b(?:tracked (?:in|by|at|as)|see|ticket|issue|task|bug|jira|pr|in|via|github issue|follow along)\\b:?\\s*)*$");
  private static final Pattern BARE_TICKET =
      Pattern.compile(
          "(?:[\\s(\\[,–—-]|^)((?:[A-Z][A-Z0-9]{1,9}-[0-9]{1,7})|#[0-9]{1,7}|T[0-9]{4,7}|[a-z]{2,12}:T?[0-9]{3,7})[)\\].]*$");
  private static final Pattern TICKET_START =
      Pattern.compile(
          "[\\[(]?((?:[A-Z][A-Z0-9]{1,9}-[0-9]{1,7}|T[0-9]{4,7}|#[0-9]{1,7}|[a-z]{2,12}:T?[0-9]{3,7}))[\\])]?\\s*(?:[:–—]|-\\s)\\s*"
              + "|[\\[(]([A-Z][A-Z0-9]{1,9}-[0-9]{1,7}|#[0-9]{1,7})[\\])]\\s+");
  private static final Pattern TICKET_ID = Pattern.compile("[A-Z][A-Z0-9]{1,9}-[0-9]{1,7}");
  private static final Pattern ISSUE_ADDRESS =
      Pattern.compile(
          "(?i).*/(?:issues?|pull|pulls|browse|merge_requests|tickets?|tasks?|bugs?|work_?items?|pr|story|card|c)/.*|.*/T[0-9]{3,}|.*[?&](?:id|issue|selectedIssue)=.*");
  private static final Pattern DUE =
      Pattern.compile(
          "(?i)[\\s(\\[,;–—-]*\\b(?:due(?: date)?(?: by| on)?|by|deadline|eta|target(?: date)?)\\b:?\\s+");
  private static final Pattern LEFT_OVER =
      Pattern.compile("\\}\\}\\s*(?:\\[[^\\[\\]]*\\][\\])]*)?\\s*$");
  private static final List<String> PLAIN_LABELS =
      List.of(
          "issue",
          "github issue",
          "ticket",
          "link",
          "pr",
          "here",
          "jira",
          "bug",
          "task",
          "pull request",
          "link to github issue",
          "github",
          "tracking issue",
          "github pr",
          "trello",
          "card");

  private final Stamps stamps;
  private final Inline inline;
  private final Names names;
  private final Raw.Builder fields = new Raw.Builder();

  private ActionText(Stamps stamps, Inline inline, Names names) {
    this.stamps = stamps;
    this.inline = inline;
    this.names = names;
  }

  /** Puts what the text says into the fields and returns the title. */
  static Passage read(Passage text, Raw.Builder into, Stamps stamps, Inline inline, Names names) {
    ActionText reader = new ActionText(stamps, inline, names);
    Passage title = reader.title(text.trim());
    reader.fields.build(text.span()).fields().forEach(into::put);
    return title;
  }

  /** The words of a cell without a status at their end, which goes to the fields. */
  static Passage withoutStatus(Passage text, Raw.Builder into) {
    Matcher matcher = STATUS_END.matcher(text);
    if (!matcher.find() || isSentence(text, matcher)) {
      return text;
    }
    into.put("status", text.subSequence(matcher.start(1), matcher.end(1)));
    return text.subSequence(0, matcher.start()).trim();
  }

  private Passage title(Passage whole) {
    Passage labelled = takeStart(STATUS_LABEL, whole, "status");
    Passage text = ActionTail.take(labelled, fields, stamps, inline);
    Optional<ActionLabels> labels = ActionLabels.in(text);
    labels.ifPresent(found -> found.put(fields, stamps, inline));
    Passage title = fromStart(labels.map(found -> ownerIn(found.before())).orElse(text));
    Passage before;
    do {
      before = title;
      title = fromEnd(title.trim());
    } while (title.length() < before.length() && !title.isEmpty());
    if (title.isEmpty()) {
      return onlyLink(text);
    }
    if (title.text().startsWith("{{")) {
      Matcher left = LEFT_OVER.matcher(title);
      title = (left.find() ? title.subSequence(0, left.start()) : title).trim("{}");
    }
    Passage words = onlyLink(title);
    if (!fields.has("ticket")) {
      inline.links(text).stream()
          .filter(link -> isIssue(link))
          .findFirst()
          .ifPresent(link -> fields.put("ticket", ticket(link)));
    }
    return takeStart(TICKET_START, words.unwrapped(), "ticket");
  }

  /** One word in brackets before labels of which none is the owner: "Mend it (jdoe). Due: …". */
  private Passage ownerIn(Passage before) {
    Matcher matcher = OWNER_IN_BRACKETS.matcher(before);
    if (fields.has("owner")
        || !matcher.find()
        || matcher.start() == 0
        || StatusWords.parse(matcher.group(1)).isPresent()
        || Words.priority(matcher.group(1)).isPresent()) {
      return before;
    }
    fields.put("owner", before.subSequence(matcher.start(1), matcher.end(1)));
    return before.subSequence(0, matcher.start()).trim();
  }

  private Passage fromStart(Passage text) {
    Passage rest = text;
    for (int i = 0; i < 4; i++) {
      rest = takeStart(ID, rest, "id");
      rest = takeStart(STATUS_START, rest, "status");
      rest = takeStart(PRIORITY, rest, "priority");
      rest = takeStart(OWNER_START, rest, "owner");
      rest = takeStart(BOLD_OWNER, rest, "owner");
      rest = leadingIssue(rest);
      rest = takeStart(TICKET_START, rest, "ticket");
      rest = named(rest, names.atStart(rest));
    }
    return rest;
  }

  /** {@code [#12]: text} and {@code [ABC-1](address) - text}. */
  private Passage leadingIssue(Passage text) {
    for (Inline.Link link : inline.links(text)) {
      String label = link.label().text();
      boolean first = link.whole().start() == text.start();
      boolean named = TICKET_ID.matches(label) || label.matches("#[0-9]+");
      if (first && named && !fields.has("ticket")) {
        fields.put("ticket", ticket(link));
        return text.from(link.whole().length()).trimStart(":–—-");
      }
    }
    return text;
  }

  private Passage fromEnd(Passage text) {
    Passage rest = takeEnd(STATUS_END, text, "status");
    rest = takeEnd(OWNER_END, rest, "owner");
    rest = takeLink(rest);
    rest = takeTicket(rest);
    rest = takeDue(rest);
    rest = named(rest, names.atEnd(rest));
    return rest.trimEnd(" –—-,;:");
  }

  private Passage named(Passage text, Optional<Names.Owned> owned) {
    if (owned.isEmpty() || fields.has("owner")) {
      return text;
    }
    fields.put("owner", owned.get().name());
    owned.get().due().ifPresent(due -> DueDate.put(fields, due, stamps));
    return owned.get().rest();
  }

  private Passage takeStart(Pattern pattern, Passage text, String field) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.lookingAt()) {
      return text;
    }
    put(field, text, matcher);
    return text.from(matcher.end()).trim();
  }

  private Passage takeEnd(Pattern pattern, Passage text, String field) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find() || matcher.start() == 0 || isSentence(text, matcher)) {
      return text;
    }
    put(field, text, matcher);
    return text.subSequence(0, matcher.start()).trim();
  }

  private void put(String field, Passage text, Matcher matcher) {
    int group = 1;
    while (matcher.group(group) == null) {
      group++;
    }
    fields.put(field, text.subSequence(matcher.start(group), matcher.end(group)));
  }

  /** "Make sure that it is fixed": a lower-case word without any mark before it is no status. */
  private static boolean isSentence(Passage text, Matcher matcher) {
    String word = matcher.group(1);
    String mark = text.subSequence(matcher.start(), matcher.start(1)).text().strip();
    return mark.isEmpty()
        && !text.subSequence(0, matcher.start()).text().endsWith("~~")
        && word.equals(word.toLowerCase(Locale.ROOT))
        && Character.isLetter(word.charAt(0));
  }

  private Passage takeLink(Passage text) {
    List<Inline.Link> links = inline.links(text);
    if (links.isEmpty()) {
      return text;
    }
    Inline.Link last = links.get(links.size() - 1);
    boolean atEnd = text.from(last.whole().end() - text.start()).trim(").]").isEmpty();
    boolean plain =
        last.label().isEmpty()
            || TICKET_ID.matches(last.label().text())
            || last.label().text().matches("(?:[\\w.-]+/[\\w.-]+)?#[0-9]+")
            || PLAIN_LABELS.contains(Vocabulary.plain(last.label().text()));
    if (!atEnd || !plain || last.whole().start() == text.start()) {
      return text;
    }
    fields.put("ticket", ticket(last));
    Passage before = text.subSequence(0, last.whole().start() - text.start());
    Matcher word = TICKET_WORD.matcher(before);
    return word.find() ? before.subSequence(0, word.start()) : before;
  }

  private Passage takeTicket(Passage text) {
    Matcher matcher = BARE_TICKET.matcher(text);
    if (!matcher.find() || matcher.start() == 0) {
      return text;
    }
    fields.put("ticket", text.subSequence(matcher.start(1), matcher.end(1)));
    Passage before = text.subSequence(0, matcher.start());
    Matcher word = TICKET_WORD.matcher(before);
    return word.find() ? before.subSequence(0, word.start()) : before;
  }

  private Passage takeDue(Passage text) {
    Matcher matcher = DUE.matcher(text);
    int at = 0;
    while (at < text.length() && matcher.find(at)) {
      Optional<Stamp> stamp = stamps.atStart(text.from(matcher.end())).filter(DueDate::isDay);
      if (stamp.isPresent()) {
        Passage words = Passage.of(text.source(), stamp.get().words());
        fields.put("due_at", DueDate.of(text.source(), stamp.get()));
        boolean last = text.from(words.end() - text.start()).trim(").].").isEmpty();
        return last ? text.subSequence(0, matcher.start()) : text;
      }
      at = Math.max(matcher.end(), at + 1);
    }
    return text;
  }

  private Passage onlyLink(Passage text) {
    List<Inline.Link> links = inline.links(text);
    if (links.size() != 1
        || !text.trim("*_.").text().equals(links.get(0).whole().trim("*_.").text())) {
      return text;
    }
    Inline.Link link = links.get(0);
    fields.put("ticket", ticket(link));
    return link.label().isEmpty() ? text : link.label();
  }

  private static boolean isIssue(Inline.Link link) {
    return TICKET_ID.matches(link.label().text()) || ISSUE_ADDRESS.matches(link.target().text());
  }

  /** The ticket's id where the link shows one that is unique, else its address. */
  static Passage ticket(Inline.Link link) {
    return TICKET_ID.matches(link.label().text().strip()) ? link.label().trim() : link.target();
  }
}
