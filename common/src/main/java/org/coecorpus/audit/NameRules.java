package org.coecorpus.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.coecorpus.pattern.Matcher;
import org.coecorpus.pattern.Pattern;
import org.coecorpus.redact.RedactionKind;
import org.coecorpus.text.Span;
import org.coecorpus.text.Vocabulary;
import org.coecorpus.text.WordList;

/** Rule C2: nobody is named, not by name, e-mail address or alias; fields for owners are exempt. */
final class NameRules {

  private static final Set<String> FIRST_NAMES = Set.copyOf(Lexicon.entries("first-names"));
  private static final Set<String> TECHNICAL =
      Set.copyOf(WordList.read(WordList.class, "common-technical-words.txt"));
  private static final Set<String> NO_SURNAMES = Set.copyOf(Lexicon.entries("not-surnames"));

  /** A word with a capital and perhaps a second one or an initial. */
  private static final Pattern CAPITALS =
      Pattern.compile(
          "\\b([A-Z][a-zà-ÿ]+)(?: ([A-Z](?:\\.|[a-zà-ÿ]*(?:[A-Z][a-zà-ÿ]+)?(?:-[A-Z][a-zà-ÿ]+)?)))?");

  private static final Pattern ACTS = Lexicon.firstOf("persons-do");
  private static final Pattern HANDS_ON = Lexicon.firstOf("only-persons-do");
  private static final Pattern ROLE_BEFORE = Lexicon.lastOf("roles-before-names");
  private static final Pattern TITLE_BEFORE = Pattern.compile("\\b(?:Mr|Mrs|Ms|Prof)\\.? $");
  private static final Pattern THING_BEHIND = Lexicon.firstOf("things-with-names");
  private static final Pattern THING_BEFORE = Lexicon.lastOf("things-with-names");
  private static final Pattern HANDLE =
      Pattern.compile("(?:^|[\\s(,;:\\[|])(@[a-z][a-z0-9._-]{1,30}[a-z0-9])");
  private static final Pattern GROUP = Lexicon.anyOf("groups");
  private static final Pattern OWNER_LINE =
      Pattern.compile(
          "(?im)^[\\s>*_|-]{0,8}(?:owners?|assignees?|assigned to|responsible|dri|manager)[*_]{0,2}\\s?[:|].{0,200}$");
  private static final Pattern OWNER_BEFORE =
      Pattern.compile(
          "(?i)\\b(?:owners?|owned by|assignees?|assigned to|responsible|dri|who|poc)[*_)]{0,3}\\s?[:=-]?[*_]{0,2}\\s?@?$");

  /** Before an owner without a label: a dash, a bracket, the border of a cell. */
  private static final Pattern OWNER_PLACE = Pattern.compile("(?:[—–(|\\[]|\\s-)\\s{0,3}@?$");

  private static final Pattern LOWER = Pattern.compile("\\b([a-z]{3,20})(?:[^a-z@.]|[.]\\s|$)");
  private static final int BEFORE = 40;
  private static final int BEHIND = 40;

  private NameRules() {}

  /** C2: every place that names an individual. */
  static Verdict individuals(AuditedCoe coe) {
    List<Span> owners = ownerFields(coe);
    Set<String> lower = new HashSet<>();
    coe.texts().forEach(text -> addWords(text, lower));
    List<Passage> all = new ArrayList<>();
    for (Passage text : coe.texts()) {
      List<Passage> found = new ArrayList<>();
      add(coe.names().in(text, RedactionKind.PERSON), text, found);
      add(mails(coe, text, lower), text, found);
      add(handles(text), text, found);
      add(written(text, lower), text, found);
      Exempt exempt = Exempt.codeIn(text);
      List<Passage> lines = text.all(OWNER_LINE);
      found.removeIf(
          name ->
              exempt.covers(name)
                  || coe.isVerbatim(name)
                  || isOwner(name, owners)
                  || isWithin(name, lines, text)
                  || isOwnerHere(name, text)
                  || isOwn(coe, name, text));
      List<Passage> customers = coe.names().in(text, RedactionKind.CUSTOMER);
      found.removeIf(name -> isWithin(name, customers, text));
      found.sort(Comparator.comparingInt(name -> name.startIn(text)));
      all.addAll(found);
    }
    return Verdict.at(all);
  }

  private static void addWords(Passage text, Set<String> to) {
    Matcher word = LOWER.matcher(text);
    while (word.find()) {
      to.add(word.group(1));
    }
  }

  private static void add(List<Passage> more, Passage text, List<Passage> to) {
    for (Passage name : more) {
      boolean known =
          to.stream()
              .anyMatch(
                  other ->
                      name.startIn(text) < other.startIn(text) + other.length()
                          && other.startIn(text) < name.startIn(text) + name.length());
      if (!known) {
        to.add(name);
      }
    }
  }

