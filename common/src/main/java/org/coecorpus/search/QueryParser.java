package org.coecorpus.search;

import java.util.ArrayList;
import java.util.List;
import org.coecorpus.search.Clause.Group;
import org.coecorpus.search.Clause.Kind;
import org.coecorpus.search.Clause.Occur;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@link QuerySyntax#QUERY} in one pass from left to right, without recursion: time and
 * memory grow with the length of the text, which is limited, and nothing in it can make them grow
 * faster. Clauses beyond {@value #MAX_CLAUSES} are dropped.
 */
final class QueryParser {

  static final int MAX_CLAUSES = 256;

  /** Shorter prefixes stand for too many words to mean anything. */
  private static final int MIN_PREFIX = 2;

  /** Lucene walks a prefix recursively, byte by byte, and gives up at 1,000. */
  private static final int MAX_PREFIX = 64;

  private final String text;
  private int at;
  private final List<Group> groups = new ArrayList<>();
  private int clauses;

  private boolean or;
  private boolean and;
  private boolean not;

  private QueryParser(String text) {
    this.text = text;
  }

  /** Never fails; a text without words gives no groups. */
  static List<Group> parse(String text) {
    QueryParser parser = new QueryParser(text);
    parser.readAll();
    return List.copyOf(parser.groups);
  }

  private void readAll() {
    while (clauses < MAX_CLAUSES) {
      skipSeparators();
      if (at >= text.length()) {
        return;
      }
      if (!readOperator()) {
        readClause();
      }
    }
  }

  private void skipSeparators() {
    while (at < text.length() && isSeparator(text.charAt(at))) {
      at++;
    }
  }

  private static boolean isSeparator(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '(' || c == ')';
  }

  private boolean readOperator() {
    String word = text.substring(at, endOfWord(at));
    switch (word) {
      case "OR" -> or = !groups.isEmpty();
      case "AND" -> and = !groups.isEmpty();
      case "NOT" -> not = true;
      default -> {
        return false;
      }
    }
    at += word.length();
    return true;
  }

  private void readClause() {
    char sign = text.charAt(at);
    boolean signed = (sign == '-' || sign == '+') && startsWord(at + 1);
    if (signed) {
      at++;
    }
    Clause clause = readPhrase(null);
    if (clause == null) {
      clause = readWord();
    }
    if (clause != null) {
      place(clause, signed && sign == '-', signed && sign == '+');
    }
  }

  private boolean startsWord(int index) {
    return index < text.length() && (isWordStart(text.charAt(index)) || text.charAt(index) == '"');
  }

  private static boolean isWordStart(char c) {
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || c == '_' || c == '/';
  }

  /** A phrase at this place; a quote that nothing closes is skipped. */
  private @Nullable Clause readPhrase(@Nullable SearchField field) {
    if (at >= text.length() || text.charAt(at) != '"') {
      return null;
    }
    int close = text.indexOf('"', at + 1);
    if (close < 0) {
      at++;
      return null;
    }
    String phrase = text.substring(at + 1, close).strip();
    at = close + 1;
    return phrase.isEmpty() ? null : new Clause(Kind.PHRASE, field, phrase);
  }

  private @Nullable Clause readWord() {
    int end = endOfWord(at);
    String word = text.substring(at, end);
    int colon = word.indexOf(':');
    SearchField field = colon > 0 ? SearchField.named(word.substring(0, colon)).orElse(null) : null;
    if (field == null) {
      at = end;
      return word.isEmpty() ? null : wordOrPrefix(null, word);
    }
    at += colon + 1;
    Clause phrase = readPhrase(field);
    if (phrase != null) {
      return phrase;
    }
    end = endOfWord(at);
    String value = text.substring(at, end);
    at = end;
    return value.isEmpty()
        ? new Clause(Kind.WORD, null, field.label())
        : wordOrPrefix(field, value);
  }

  private int endOfWord(int from) {
    int end = from;
    while (end < text.length() && !isSeparator(text.charAt(end)) && text.charAt(end) != '"') {
      end++;
    }
    return end;
  }

  private static Clause wordOrPrefix(@Nullable SearchField field, String word) {
    String stem = word.substring(0, word.length() - 1);
    if (word.endsWith("*")
        && stem.length() >= MIN_PREFIX
        && stem.length() <= MAX_PREFIX
        && stem.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || c == '_')) {
      return new Clause(Kind.PREFIX, field, stem);
    }
    return new Clause(Kind.WORD, field, word);
  }

  private void place(Clause clause, boolean minus, boolean plus) {
    clauses++;
    if (minus || not) {
      groups.add(new Group(Occur.EXCLUDED, List.of(clause)));
    } else if (or && last().occur() != Occur.EXCLUDED) {
      List<Clause> alternatives = new ArrayList<>(last().alternatives());
      alternatives.add(clause);
      Occur occur =
          plus || clause.narrows() || last().occur() == Occur.REQUIRED
              ? Occur.REQUIRED
              : Occur.OPTIONAL;
      groups.set(groups.size() - 1, new Group(occur, alternatives));
    } else {
      if (and && last().occur() == Occur.OPTIONAL) {
        groups.set(groups.size() - 1, new Group(Occur.REQUIRED, last().alternatives()));
      }
      boolean required = plus || and || clause.narrows();
      groups.add(new Group(required ? Occur.REQUIRED : Occur.OPTIONAL, List.of(clause)));
    }
    or = false;
    and = false;
    not = false;
  }

  private Group last() {
    return groups.get(groups.size() - 1);
  }
}
