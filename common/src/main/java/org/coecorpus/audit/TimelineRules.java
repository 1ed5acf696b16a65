package org.coecorpus.audit;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.coecorpus.incident.Milestone;
import org.coecorpus.incident.TimelineEntry;
import org.coecorpus.pattern.Pattern;

/** Rules on the timeline. */
final class TimelineRules {

  static final Map<String, Check> CHECKS =
      Map.of(
          "L1", TimelineZones::look,
          "L2", TimelineRules::unmarked,
          "L3", TimelineRules::beginsLate,
          "L4", TimelineTimes::gap,
          "L5", TimelineTimes::order,
          "L6", TimelineRules::noTime,
          "L7", TimelineRules::noLinks);

  private static final Pattern REPORTED = Lexicon.anyOf("first-reports");
  private static final Pattern SET_OFF = Lexicon.anyOf("first-triggers");
  private static final Pattern LINK = Pattern.compile("(?i)https?://|\\]\\([^)\\s]");
  private static final Pattern TICKET = Pattern.compile("\\b[A-Z][A-Z0-9]{1,9}-[0-9]{1,7}\\b");
  private static final Pattern SINCE_START =
      Pattern.compile("(?i)\\bt ?[+-] ?[0-9]|[+-][0-9]{1,4} ?(?:m|min|minutes|h)\\b");

  /** The milestones that must be marked, and what they are called. */
  private static final Map<Milestone, String> WANTED =
      new EnumMap<>(
          Map.of(
              Milestone.IMPACT_START, "start of impact",
              Milestone.DETECTED, "detection",
              Milestone.MITIGATED, "mitigation",
              Milestone.IMPACT_END, "end of impact"));

  private TimelineRules() {}

  /** L2: milestones that are neither bold nor a {@code milestone}; one finding for all of them. */
  private static Verdict unmarked(AuditedCoe coe) {
    if (coe.coe().timeline().isEmpty()) {
      return Attached.insteadOf(coe, Part.TIMELINE)
          ? Verdict.notAssessable("timeline")
          : Verdict.of(Evidence.absentIn(Part.TIMELINE).because("there are no entries"));
    }
    Set<Milestone> marked = EnumSet.noneOf(Milestone.class);
    for (int i = 0; i < coe.coe().timeline().size(); i++) {
      marked.addAll(Marks.of(coe, i));
    }
    String missing =
        WANTED.entrySet().stream()
            .filter(wanted -> !marked.contains(wanted.getKey()))
            .map(Map.Entry::getValue)
            .collect(Collectors.joining(", "));
    return missing.isEmpty()
        ? Verdict.PASS
        : Verdict.of(Evidence.absentIn(Part.TIMELINE).because("not marked are " + missing));
  }

  /** L3: the first entry is a page, an alarm, a ticket or a call and not what set it off. */
  private static Verdict beginsLate(AuditedCoe coe) {
    List<TimelineEntry> timeline = coe.coe().timeline();
    if (timeline.isEmpty()) {
      return Verdict.notAssessable("timeline");
    }
    Passage entry = coe.entry(0);
    Passage text = entry.sentences().stream().findFirst().orElse(entry);
    List<Milestone> marks = Marks.of(coe, 0);
    boolean setOff = marks.contains(Milestone.TRIGGER) || text.has(SET_OFF);
    boolean reported =
        text.has(REPORTED)
            || (marks.contains(Milestone.DETECTED) && !marks.contains(Milestone.IMPACT_START));
    return reported && !setOff ? Verdict.of(Evidence.at(text)) : Verdict.PASS;
  }

  /** L6: entries of which the document gives neither a clock time nor a date. */
  private static Verdict noTime(AuditedCoe coe) {
    List<TimelineEntry> timeline = coe.coe().timeline();
    if (timeline.isEmpty()) {
      return Verdict.notAssessable("timeline");
    }
    return Verdict.at(
        IntStream.range(0, timeline.size())
            .filter(i -> timeline.get(i).at() == null)
            .mapToObj(coe::entry)
            .filter(text -> !hasTime(coe, text))
            .toList());
  }

  /** A time that could not be placed is a time all the same. */
  private static boolean hasTime(AuditedCoe coe, Passage text) {
    Passage lines = coe.lines(text);
    return Figures.hasMoment(lines) || lines.has(SINCE_START);
  }

  /** L7: no entry points to a ticket, a deployment or a log. */
  private static Verdict noLinks(AuditedCoe coe) {
    List<TimelineEntry> timeline = coe.coe().timeline();
    if (timeline.isEmpty()) {
      return Verdict.notAssessable("timeline");
    }
    boolean linked =
        timeline.stream().anyMatch(entry -> !entry.links().isEmpty())
            || coe.texts(Part.TIMELINE).stream()
                .anyMatch(text -> text.has(LINK) || text.has(TICKET));
    return linked ? Verdict.PASS : Verdict.absentIn(Part.TIMELINE);
  }
}
