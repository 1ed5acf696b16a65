package org.coecorpus.jobs.generate;

import java.util.List;
import java.util.stream.Stream;

/**
 * One way of breaking a rule. A document gets at most one flaw of a group, so that no flaw hides or
 * mends another.
 *
 * @param rule the audit rule
 * @param group section that it changes
 */
record Flaw(String rule, Group group, Planter planter) {

  /** What a flaw changes. */
  enum Group {
    TITLE,
    SUMMARY,
    IMPACT,
    SCREENS,
    GRAPHS,
    TIMELINE,
    WHYS,
    ACTIONS,
    LESSONS,
    WRITING,
    PROCESS
  }

  /** Changes the draft and notes what it then violates; does neither where it does not apply. */
  interface Planter {
    void plant(Manuscript manuscript, Faults faults);
  }

  static List<Flaw> all() {
    return Stream.of(
            SummaryFlaws.ALL,
            ImpactFlaws.ALL,
            GraphFlaws.ALL,
            TimelineFlaws.ALL,
            WhyFlaws.ALL,
            ActionFlaws.ALL,
            LessonFlaws.ALL,
            WritingFlaws.ALL,
            ProcessFlaws.ALL)
        .flatMap(List::stream)
        .toList();
  }
}
