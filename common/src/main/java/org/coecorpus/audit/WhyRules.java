package org.coecorpus.audit;

import java.util.List;
import java.util.Map;
import org.coecorpus.coe.Why;

/** Rules on the five whys and the root causes. */
final class WhyRules {

  static final Map<String, Check> CHECKS = Map.of("W1", WhyRules::tooFew);

  private WhyRules() {}

  /** W1: no branch reaches five whys from the root; a flat numbered list is one branch. */
  private static Verdict tooFew(AuditedCoe coe) {
    List<Why> whys = coe.coe().whys();
    int wanted = coe.context().settings().whys();
    if (whys.isEmpty()) {
      return coe.hasSection(Part.WHYS) && hasWords(coe)
          ? Verdict.notAssessable("whys")
          : Verdict.absentIn(Part.WHYS);
    }
    int longest = longest(whys);
    return longest >= wanted
        ? Verdict.PASS
        : Verdict.of(
            Evidence.absentIn(Part.WHYS)
                .because("the longest branch has " + longest + " of " + wanted));
  }

  /** Whether the section holds a question that could not be read as a why. */
  private static boolean hasWords(AuditedCoe coe) {
    return coe.texts(Part.WHYS).stream().anyMatch(text -> text.toString().indexOf('?') >= 0);
  }

  private static int longest(List<Why> whys) {
    boolean flat = whys.stream().allMatch(why -> why.children().isEmpty());
    if (flat) {
      return whys.size();
    }
    return whys.stream().mapToInt(WhyRules::depth).max().orElse(0);
  }

  private static int depth(Why why) {
    return 1 + why.children().stream().mapToInt(WhyRules::depth).max().orElse(0);
  }
}
