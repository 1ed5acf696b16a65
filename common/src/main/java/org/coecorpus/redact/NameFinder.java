package org.coecorpus.redact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.coecorpus.redact.FoldedText.Mark;

/**
 * Finds listed names in any case, with or without accents, in the possessive, joined by hyphens or
 * written as one word, and across line breaks; only as whole words. {@code &} and {@code and} are
 * one word.
 *
 * <p>The names form a tree of letters that is walked from each start of a word, so the cost does
 * not grow with the number of names.
 */
final class NameFinder {

  private static final char GAP = ' ';
  private static final char STOP = '|';

  private final Node root = new Node();
  private final RedactionKind kind;

  NameFinder(Collection<String> names, RedactionKind kind) {
    this.kind = kind;
    names.forEach(this::add);
  }

  private void add(String name) {
    FoldedText folded = FoldedText.of(name);
    add(folded, GAP);
    add(folded, STOP);
    if (name.contains("&")) {
      add(FoldedText.of(name.replace("&", "&amp;")), STOP);
    }
  }

  /** Adds a name from its first to its last letter, with {@code stop} where no gap could stand. */
  private void add(FoldedText name, char stop) {
    Node node = root;
    StringBuilder pending = new StringBuilder();
    for (int i = 0; i < name.size(); i++) {
      if (name.mark(i) != Mark.LETTER) {
        pending.append(name.mark(i) == Mark.END ? stop : GAP);
        continue;
      }
      if (node == root) {
        pending.setLength(0);
      }
      pending.append(name.letter(i));
      for (char c : pending.toString().toCharArray()) {
        node = node.next.computeIfAbsent(c, key -> new Node());
      }
      pending.setLength(0);
    }
    node.ends = node != root;
  }

  List<Find> find(FoldedText text) {
    List<Find> finds = new ArrayList<>();
    int i = 0;
    while (i < text.size()) {
      int end = text.startsWord(i) ? longest(root, text, i) : -1;
      if (end > i) {
        finds.add(new Find(text.start(i), text.end(end - 1), kind));
        i = end;
      } else {
        i++;
      }
    }
    return finds;
  }

  /** Index after the longest name that begins at {@code i} and ends a word, or -1. */
  private static int longest(Node node, FoldedText text, int i) {
    int best = node.ends && text.endsWord(i) ? i : -1;
    if (i == text.size()) {
      return best;
    }
    Node afterGap = node.next.get(GAP);
    switch (text.mark(i)) {
      case LETTER -> {
        Node next = node.next.get(text.letter(i));
        best = next == null ? best : Math.max(best, longest(next, text, i + 1));
        // The name has a gap and the text has none: written as one word.
        Node joined = afterGap == null ? null : afterGap.next.get(text.letter(i));
        best = joined == null ? best : Math.max(best, longest(joined, text, i + 1));
      }
      case GAP -> best = afterGap == null ? best : Math.max(best, longest(afterGap, text, i + 1));
      case HYPHENATION -> {
        boolean goesOn = i + 1 < text.size();
        best = goesOn ? Math.max(best, longest(node, text, i + 1)) : best;
        best = afterGap == null ? best : Math.max(best, longest(afterGap, text, i + 1));
      }
      case END -> {
        Node afterStop = node.next.get(STOP);
        best = afterStop == null ? best : Math.max(best, longest(afterStop, text, i + 1));
      }
    }
    return best;
  }

  private static final class Node {
    final Map<Character, Node> next = new HashMap<>();
    boolean ends;
  }
}
