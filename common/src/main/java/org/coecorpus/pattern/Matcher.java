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
    this.text = text;
    this.quick = pattern.quick().orElse(null);
    this.steps = new FewSteps(text);
  }

  /** Finds the next match. */
  public boolean find() {
    return find(next);
  }

  /** Finds the first match that begins at or behind {@code from}. */
  public boolean find(int from) {
    int start = quick == null || from > text.length() ? from : quick.automaton().find(text, from);
    return noted(start >= 0 && start <= text.length() && match(Place.ANYWHERE, start));
  }

  /** Whether a match begins where the text begins. */
  public boolean lookingAt() {
    return noted((quick == null || quick.automaton().mayBegin(text)) && match(Place.AT_START, 0));
  }

  /** Whether the whole text is a match. */
  public boolean matches() {
    return noted((quick == null || quick.automaton().mayBe(text)) && match(Place.WHOLE, 0));
  }

  /** The next search goes on behind this match, or begins anew. */
  private boolean noted(boolean found) {
    next = found ? Math.max(end(), start() + 1) : 0;
    return found;
  }

  private boolean match(Place place, int from) {
    if (quick != null) {
      try {
        exactly = false;
        return match(backtracking(quick), place, from);
      } catch (FewSteps.Exhausted e) {
        // RE2 takes it from here, from the beginning.
      }
    }
    exactly = true;
    return switch (place) {
      case ANYWHERE -> exact().find(from);
      case AT_START -> exact().lookingAt();
      case WHOLE -> exact().matches();
    };
  }

  private boolean match(java.util.regex.Matcher matcher, Place place, int from) {
    steps.restart();
    matcher.region(from, text.length());
    return switch (place) {
      case ANYWHERE -> matcher.find();
      case AT_START -> matcher.lookingAt();
      case WHOLE -> matcher.matches();
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
