package org.coecorpus.pattern;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The states of an expression: one takes a character of its set and goes on, one goes on in two
 * ways, one is the match.
 */
final class Program {

  private static final int MAX_STATES = 3000;
  private static final int NOWHERE = -1;

  /**
   * One state.
   *
   * @param chars what it takes; null for a choice and the match
   */
  private record State(@Nullable CharSet chars, int next, int other) {}

  private final List<State> states = new ArrayList<>();
  private int start;

  int addMatch() {
    return add(new State(null, NOWHERE, NOWHERE));
  }

  int addChars(CharSet chars, int next) {
    return add(new State(chars, next, NOWHERE));
  }

  int addChoice(int next, int other) {
    return add(new State(null, next, other));
  }

  /** Sets the first way of a choice, which may then lead back to it. */
  void redirect(int choice, int next) {
    states.set(choice, new State(null, next, states.get(choice).other()));
  }

  private int add(State state) {
    states.add(state);
    return states.size() - 1;
  }

  void start(int state) {
    start = state;
  }

  boolean isTooLarge() {
    return states.size() > MAX_STATES;
  }

  /** The sets of characters, each as often as a state has it. */
  List<CharSet> sets() {
    List<CharSet> sets = new ArrayList<>();
    for (State state : states) {
      if (state.chars() != null) {
        sets.add(state.chars());
      }
    }
    return sets;
  }

  /** Where a match begins. */
  BitSet first() {
    BitSet found = new BitSet();
    follow(start, found, new BitSet());
    return found;
  }

  /** Where the states lead to with a character; beyond ASCII {@link CharSet#OTHER}. */
  BitSet after(BitSet from, int c) {
    BitSet found = new BitSet();
    BitSet seen = new BitSet();
    for (int i = from.nextSetBit(0); i >= 0; i = from.nextSetBit(i + 1)) {
      State state = states.get(i);
      if (state.chars() != null && state.chars().has(c)) {
        follow(state.next(), found, seen);
      }
    }
    return found;
  }

  boolean isMatch(BitSet from) {
    for (int i = from.nextSetBit(0); i >= 0; i = from.nextSetBit(i + 1)) {
      if (states.get(i).chars() == null) {
        return true;
      }
    }
    return false;
  }

  private void follow(int index, BitSet found, BitSet seen) {
    if (seen.get(index)) {
      return;
    }
    seen.set(index);
    State state = states.get(index);
    if (state.chars() != null || state.next() == NOWHERE) {
      found.set(index);
    } else {
      follow(state.next(), found, seen);
      follow(state.other(), found, seen);
    }
  }
}