  private static List<Span> ownerFields(AuditedCoe coe) {
    return coe.parsed().spans().entrySet().stream()
        .filter(entry -> isOwnerPath(entry.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }

  private static boolean isOwnerPath(String path) {
    return path.equals("owner")
        || path.equals("team")
        || path.equals("service")
        || (path.startsWith("actions[") && path.endsWith(".owner"))
        || path.startsWith("lifecycle.reviewers")
        || path.startsWith("waivers");
  }

  private static boolean isOwner(Passage name, List<Span> owners) {
    return name.span()
        .filter(
            span ->
                owners.stream().anyMatch(o -> o.start() <= span.start() && span.end() <= o.end()))
        .isPresent();
  }

  /** Behind a label for owners, or where an action item has its owner. */
  private static boolean isOwnerHere(Passage name, Passage text) {
    Passage before = before(name, text);
    return OWNER_BEFORE.matcher(before).find()
        || (text.part() == Part.ACTIONS && OWNER_PLACE.matcher(before).find());
  }

  private static boolean isWithin(Passage name, List<Passage> lines, Passage text) {
    int start = name.startIn(text);
    return lines.stream()
        .anyMatch(
            line -> line.startIn(text) <= start && start < line.startIn(text) + line.length());
  }

  /** A service or team that bears such a name. */
  private static boolean isOwn(AuditedCoe coe, Passage name, Passage text) {
    String plain = Vocabulary.plain(name.toString());
    boolean own =
        (" " + Vocabulary.plain(coe.coe().service() + " " + coe.coe().team()) + " ")
            .contains(" " + plain + " ");
    return own || isThing(name, text);
  }

  private static boolean isThing(Passage name, Passage text) {
    return THING_BEHIND.matcher(behind(name, text)).lookingAt()
        || THING_BEFORE.matcher(before(name, text)).find();
  }

  /** Addresses of people; those of teams and of machines are none. */
  private static List<Passage> mails(AuditedCoe coe, Passage text, Set<String> lower) {
    return coe.names().in(text, RedactionKind.EMAIL).stream()
        .filter(mail -> !isMailbox(coe, mail.toString().split("@", 2)[0], lower))
        .toList();
  }

  /** Of a group by its words, or a word of the text that is no alias. */
  private static boolean isMailbox(AuditedCoe coe, String local, Set<String> lower) {
    boolean alias =
        coe.context().inputs().roster().flatMap(roster -> roster.find(local)).isPresent()
            || local.equals(coe.coe().owner())
            || coe.coe().actions().stream().anyMatch(item -> local.equals(item.owner()));
    return !alias
        && (isGroup(coe, local) || lower.contains(local) || lower.contains(singular(local)));
  }

  private static String singular(String word) {
    return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
  }

  private static boolean isGroup(AuditedCoe coe, String local) {
    String words = Vocabulary.plain(local.replace('+', ' ').replace('.', ' '));
    return GROUP.matcher(words).find()
        || words.equals(Vocabulary.plain(String.valueOf(coe.coe().team())))
        || words.equals(Vocabulary.plain(String.valueOf(coe.coe().service())));
  }

  private static List<Passage> handles(Passage text) {
    List<Passage> handles = new ArrayList<>();
    Matcher matcher = HANDLE.matcher(text);
    while (matcher.find()) {
      boolean scope =
          matcher.end() < text.length() && "/(".indexOf(text.charAt(matcher.end())) >= 0;
      Passage handle = text.sub(matcher.start(1), matcher.end(1));
      if (!scope
          && !GROUP
              .matcher(Vocabulary.plain(handle.toString().substring(1).replace('.', ' ')))
              .find()) {
        handles.add(handle);
      }
    }
    return handles;
  }

  /** Names by their form: a known first name, or words with capitals beside what only people do. */
  private static List<Passage> written(Passage text, Set<String> lower) {
    List<Passage> names = new ArrayList<>();
    Matcher matcher = CAPITALS.matcher(text);
    int at = 0;
    while (at < text.length() && matcher.find(at)) {
      at = matcher.group(2) == null ? matcher.end() : matcher.start(2);
      Passage both = text.match(matcher);
      Passage first = text.sub(matcher.start(1), matcher.end(1));
      boolean hasLast =
          matcher.group(2) != null
              && !NO_SURNAMES.contains(matcher.group(2).toLowerCase(Locale.ROOT));
      boolean known = FIRST_NAMES.contains(first.toString().toLowerCase(Locale.ROOT));
      if (known && hasLast) {
        names.add(both);
        at = matcher.end();
      } else if (known && isPerson(first, text)) {
        names.add(first);
      } else if (hasLast && isUnknownPerson(both, text, lower)) {
        names.add(both);
        at = matcher.end();
      } else if (TITLE_BEFORE.matcher(before(both, text)).find()) {
        names.add(both);
      }
    }
    return names;
  }

  private static boolean isPerson(Passage name, Passage text) {
    return ACTS.matcher(behind(name, text)).lookingAt()
        || ROLE_BEFORE.matcher(before(name, text)).find();
  }

  /** Two unknown words with capitals that act as only people do. */
  private static boolean isUnknownPerson(Passage name, Passage text, Set<String> lower) {
    for (String word : name.toString().toLowerCase(Locale.ROOT).split("[ .]")) {
      if (lower.contains(word) || TECHNICAL.contains(word) || NO_SURNAMES.contains(word)) {
        return false;
      }
    }
    return HANDS_ON.matcher(behind(name, text)).lookingAt()
        || ROLE_BEFORE.matcher(before(name, text)).find();
  }

  private static Passage before(Passage piece, Passage text) {
    int start = piece.startIn(text);
    return text.sub(Math.max(0, start - BEFORE), start);
  }

  private static Passage behind(Passage piece, Passage text) {
    int end = piece.startIn(text) + piece.length();
    return text.sub(end, Math.min(text.length(), end + BEHIND));
  }
}
