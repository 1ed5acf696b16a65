package org.coecorpus.pattern;

import java.util.Optional;

/**
 * Parses an expression into a {@link Program} that accepts at least all that the expression does,
 * and into the syntax of {@code java.util.regex}. What it does not know it leaves alone: the
 * expression is then matched by RE2 only.
 */
final class Expression {

  /** A part of the expression; adds its states before {@code next} and returns the first. */
  private interface Part {
    int addTo(Program program, int next);
  }

  /** Something that this parser does not know. */
  private static final class Unknown extends Exception {
    private static final long serialVersionUID = 1L;
  }

  /** Copies of a counted part; of more than so many it is only known that there may be more. */
  private static final int MAX_COPIES = 8;

  /** Between a character of words and another, in ASCII as in RE2. */
  private static final String BOUNDARY =
      "(?:(?<=[0-9A-Za-z_])(?![0-9A-Za-z_])|(?<![0-9A-Za-z_])(?=[0-9A-Za-z_]))";

  private static final String BLANKS_IN_BRACKETS = "\t\n\f\r ";

  private static final CharSet BLANKS =
      CharSet.of('\t', '\n').or(CharSet.of('\f', '\r')).or(CharSet.of(' ', ' '));

  private final String text;
  private final StringBuilder java = new StringBuilder();
  private int at;
  private boolean ignoringCase;
  private boolean dotIsAll;
  private boolean lines;
  private int depth;

  /** Behind the flags that the expression begins with. */
  private int lead;

  private Automaton.Begin begin = Automaton.Begin.ANYWHERE;

  private Expression(String text, boolean ignoringCase) {
    this.text = text;
    this.ignoringCase = ignoringCase;
  }

  /**
   * What became of an expression.
   *
   * @param program accepts at least what the expression does
   * @param begin where in a text a match can begin
   * @param java the same expression in the syntax of {@code java.util.regex}
   */
  record Parsed(Program program, Automaton.Begin begin, String java) {}

  static Optional<Parsed> parse(String expression, boolean ignoringCase) {
    try {
      Expression parser = new Expression(expression, ignoringCase);
      Part whole = parser.alternatives();
      if (parser.at < expression.length()) {
        return Optional.empty();
      }
      Program program = new Program();
      program.start(whole.addTo(program, program.addMatch()));
      return program.isTooLarge()
          ? Optional.empty()
          : Optional.of(
              new Parsed(program, parser.begin, (ignoringCase ? "(?i)" : "") + parser.java));
    } catch (Unknown e) {
      return Optional.empty();
    }
  }

  /** Up to the end or a closing parenthesis; flags that are set within end there. */
  private Part alternatives() throws Unknown {
    boolean outerCase = ignoringCase;
    boolean outerDot = dotIsAll;
    boolean outerLines = lines;
    Part left = sequence();
    while (at < text.length() && text.charAt(at) == '|') {
      at++;
      java.append('|');
      begin = depth == 0 ? Automaton.Begin.ANYWHERE : begin;
      Part first = left;
      Part second = sequence();
      left =
          (program, next) ->
              program.addChoice(first.addTo(program, next), second.addTo(program, next));
    }
    ignoringCase = outerCase;
    dotIsAll = outerDot;
    lines = outerLines;
    return left;
  }

  private Part sequence() throws Unknown {
    Part all = (program, next) -> next;
    while (at < text.length() && text.charAt(at) != '|' && text.charAt(at) != ')') {
      Part before = all;
      Part part = repeated(atom());
      all = (program, next) -> before.addTo(program, part.addTo(program, next));
    }
    return all;
  }

  private Part repeated(Part once) throws Unknown {
    Part part = once;
    while (at < text.length() && "*+?{".indexOf(text.charAt(at)) >= 0) {
      Part inner = part;
      int start = at;
      switch (text.charAt(at++)) {
        case '*' -> part = star(inner);
        case '+' ->
            part = (program, next) -> inner.addTo(program, star(inner).addTo(program, next));
        case '?' -> part = optional(inner);
        default -> part = counted(inner);
      }
      // A question mark behind a count prefers fewer; a second count is an error of RE2's.
      if (at < text.length() && text.charAt(at) == '?') {
        at++;
      }
      java.append(text, start, at);
    }
    return part;
  }

