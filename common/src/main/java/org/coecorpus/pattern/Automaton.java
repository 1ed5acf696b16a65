package org.coecorpus.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Runs a program over texts, one state at a time. States are made when a text first leads to them;
 * several threads may do so at once. After too many every text is possible.
 */
final class Automaton {

  private static final int MAX_STATES = 2000;

  /** Looks at a character at most so many times in a search before RE2 is asked. */
  private static final int LOOKS = 4;

  private static final int SHORT = 256;

  private static final boolean[] WORD = wordCharacters();

  /** How often a search may still look at a character, at all its places together. */
  static final class Looks {
    private long left;

    /** For a search in so many characters. */
    Looks(int length) {
      left = (long) LOOKS * length + SHORT;
    }

    /** Whether RE2 is to be asked. */
    boolean areSpent() {
      return left <= 0;
    }
  }

  /** A set of the program's states. */
  private static final class State {
    final BitSet program;
    final boolean match;
    final @Nullable State[] next;

    State(BitSet program, boolean match, int columns) {
      this.program = program;
      this.match = match;
      this.next = new @Nullable State[columns];
    }
  }

  /** Where in a text a match can begin. */
  enum Begin {
    ANYWHERE,
    BOUNDARY,
    LINE,
    TEXT
  }

  private final Program program;
  private final Begin begin;
  private final int[] columns;
  private final int[] examples;
  private final Map<BitSet, State> states = new HashMap<>();
  private final State start;
  private final State dead;
  private final State possible;
  private volatile boolean @Nullable [] neverFirst;

  private Automaton(Program program, Begin begin, int[] columns, int[] examples) {
    this.program = program;
    this.begin = begin;
    this.columns = columns;
    this.examples = examples;
    this.dead = state(new BitSet());
    this.possible = new State(new BitSet(), true, examples.length);
    Arrays.fill(possible.next, possible);
    this.start = state(program.first());
  }

  /** Characters that all sets treat alike share a column. */
  static Automaton of(Program program, Begin begin) {
    List<CharSet> sets = program.sets().stream().distinct().toList();
    Map<BitSet, Integer> kinds = new HashMap<>();
    int[] columns = new int[CharSet.OTHER + 1];
    List<Integer> examples = new ArrayList<>();
    for (int c = 0; c <= CharSet.OTHER; c++) {
      BitSet in = new BitSet();
      for (int i = 0; i < sets.size(); i++) {
        in.set(i, sets.get(i).has(c));
      }
      Integer kind = kinds.putIfAbsent(in, kinds.size());
      if (kind == null) {
        kind = examples.size();
        examples.add(c);
      }
      columns[c] = kind;
    }
    return new Automaton(program, begin, columns, examples.stream().mapToInt(c -> c).toArray());
  }

  /** Whether a match may begin where the text begins. */
  boolean mayBegin(CharSequence text) {
    return run(new Window(text), 0, text.length()) <= text.length();
  }

  /** Whether a match of at least one character may begin where the text begins. */
  boolean mayBeginWithFirst(CharSequence text) {
    return !text.isEmpty() && next(start, text.charAt(0)) != dead;
  }

  /** Whether the whole text may be a match. */
  boolean mayBe(CharSequence whole) {
    Window text = new Window(whole);
    State state = start;
    for (int i = 0; i < text.length() && state != dead; i++) {
      char c = text.charAt(i);
      i += isPair(text, i, c) ? 1 : 0;
      state = next(state, c);
    }
    return state.match;
  }

  /**
   * The first place at or behind {@code from} where a match may begin, else -1. Once the looks are
   * spent every place is one.
   */
  int find(Window text, int from, Looks looks) {
    if (start.match) {
      return from;
    }
    int length = text.length();
    for (int at = possibleBegin(text, from); at < length; at = possibleBegin(text, at)) {
      char c = text.charAt(at);
      if (next(start, c) != dead) {
        int end = run(text, at, (int) Math.min(length, at + Math.max(0, looks.left)));
        looks.left -= end <= length ? end - at : end - length;
        if (end <= length) {
          return at;
        }
      }
      at += c >= CharSet.OTHER && isPair(text, at, c) ? 2 : 1;
    }
    return -1;
  }

