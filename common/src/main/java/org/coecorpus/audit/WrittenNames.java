package org.coecorpus.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.coecorpus.pattern.Matcher;
import org.coecorpus.pattern.Pattern;
import org.coecorpus.text.WordList;

/** Names of people that no list knows, by their form and by what stands beside them. */
final class WrittenNames {

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
  private static final int BEFORE = 40;
  private static final int BEHIND = 40;

  private WrittenNames() {}

  /** A service, a host or the like that bears the name. */
  static boolean isThing(Passage name, Passage text) {
    return THING_BEHIND.matcher(behind(name, text)).lookingAt()
        || THING_BEFORE.matcher(before(name, text)).find();
  }

  /** Names by their form: a known first name, or words with capitals beside what only people do. */
  static List<Passage> in(Passage text, Set<String> lower) {
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
