package org.coecorpus.pattern;

import org.jspecify.annotations.Nullable;

/** Finds the matches of a pattern in a text; the methods mean what they mean in RE2. */
public final class Matcher {

  /** How a match must lie in the text. */
  private enum Place {
    ANYWHERE,
    AT_START,
    WHOLE
  }

  /** A text as short as this is copied, as the characters of a string are at hand. */
  private static final int COPIED = 4096;

  private final Pattern pattern;
  private final CharSequence text;
  private final Pattern.@Nullable Quick quick;
  private final FewSteps steps;
  private java.util.regex.@Nullable Matcher backtracking;
  private com.google.re2j.@Nullable Matcher exact;
  private boolean exactly;
  private int next;

  Matcher(Pattern pattern, CharSequence text) {
    this.pattern = pattern;
    this.text = text.length() <= COPIED ? text.toString() : text;
    this.quick = pattern.quick().orElse(null);
    this.steps = new FewSteps(this.text);
  }

  /** Finds the next match. */
  public boolean find() {
    return find(next);
  }

  /** Finds the first match that begins at or behind {@code from}. */
  public boolean find(int from) {
    return noted(
        from <= text.length()
            && (quick == null ? isExactly(Place.ANYWHERE, from) : find(quick, from)));
  }

  /** Tries each place where a match may begin; RE2 goes on where that takes long. */
  private boolean find(Pattern.Quick ways, int from) {
    java.util.regex.Matcher matcher = null;
    steps.begin();
    Automaton automaton = ways.automaton();
    for (int at = automaton.find(text, from); at >= 0; at = automaton.findBehind(text, at)) {
      matcher = backtracking(ways);
      exactly = false;
      try {
        steps.restart(at - from);
        if (matcher.region(at, text.length()).lookingAt()) {
          return true;
        }
      } catch (FewSteps.Exhausted e) {
        return isExactly(Place.ANYWHERE, at);
      }
    }
    return false;
  }

  /** Whether a match begins where the text begins. */
  public boolean lookingAt() {
    return noted((quick == null || quick.automaton().mayBegin(text)) && match(Place.AT_START));
  }

  /** Whether the whole text is a match. */
  public boolean matches() {
    return noted((quick == null || quick.automaton().mayBe(text)) && match(Place.WHOLE));
  }

  /** The next search goes on behind this match, or begins anew. */
  private boolean noted(boolean found) {
    next = found ? Math.max(end(), start() + 1) : 0;
    return found;
  }

  private boolean match(Place place) {
    if (quick != null) {
      try {
        exactly = false;
        steps.begin();
        java.util.regex.Matcher matcher = backtracking(quick).region(0, text.length());
        return place == Place.WHOLE ? matcher.matches() : matcher.lookingAt();
      } catch (FewSteps.Exhausted e) {
        // RE2 takes it from here, from the beginning.
      }
    }
    return isExactly(place, 0);
  }

  private boolean isExactly(Place place, int from) {
    exactly = true;
    return switch (place) {
      case ANYWHERE -> exact().find(from);
      case AT_START -> exact().lookingAt();
      case WHOLE -> exact().matches();
    };
  }

  /** The text with every match replaced by a word, in which a dollar means nothing special. */
  public String replaceAll(String replacement) {
    StringBuilder replaced = new StringBuilder(text.length());
    int copied = 0;
    next = 0;
    while (find()) {
      replaced.append(text, copied, start()).append(replacement);
      copied = end();
    }
    return replaced.append(text, copied, text.length()).toString();
  }

  /** As {@link #replaceAll}, only the first match. */
  public String replaceFirst(String replacement) {
    return find(0)
        ? text.subSequence(0, start()) + replacement + text.subSequence(end(), text.length())
        : text.toString();
  }

  /** Where the match begins. */
  public int start() {
    return start(0);
  }

  /** Where a group of the match begins; -1 if it has no part in it. */
  public int start(int group) {
    return exactly || quick == null ? exact().start(group) : backtracking(quick).start(group);
  }

  /** Where the match ends. */
  public int end() {
    return end(0);
  }

  /** Where a group of the match ends; -1 if it has no part in it. */
  public int end(int group) {
    return exactly || quick == null ? exact().end(group) : backtracking(quick).end(group);
  }

  /** The match. */
  public String group() {
    return text.subSequence(start(), end()).toString();
  }

  /**
   * A group of the match; null if it has no part in it, which only an optional group can be, so
   * that the type does not say it.
   */
  @SuppressWarnings("NullAway")
  public String group(int group) {
    int start = start(group);
    return start < 0 ? null : text.subSequence(start, end(group)).toString();
  }

  private java.util.regex.Matcher backtracking(Pattern.Quick ways) {
    java.util.regex.Matcher matcher = backtracking;
    if (matcher == null) {
      matcher =
          ways.backtracking().matcher(steps).useAnchoringBounds(false).useTransparentBounds(true);
      backtracking = matcher;
    }
    return matcher;
  }

  private com.google.re2j.Matcher exact() {
    com.google.re2j.Matcher matcher = exact;
    if (matcher == null) {
      matcher = pattern.exact(text);
      exact = matcher;
    }
    return matcher;
  }
}