  /** The first place behind {@code at} where a match may begin, else -1. */
  int findBehind(Window text, int at, Looks looks) {
    int next = at + (at < text.length() && isPair(text, at, text.charAt(at)) ? 2 : 1);
    return next <= text.length() ? find(text, next, looks) : -1;
  }

  /** At or behind {@code from}; where there is none the end. */
  private int possibleBegin(Window text, int from) {
    return switch (begin) {
      case TEXT -> from == 0 ? 0 : text.length();
      case LINE -> {
        int at = from;
        while (at > 0 && at < text.length() && text.charAt(at - 1) != '\n') {
          at++;
        }
        yield at;
      }
      case BOUNDARY -> boundary(text, from);
      case ANYWHERE -> {
        int at = from;
        boolean[] never = neverFirst();
        while (at < text.length() && never[Math.min(text.charAt(at), CharSet.OTHER)]) {
          at++;
        }
        yield at;
      }
    };
  }

  private int boundary(Window text, int from) {
    boolean[] never = neverFirst();
    boolean inWord = from > 0 && WORD[Math.min(text.charAt(from - 1), CharSet.OTHER)];
    for (int at = from; at < text.length(); at++) {
      int c = Math.min(text.charAt(at), CharSet.OTHER);
      if ((WORD[c] != inWord || at == 0) && !never[c]) {
        return at;
      }
      inWord = WORD[c];
    }
    return text.length();
  }

  private static boolean[] wordCharacters() {
    boolean[] word = new boolean[CharSet.OTHER + 1];
    for (int c = 0; c < CharSet.OTHER; c++) {
      word[c] = CharSet.WORD.has(c);
    }
    return word;
  }

  /** The characters of ASCII with which no match begins. */
  private boolean[] neverFirst() {
    boolean[] known = neverFirst;
    if (known == null) {
      known = new boolean[CharSet.OTHER + 1];
      for (char c = 0; c < CharSet.OTHER; c++) {
        known[c] = next(start, c) == dead;
      }
      neverFirst = known;
    }
    return known;
  }

  /**
   * Runs from a place as far as a match is possible.
   *
   * @param limit where to stop and call it possible; the text's end is its end
   * @return a place in the text, or the characters looked at beyond the text's length if there is
   *     no match
   */
  private int run(Window text, int from, int limit) {
    int length = text.length();
    State state = start;
    int at = from;
    while (!state.match) {
      if (at >= limit) {
        return limit < length ? at : length + 1 + at - from;
      }
      char c = text.charAt(at);
      at += c >= CharSet.OTHER && isPair(text, at, c) ? 2 : 1;
      state = next(state, c);
      if (state == dead) {
        return length + at - from;
      }
    }
    return Math.min(at, length);
  }

  private static boolean isPair(Window text, int at, char c) {
    return c >= Character.MIN_HIGH_SURROGATE
        && c <= Character.MAX_HIGH_SURROGATE
        && at + 1 < text.length()
        && Character.isLowSurrogate(text.charAt(at + 1));
  }

  private State next(State state, char c) {
    int column = columns[Math.min(c, CharSet.OTHER)];
    State next = state.next[column];
    return next != null ? next : made(state, column);
  }

  private State made(State state, int column) {
    State next = state(program.after(state.program, examples[column]));
    state.next[column] = next;
    return next;
  }

  private synchronized State state(BitSet set) {
    State known = states.get(set);
    if (known != null) {
      return known;
    }
    if (states.size() == MAX_STATES) {
      return possible;
    }
    State state = new State(set, program.isMatch(set), examples.length);
    states.put(set, state);
    return state;
  }
}
