package org.coecorpus.jobs.generate;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What flaws draw on: dice, words for faults, and the organisation. */
record Faults(Library library, Dice dice) {

  private static final List<Flaw> FLAWS = Flaw.all();
  private static final int MOST_FLAWS = 4;

  /** Plants one to four flaws of different groups, as far as those drawn apply. */
  void plant(Manuscript manuscript) {
    Set<Flaw.Group> used = EnumSet.noneOf(Flaw.Group.class);
    int wanted = dice.between(1, MOST_FLAWS);
    for (Flaw flaw : dice.sample(FLAWS, FLAWS.size())) {
      if (used.size() == wanted) {
        return;
      }
      if (!used.contains(flaw.group())) {
        int before = manuscript.violations.size();
        flaw.planter().plant(manuscript, this);
        if (manuscript.violations.size() > before) {
          used.add(flaw.group());
        }
      }
    }
  }

  /** Words of the list {@code name} of the fault grammar. */
  String say(Manuscript manuscript, String name) {
    return manuscript.scene.say(library.faultPhrases().of(name), dice);
  }

  /** Index of one of the elements that pass; -1 where none does. */
  <T> int choose(List<T> list, java.util.function.Predicate<T> passes) {
    List<Integer> candidates = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      if (passes.test(list.get(i))) {
        candidates.add(i);
      }
    }
    return candidates.isEmpty() ? -1 : dice.pick(candidates);
  }
}
