package org.coecorpus.read;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.coecorpus.pattern.Matcher;
import org.coecorpus.pattern.Pattern;

/**
 * Who a bare name in an action item may be. A name before or behind an item is its owner if the
 * document knows the name, as a speaker, a mention or one of the people it lists, or, for a name in
 * brackets or behind a dash at the end, if most items end in that way.
 */
final class Names {

  private static final Pattern SPEAKER =
      Pattern.compile(
          "(?m)^\\W{0,6}([\\pL][\\pL\\pN._-]{1,30})[*_]*\\s*[(\\[]?[0-9]{1,2}:[0-9]{2}");
  private static final Pattern MENTION = Pattern.compile("@([A-Za-z0-9][\\w.-]{1,38}[\\w])");
  private static final Pattern NAME =
      Pattern.compile("[A-Z][\\pL'’.-]{0,20}(?: [A-Z][\\pL'’.-]{0,20}){0,2}");
  private static final Pattern AT_END =
      Pattern.compile(
          "\\s*(?:\\s[–—-]{1,3}\\s+|[(\\[])([A-Z][\\pL'’.-]{1,20}(?: [A-Z][\\pL'’.-]{0,20}){0,2})"
              + "(?:[,;:]\\s+([^()\\[\\],]{1,40}))?[)\\]]?[.*_]*$");
  private static final Pattern TICKET =
      Pattern.compile(
          "[\\s,;(\\[–—-]*(?:[A-Z][A-Z0-9]{1,9}-[0-9]{1,7}|#[0-9]{1,7}|\\[[^\\[\\]]*\\]\\([^()\\s]*\\))[)\\].]*$");
  private static final Pattern AT_START =
      Pattern.compile("[*_]*([\\pL][\\pL\\pN._-]{1,30}(?: [A-Z][\\pL'’.-]{0,20})?)[*_]*:[*_]*\\s+");
  private static final Pattern TO_DO =
      Pattern.compile(
          "[*_]*([\\pL][\\pL\\pN._-]{1,30}(?: [A-Z][\\pL'’.-]{0,20})?)[*_]*\\s+(?:to|will)\\s+");

  /** "[16:04 UTC] ana:" and "Owner: Ana". */
  private static final Pattern TOLD =
      Pattern.compile(
          "[0-9]{1,2}:[0-9]{2}(?: ?[A-Z]{2,5})?[)\\]]\\s?[*_]*([\\pL][\\pL\\pN._-]{1,30}):");

  private static final Pattern LABELLED =
      Pattern.compile(
          "(?i:owner|author|assignee|responsible|commander|lead|scribe|dri|\\bic)[*_]*:[*_]*\\s*@?([A-Z][\\pL'’.-]{1,20}(?: [A-Z][\\pL'’.-]{1,20})?)");
  private static final Pattern LATER =
      Pattern.compile(
          "(?i).*\\b(?:end of|by|next|this|q[1-4]|week|month|quarter|sprint|eo[dwmqy]|jan|feb|mar|apr|may"
              + "|june?|july?|aug|sept?|oct|nov|dec)\\b.*|.*[0-9].*");

  /** A name found, what may be a due date beside it, and the text without both. */
  record Owned(Passage name, Optional<Passage> due, Passage rest) {}

  private final Set<String> known = new TreeSet<>();
  private final boolean mostEndInName;

  private Names(Section root, List<Passage> items) {
    String text = root.heading().source();
    add(SPEAKER.matcher(text));
    add(MENTION.matcher(text));
    add(TOLD.matcher(text));
    add(LABELLED.matcher(text));
    for (Section section : root.topmost(SectionKind.PEOPLE)) {
      section.content().ifPresent(people -> add(NAME.matcher(people), people));
    }
    long ending = items.stream().filter(Names::endsInName).count();
    mostEndInName = ending >= 2 && ending * 2 >= items.size();
  }

  /** The names of a document with these action items. */
  static Names of(Section root, List<Passage> items) {
    return new Names(root, items);
  }

  private void add(Matcher matcher) {
    while (matcher.find()) {
      known.add(matcher.group(1).toLowerCase(Locale.ROOT));
    }
  }

  private void add(Matcher matcher, Passage people) {
    while (matcher.find()) {
      known.add(people.subSequence(matcher.start(), matcher.end()).text().toLowerCase(Locale.ROOT));
    }
  }

  private boolean isKnown(String name) {
    return known.contains(name.toLowerCase(Locale.ROOT));
  }

  private static boolean endsInName(Passage item) {
    String line = TICKET.matcher(item.firstLine().text().strip()).replaceFirst("");
    return isName(AT_END.matcher(line));
  }

  /** Words in capitals alone are mostly systems. */
  private static boolean isName(Matcher matcher) {
    return matcher.find() && matcher.group(1).chars().anyMatch(Character::isLowerCase);
  }

  /** The owner whom the text names at its end. */
  Optional<Owned> atEnd(Passage text) {
    Matcher matcher = AT_END.matcher(text);
    if (!matcher.find() || matcher.start() == 0) {
      return Optional.empty();
    }
    String name = matcher.group(1);
    boolean likely = mostEndInName && name.chars().anyMatch(Character::isLowerCase);
    String beside = matcher.group(2);
    if (!(likely || isKnown(name)) || (beside != null && !LATER.matches(beside))) {
      return Optional.empty();
    }
    Optional<Passage> due =
        beside == null
            ? Optional.empty()
            : Optional.of(text.subSequence(matcher.start(2), matcher.end(2)).trim());
    return Optional.of(
        new Owned(
            text.subSequence(matcher.start(1), matcher.end(1)),
            due,
            text.subSequence(0, matcher.start()).trim()));
  }

  /** The owner whom the text names at its start, with a colon or as one who is to do it. */
  Optional<Owned> atStart(Passage text) {
    return atStart(text, AT_START)
        .or(() -> atStart(text, TO_DO).filter(owned -> isDeed(owned.rest())));
  }

  /** "Ana to add a lamp", but not "Ana to be told". */
  private static boolean isDeed(Passage rest) {
    return !rest.isEmpty()
        && Character.isLowerCase(rest.charAt(0))
        && !rest.text().startsWith("be ");
  }

  private Optional<Owned> atStart(Passage text, Pattern pattern) {
    Matcher matcher = pattern.matcher(text);
    return matcher.lookingAt() && isKnown(matcher.group(1))
        ? Optional.of(
            new Owned(
                text.subSequence(matcher.start(1), matcher.end(1)),
                Optional.empty(),
                text.from(matcher.end())))
        : Optional.empty();
  }
}
