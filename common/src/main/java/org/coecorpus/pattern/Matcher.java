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

  /** A search with limited steps. */
  private record Backtracking(FewSteps steps, java.util.regex.Matcher matcher) {}

  /** A text as short as this is copied, as the characters of a string are at hand. */
  private static final int COPIED = 4096;

  private final Pattern pattern;
  private CharSequence text;
  private @Nullable Window window;
  private final Pattern.@Nullable Quick quick;
  private @Nullable Backtracking backtracking;
  private com.google.re2j.@Nullable Matcher exact;
  private boolean exactly;
  private int next;

  Matcher(Pattern pattern, CharSequence text) {
    this.pattern = pattern;
    this.text = text;
    this.quick = pattern.quick().orElse(null);
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
    Window text = window();
    Automaton automaton = ways.automaton();
    Automaton.Looks looks = new Automaton.Looks(text.length() - from);
    int at = automaton.find(text, from, looks);
    if (at < 0) {
      return false;
    }
    Backtracking way = backtracking(ways);
    while (at >= 0) {
      if (looks.areSpent()) {
        return isExactly(Place.ANYWHERE, at);
      }
      try {
        way.steps().restart(at - from);
        if (way.matcher().region(at, text.length()).lookingAt()) {
          return true;
        }
      } catch (FewSteps.Exhausted e) {
        return isExactly(Place.ANYWHERE, at);
      }
      at = automaton.findBehind(text, at, looks);
    }
    return false;
  }

  private Window window() {
    Window known = window;
    if (known == null) {
      copyIfShort();
      known = new Window(text);
      window = known;
    }
    return known;
  }

  private void copyIfShort() {
    if (text.length() <= COPIED) {
      text = text.toString();
    }
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
        copyIfShort();
        java.util.regex.Matcher matcher = backtracking(quick).matcher().region(0, text.length());
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
    Backtracking way = backtracking;
    return exactly || way == null ? exact().start(group) : way.matcher().start(group);
  }

  /** Where the match ends. */
  public int end() {
    return end(0);
  }

  /** Where a group of the match ends; -1 if it has no part in it. */
  public int end(int group) {
    Backtracking way = backtracking;
    return exactly || way == null ? exact().end(group) : way.matcher().end(group);
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

  /** Backtracking that begins a new search. */
  private Backtracking backtracking(Pattern.Quick ways) {
    Backtracking way = backtracking;
    if (way == null) {
      FewSteps steps = new FewSteps(text);
      way =
          new Backtracking(
              steps,
              ways.backtracking()
                  .matcher(steps)
                  .useAnchoringBounds(false)
                  .useTransparentBounds(true));
      backtracking = way;
    }
    exactly = false;
    way.steps().begin();
    return way;
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
