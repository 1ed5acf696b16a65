package org.coecorpus.redact;

import org.coecorpus.redact.Names.Condition;

/**
 * Finds the longest listed name that begins at a place: in any case, possessive, joined by hyphens
 * or written as one word, across a line break, and within an identifier such as {@code
 * PlumOrchardKey}; only as whole words.
 */
final class NameFinder {

  private final Names names;
  private final PlainText text;
  private final NameContext context;
  private int start;
  private int end;
  private int code;

  NameFinder(Names names, PlainText text) {
    this.names = names;
    this.text = text;
    this.context = new NameContext(text);
  }

  /** Whether a name begins at {@code i}, where a word begins. */
  boolean find(int i) {
    start = i;
    end = i;
    walk(0, i);
    return end > i;
  }

  /** Index after the name that was found. */
  int end() {
    return end;
  }

  RedactionKind kind() {
    return Names.kind(code);
  }

  private void walk(int node, int i) {
    NameTree tree = names.tree();
    char[] chars = text.chars();
    int found = tree.code(node);
    if (found >= 0 && i > end && ends(i, found) && counts(Names.condition(found), found, i)) {
      end = i;
      code = found;
    }
    if (i >= text.length()) {
      return;
    }
    int afterGap = tree.childAfterGap(node);
    if (Letters.isWord(chars[i])) {
      char letter = Letters.lower(chars[i]);
      step(node, letter, i + 1);
      if (afterGap >= 0) {
        step(afterGap, letter, i + 1);
      }
    } else if (node != 0) {
      gap(node, afterGap, i);
    }
  }

  private void step(int node, char edge, int next) {
    int child = names.tree().child(node, edge);
    if (child >= 0) {
      walk(child, next);
    }
  }

  private void gap(int node, int afterGap, int i) {
    int next = Gap.end(text.chars(), i, text.length());
    if (next < 0) {
      return;
    }
    switch (Gap.of(text.chars(), i, next)) {
      case JOINT -> {
        if (afterGap >= 0) {
          walk(afterGap, next);
        }
      }
      case HYPHENATION -> walk(node, next);
      case AND -> and(afterGap, next);
      case COMMA -> {
        step(node, NameTree.COMMA, next);
        step(node, NameTree.STOP, next);
      }
      case STOP -> step(node, NameTree.STOP, next);
    }
  }

  private void and(int afterGap, int next) {
    int node = afterGap;
    for (char edge : new char[] {'a', 'n', 'd', NameTree.GAP}) {
      node = node < 0 ? -1 : names.tree().child(node, edge);
    }
    if (node >= 0) {
      walk(node, next);
    }
  }

  private boolean ends(int i, int found) {
    char[] chars = text.chars();
    if (!Letters.isWord(chars[i])) {
      return true;
    }
    boolean hump = Letters.isUpper(chars[i]) && Letters.isLower(chars[i - 1]);
    boolean number = Letters.isDigit(chars[i]) && !Letters.isDigit(chars[i - 1]);
    boolean free = Names.condition(found) == Condition.ALWAYS && i - start >= Names.LONG;
    return free && (hump || number);
  }

  private boolean counts(Condition condition, int found, int i) {
    return switch (condition) {
      case ALWAYS -> true;
      case CAPITAL -> Letters.isUpper(text.chars()[start]);
      case NOT_AS_WORDS -> !areWords(i);
      case IN_CONTEXT ->
          Names.kind(found) == RedactionKind.PERSON
              ? context.isPerson(start, i)
              : context.isCustomer(start, i);
    };
  }

  /** Whether everything is in lower case with blanks between. */
  private boolean areWords(int i) {
    for (int k = start; k < i; k++) {
      char c = text.chars()[k];
      if (Letters.isUpper(c) || (!Letters.isWord(c) && c > ' ')) {
        return false;
      }
    }
    return true;
  }
}