  private static Part star(Part inner) {
    return (program, next) -> {
      int choice = program.addChoice(next, next);
      program.redirect(choice, inner.addTo(program, choice));
      return choice;
    };
  }

  private static Part optional(Part inner) {
    return (program, next) -> program.addChoice(inner.addTo(program, next), next);
  }

  /** {@code 3}, {@code 3,} or {@code 3,5} and the closing brace. */
  private Part counted(Part inner) throws Unknown {
    int least = number();
    int most = least;
    if (text.charAt(at) == ',') {
      at++;
      most = text.charAt(at) == '}' ? Integer.MAX_VALUE : number();
    }
    if (text.charAt(at++) != '}') {
      throw new Unknown();
    }
    boolean exact = most <= MAX_COPIES;
    int copies = Math.min(least, MAX_COPIES);
    int optionals = exact ? most - least : 0;
    return (program, next) -> {
      int first = exact ? next : star(inner).addTo(program, next);
      for (int i = 0; i < optionals; i++) {
        first = program.addChoice(inner.addTo(program, first), next);
      }
      for (int i = 0; i < copies; i++) {
        first = inner.addTo(program, first);
      }
      return first;
    };
  }

  private int number() throws Unknown {
    int start = at;
    while (at < text.length() && Character.isDigit(text.charAt(at))) {
      at++;
    }
    if (at == start || at == text.length()) {
      throw new Unknown();
    }
    return Integer.parseInt(text.substring(start, at));
  }

  private Part atom() throws Unknown {
    int c = text.codePointAt(at);
    at += Character.charCount(c);
    return switch (c) {
      case '(' -> group();
      case '[' -> {
        java.append('[');
        yield chars(inBrackets());
      }
      case '.' -> {
        java.append(dotIsAll ? "(?s:.)" : "[^\n]");
        yield chars(dotIsAll ? CharSet.ALL : CharSet.of('\n', '\n').not());
      }
      case '^' -> {
        noteBegin(at - 1, lines ? Automaton.Begin.LINE : Automaton.Begin.TEXT);
        yield anchor(lines ? "(?<![^\n])" : "\\A");
      }
      case '$' -> anchor(lines ? "(?![^\n])" : "\\z");
      case '\\' -> escaped();
      case '*', '+', '?', '{' -> throw new Unknown();
      default -> {
        appendLiteral(c);
        yield chars(CharSet.of(c, c));
      }
    };
  }

  /** Notes what the expression begins with, if it has to be there. */
  private void noteBegin(int start, Automaton.Begin kind) {
    if (start == lead && (at == text.length() || "*+?{".indexOf(text.charAt(at)) < 0)) {
      begin = kind;
    }
  }

  /** A place without characters, of which the program knows nothing. */
  private Part anchor(String inJava) {
    java.append(inJava);
    return (program, next) -> next;
  }

  private Part chars(CharSet set) {
    CharSet all = ignoringCase ? set.ignoringCase() : set;
    return (program, next) -> program.addChars(all, next);
  }

  private Part escaped() throws Unknown {
    char c = text.charAt(at);
    if (c == 'b') {
      at++;
      noteBegin(at - 2, Automaton.Begin.BOUNDARY);
      return anchor(BOUNDARY);
    }
    java.append(c == 's' ? "[" : c == 'S' ? "[^" : "");
    CharSet set = escapedSet();
    java.append(c == 's' || c == 'S' ? "]" : "");
    return chars(set);
  }

