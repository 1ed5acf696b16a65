package org.coecorpus.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.coecorpus.pattern.Matcher;
import org.coecorpus.pattern.Pattern;

/**
 * Whys that are told one after another and not nested: each asks about the answer before it, so it
 * hangs below that one. A number says the level: a second "Why 2" is a branch beside the first, and
 * a second "Why 1" begins anew.
 */
final class WhyChain {

  /**
   * Longer ones are lists of questions; five is the custom, and a tree of any depth is a danger.
   */
  private static final int LONGEST = 20;

  private static final Pattern NUMBER =
      Pattern.compile("([0-9]{1,3})((?:\\.[0-9]{1,3})*)(?:[^0-9].*)?");

  private final List<Raw.Fields> whys = new ArrayList<>();
  private final List<Integer> parents = new ArrayList<>();

  /** The latest why of each level of the branch, or -1. */
  private final int[] open = new int[LONGEST + 1];

  private int last;
  private boolean tooLong;

  WhyChain() {
    endBranch();
  }

  /**
   * Adds the next why.
   *
   * @param position its number in a numbered list, which its own label goes before; 0 for none
   */
  void add(Raw.Fields why, int position) {
    int stated = why.fields().get("id") instanceof Raw.Text id ? level(id.value()) : position;
    int level = stated > 0 ? stated : last + 1;
    last = level;
    tooLong |= level > LONGEST;
    if (!tooLong) {
      int above = level - 1;
      while (above > 0 && open[above] < 0) {
        above--;
      }
      parents.add(above > 0 ? open[above] : -1);
      open[level] = whys.size();
      Arrays.fill(open, level + 1, open.length, -1);
    }
    whys.add(why);
  }

  /** What is added from now on belongs to another branch. */
  void endBranch() {
    Arrays.fill(open, -1);
    last = 0;
  }

  /** 2 for "2" and "2b", 2 for "1.3", 0 for what is no number. */
  private static int level(String id) {
    Matcher matcher = NUMBER.matcher(id);
    if (!matcher.matches()) {
      return 0;
    }
    long dots = matcher.group(2).chars().filter(c -> c == '.').count();
    return dots > 0 ? (int) dots + 1 : Integer.parseInt(matcher.group(1));
  }

  /** The first why of each branch, with the others below. */
  List<Raw.Fields> roots() {
    if (tooLong) {
      return whys;
    }
    List<Deque<Raw>> children = new ArrayList<>();
    whys.forEach(why -> children.add(new ArrayDeque<>()));
    Deque<Raw.Fields> roots = new ArrayDeque<>();
    for (int i = whys.size() - 1; i >= 0; i--) {
      Raw.Fields why = with(whys.get(i), children.get(i));
      if (parents.get(i) < 0) {
        roots.addFirst(why);
      } else {
        children.get(parents.get(i)).addFirst(why);
      }
    }
    return List.copyOf(roots);
  }

  private static Raw.Fields with(Raw.Fields why, Collection<Raw> further) {
    if (further.isEmpty()) {
      return why;
    }
    List<Raw> children = new ArrayList<>();
    if (why.fields().get("children") instanceof Raw.Items nested) {
      children.addAll(nested.items());
    }
    children.addAll(further);
    Map<String, Raw> fields = new LinkedHashMap<>(why.fields());
    fields.put("children", new Raw.Items(children, children.get(0).span()));
    return new Raw.Fields(fields, why.span());
  }
}
