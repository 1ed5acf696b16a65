package org.coecorpus.redact;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.coecorpus.text.Vocabulary;
import org.coecorpus.text.WordList;

/**
 * The listed names with the ways to write them. Customers are taken with and without their legal
 * form. Persons are taken by alias, by full name in either order, with an initial, and by first or
 * last name alone where that is not a word of the language as well. Initials alone are not taken:
 * too many of them mean something else.
 *
 * <p>Immutable once it is used.
 */
final class Names {

  /** When a spelling counts as the name. The order is that of their strength. */
  enum Condition {
    /** Whenever it is written as whole words. */
    ALWAYS,
    /** With a capital first letter: a part of a person's name. */
    CAPITAL,
    /** Not as lower-case words with blanks: several words of the language. */
    NOT_AS_WORDS,
    /** Where the text around says that it is a name: one word of the language. */
    IN_CONTEXT
  }

  private static final Map<String, List<String>> LISTS =
      Vocabulary.load(Names.class, "contexts.yaml");
  private static final Set<String> WORDS =
      Stream.of(
              WordList.read(Names.class, "common-words.txt"),
              WordList.read(WordList.class, "function-words.txt"),
              WordList.read(WordList.class, "common-technical-words.txt"))
          .flatMap(Set::stream)
          .collect(Collectors.toUnmodifiableSet());
  private static final Set<String> LEGAL_FORMS =
      Set.copyOf(LISTS.getOrDefault("legal-forms", List.of()));
  private static final String AND = " and ";
  private static final int SHORTEST_PART = 3;

  /** A name this long may end within an identifier. */
  static final int LONG = 5;

  private static final int CONDITIONS = Condition.values().length;

  private final Set<Spelling> spellings = new HashSet<>();
  private final NameTree tree = new NameTree();
  private final Triggers triggers = Triggers.ofForms();

  Names() {}

  private Names(Names other) {
    other.spellings.forEach(this::add);
  }

  private record Spelling(String edges, int code) {}

  /** These and more names. */
  Names with(Collection<String> names, RedactionKind kind) {
    Names more = new Names(this);
    for (String name : names) {
      String plain = plain(name);
      if (kind == RedactionKind.CUSTOMER) {
        more.addCustomer(plain);
      } else {
        more.addPerson(plain, initial(name));
      }
    }
    return more;
  }

  private static String plain(String name) {
    PlainText text = new PlainText();
    text.fold(name);
    return new String(text.chars(), 0, text.length()).strip();
  }

  private static String initial(String name) {
    String stripped = name.strip();
    return stripped.isEmpty() ? "" : plain(Character.toString(stripped.codePointAt(0)));
  }

  NameTree tree() {
    return tree;
  }

  /** Where a name, or anything that has a form, can begin. */
  Triggers triggers() {
    return triggers;
  }

  static RedactionKind kind(int code) {
    return code < CONDITIONS ? RedactionKind.CUSTOMER : RedactionKind.PERSON;
  }

  static Condition condition(int code) {
    return Condition.values()[code % CONDITIONS];
  }

  private static int code(RedactionKind kind, Condition condition) {
    return (kind == RedactionKind.CUSTOMER ? 0 : CONDITIONS)
        + List.of(Condition.values()).indexOf(condition);
  }

  private void addCustomer(String name) {
    addWithVariants(name, RedactionKind.CUSTOMER, conditionOf(name, Condition.ALWAYS));
    String[] words = name.split("[\\s,]+");
    int last = words.length - 1;
    boolean legal =
        last > 0 && LEGAL_FORMS.contains(words[last].replace(".", "").toLowerCase(Locale.ROOT));
    if (legal) {
      String bare = String.join(" ", Arrays.copyOf(words, last));
      addWithVariants(bare, RedactionKind.CUSTOMER, conditionOf(bare, Condition.ALWAYS));
    }
  }

  private void addPerson(String name, String initial) {
    addWithVariants(name, RedactionKind.PERSON, conditionOf(name, Condition.NOT_AS_WORDS));
    String[] parts = name.split("\\s+");
    int last = parts.length - 1;
    if (last == 0) {
      return;
    }
    String rest = String.join(" ", Arrays.copyOf(parts, last));
    for (String given : List.of(rest, parts[0])) {
      addSpelling(spelled(parts[last]) + NameTree.COMMA + spelled(given), Condition.ALWAYS);
    }
    String both = parts[0] + " " + parts[last];
    addWithVariants(both, RedactionKind.PERSON, conditionOf(both, Condition.NOT_AS_WORDS));
    if (!isWord(parts[last])) {
      addSpelling(spelled(initial + " " + parts[last]), Condition.CAPITAL);
    }
    if (!isWord(parts[0])) {
      addSpelling(spelled(parts[0] + " " + parts[last].substring(0, 1)), Condition.CAPITAL);
    }
    for (String part : List.of(parts[0], parts[last])) {
      if (part.length() >= SHORTEST_PART) {
        addWithVariants(part, RedactionKind.PERSON, conditionOfPart(part));
      }
    }
  }

  private void addSpelling(String edges, Condition condition) {
    add(new Spelling(edges, code(RedactionKind.PERSON, condition)));
  }

  private static Condition conditionOfPart(String part) {
    return isWord(part) ? Condition.IN_CONTEXT : Condition.CAPITAL;
  }

  /** How a whole name counts, given how several words of the language count together. */
  private static Condition conditionOf(String name, Condition words) {
    List<String> parts =
        Arrays.stream(name.split("[^\\p{L}\\p{N}]+")).filter(part -> !part.isEmpty()).toList();
    if (parts.isEmpty() || !parts.stream().allMatch(Names::isWord)) {
      return Condition.ALWAYS;
    }
    return parts.size() == 1 ? Condition.IN_CONTEXT : words;
  }

  private static boolean isWord(String part) {
    return part.length() < SHORTEST_PART || WORDS.contains(part.toLowerCase(Locale.ROOT));
  }

  private void addWithVariants(String name, RedactionKind kind, Condition condition) {
    String edges = spelled(name);
    int code = code(kind, condition);
    add(new Spelling(edges, code));
    String joined =
        edges.replace(NameTree.STOP, NameTree.GAP).replace(NameTree.COMMA, NameTree.GAP);
    add(new Spelling(joined, code));
    add(new Spelling(joined.replace(AND, " "), code));
  }

  /** The edges of the tree that spell a name. */
  private static String spelled(String name) {
    char[] chars = (name + "\0").toCharArray();
    int length = name.length();
    StringBuilder edges = new StringBuilder();
    for (int i = 0; i < length; ) {
      if (Letters.isWord(chars[i])) {
        edges.append(Letters.lower(chars[i++]));
        continue;
      }
      int end = Gap.end(chars, i, length);
      if (end < 0) {
        break;
      }
      if (!edges.isEmpty()) {
        edges.append(
            switch (Gap.of(chars, i, end)) {
              case JOINT, HYPHENATION -> " ";
              case COMMA -> ",";
              case AND -> AND;
              case STOP -> "|";
            });
      }
      i = end;
    }
    return edges.toString();
  }

  private void add(Spelling spelling) {
    if (!spelling.edges.isEmpty() && spellings.add(spelling)) {
      tree.add(spelling.edges, spelling.code);
      triggers.addName(spelling.edges);
    }
  }
}