  /** What stands behind a backslash. */
  private CharSet escapedSet() throws Unknown {
    char c = text.charAt(at++);
    return switch (c) {
      case 's' -> known(BLANKS_IN_BRACKETS, BLANKS);
      case 'S' -> known(BLANKS_IN_BRACKETS, BLANKS.not());
      case 'd' -> known("\\d", CharSet.DIGITS);
      case 'D' -> known("\\D", CharSet.DIGITS.not());
      case 'w' -> known("\\w", CharSet.WORD);
      case 'W' -> known("\\W", CharSet.WORD.not());
      case 'p' -> category(text.charAt(at++));
      default -> {
        at--;
        char literal = escapedChar();
        appendLiteral(literal);
        yield CharSet.of(literal, literal);
      }
    };
  }

  private CharSet known(String inJava, CharSet set) {
    java.append(inJava);
    return set;
  }

  /** Letters or numbers; exact in ASCII, as every set must be that may be negated. */
  private CharSet category(char name) throws Unknown {
    CharSet others = CharSet.of(CharSet.OTHER, CharSet.OTHER);
    java.append("\\p").append(name);
    return switch (name) {
      case 'L' -> others.or(CharSet.of('a', 'z')).or(CharSet.of('A', 'Z'));
      case 'N' -> others.or(CharSet.DIGITS);
      default -> throw new Unknown();
    };
  }

  private CharSet inBrackets() throws Unknown {
    boolean negated = text.charAt(at) == '^';
    at += negated ? 1 : 0;
    java.append(negated ? "^" : "");
    CharSet set = CharSet.NONE;
    boolean first = true;
    while (first || text.charAt(at) != ']') {
      first = false;
      int c = text.codePointAt(at);
      at += Character.charCount(c);
      if (c == '[' && text.charAt(at) == ':') {
        throw new Unknown();
      }
      if (c == '\\' && "SDWP".indexOf(text.charAt(at)) >= 0) {
        throw new Unknown();
      }
      if (c == '\\' && "sdwp".indexOf(text.charAt(at)) >= 0) {
        set = set.or(escapedSet());
        continue;
      }
      int from = c == '\\' ? escapedChar() : c;
      int to = from;
      appendLiteral(from);
      if (text.charAt(at) == '-' && text.charAt(at + 1) != ']') {
        at++;
        to = text.codePointAt(at);
        at += Character.charCount(to);
        to = to == '\\' ? escapedChar() : to;
        java.append('-');
        appendLiteral(to);
      }
      set = set.or(CharSet.of(from, to));
    }
    at++;
    java.append(']');
    return negated ? set.not() : set;
  }

  /** A single character that stands behind a backslash. */
  private char escapedChar() throws Unknown {
    char c = text.charAt(at++);
    int known = "nrtf".indexOf(c);
    if (known >= 0) {
      return "\n\r\t\f".charAt(known);
    }
    if (c >= CharSet.OTHER || Character.isLetterOrDigit(c)) {
      throw new Unknown();
    }
    return c;
  }

  private void appendLiteral(int c) {
    boolean plain = c >= CharSet.OTHER || Character.isLetterOrDigit(c) || c < ' ';
    java.append(plain ? "" : "\\").appendCodePoint(c);
  }

  /** Behind an opening parenthesis, up to and with the closing one. */
  private Part group() throws Unknown {
    boolean outerCase = ignoringCase;
    boolean outerDot = dotIsAll;
    boolean outerLines = lines;
    int start = at - 1;
    java.append('(');
    if (text.charAt(at) == '?') {
      at++;
      java.append('?');
      while (text.charAt(at) != ':' && text.charAt(at) != ')') {
        flag(text.charAt(at++));
      }
      java.append(text.charAt(at));
      if (text.charAt(at++) == ')') {
        lead = start == lead ? at : lead;
        return (program, next) -> next;
      }
    }
    depth++;
    Part inner = alternatives();
    depth--;
    if (at == text.length()) {
      throw new Unknown();
    }
    at++;
    java.append(')');
    ignoringCase = outerCase;
    dotIsAll = outerDot;
    lines = outerLines;
    return inner;
  }

  private void flag(char flag) throws Unknown {
    switch (flag) {
      case 'i' -> {
        ignoringCase = true;
        java.append('i');
      }
      case 's' -> dotIsAll = true;
      case 'm' -> lines = true;
      default -> throw new Unknown();
    }
  }
}
