package org.coecorpus.pattern;

import java.util.Optional;

/** A regular expression in the syntax of RE2, with an automaton before it. */
public final class Pattern {

  /** For {@link #compile(String, int)}. */
  public static final int CASE_INSENSITIVE = com.google.re2j.Pattern.CASE_INSENSITIVE;

  private final com.google.re2j.Pattern exact;
  private final boolean ignoringCase;
  private Optional<Quick> quick = Optional.empty();
  private volatile boolean parsed;

  private Pattern(com.google.re2j.Pattern exact, boolean ignoringCase) {
    this.exact = exact;
    this.ignoringCase = ignoringCase;
  }

  /**
   * Compiles an expression.
   *
   * @throws IllegalArgumentException if it is malformed
   */
  public static Pattern compile(String expression) {
    return new Pattern(com.google.re2j.Pattern.compile(expression), false);
  }

  /** As {@link #compile(String)}, with flags of RE2. */
  public static Pattern compile(String expression, int flags) {
    return new Pattern(
        com.google.re2j.Pattern.compile(expression, flags), (flags & CASE_INSENSITIVE) != 0);
  }

  /** Matches the expression with a text, which must not change meanwhile. */
  public Matcher matcher(CharSequence text) {
    return new Matcher(this, text);
  }

  /** Whether the whole text matches. */
  public boolean matches(CharSequence text) {
    return matcher(text).matches();
  }

  /** The length of the match with which the text begins; 0 also where it begins with none. */
  public int lengthAtStart(CharSequence text) {
    Quick ways = quick().orElse(null);
    if (ways != null && !ways.automaton().mayBeginWithFirst(text)) {
      return 0;
    }
    Matcher matcher = matcher(text);
    return matcher.lookingAt() ? matcher.end() : 0;
  }

  /** The expression. */
  public String pattern() {
    return exact.pattern();
  }

  com.google.re2j.Matcher exact(CharSequence text) {
    return exact.matcher(text);
  }

  /**
   * The quick ways to an answer.
   *
   * @param automaton tells where no match can be
   * @param backtracking finds a match, if it takes few steps
   */
  record Quick(Automaton automaton, java.util.regex.Pattern backtracking) {

    static Quick of(Expression.Parsed parsed) {
      return new Quick(
          Automaton.of(parsed.program(), parsed.begin()),
          java.util.regex.Pattern.compile(parsed.java()));
    }
  }

  /** Made at the first use, as a command uses few of all expressions. */
  Optional<Quick> quick() {
    if (!parsed) {
      quick = Expression.parse(exact.pattern(), ignoringCase).map(Quick::of);
      parsed = true;
    }
    return quick;
  }

  @Override
  public String toString() {
    return pattern();
  }
}
