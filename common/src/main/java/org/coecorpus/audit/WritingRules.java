package org.coecorpus.audit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coecorpus.pattern.Matcher;
import org.coecorpus.pattern.Pattern;
import org.coecorpus.text.Span;
import org.coecorpus.time.Zones;

/** Rules on writing, confidentiality and blame. */
final class WritingRules {

  static final Map<String, Check> CHECKS =
      Map.of(
          "C1", AcronymRules::notSpelledOut,
          "C2", NameRules::individuals,
          "C3", BlameRules::privileged,
          "C4", Attachments::inPlaceOfText,
          "C5", BlameRules::blaming,
          "C6", WritingRules::vagueMoment);

  /** What may stand between the two ends of a range. */
  private static final Pattern TO =
      Pattern.compile(
          "(?i)[\\s,]*(?:[0-9]{1,2}[:h][0-9]{2}\\s?)?(?:-|–|—|to|and|until|till|through)\\s*(?:on\\s+|the\\s+)?");

  private static final Pattern ZONE_BEHIND =
      Pattern.compile("\\s?[(\\[]?\\s?(" + Zones.AT_START + ")");
  private static final Pattern ZONE_WORDS =
      Pattern.compile(
          "\\s?\\(?(?:local time|(?:[A-Z][a-z]+\\s){1,2}time|[A-Z][A-Za-z]+/[A-Z][A-Za-z_]+|[+-][0-9]{2}:?[0-9]{2}\\b|Z\\b)");
  private static final int FAR = 40;

  private WritingRules() {}

  /** C6: a day and month without a year, or a time outside the timeline that no zone covers. */
  private static Verdict vagueMoment(AuditedCoe coe) {
    boolean everyTimeCovered = isZoneStated(coe) || !isAnyZoneNamed(coe);
    List<Passage> vague = new ArrayList<>();
    for (Passage text : coe.texts()) {
      Exempt exempt = Exempt.in(text);
      datesWithoutYear(text).stream().filter(date -> !exempt.covers(date)).forEach(vague::add);
      if (!everyTimeCovered && text.part() != Part.TIMELINE) {
        timesWithoutZone(text).stream().filter(time -> !exempt.covers(time)).forEach(vague::add);
      }
    }
    return Verdict.at(vague);
  }

  /** One year stands for both ends of a range. */
  private static List<Passage> datesWithoutYear(Passage text) {
    List<Passage> without = new ArrayList<>();
    Matcher date = Figures.WORDED_DATE.matcher(text);
    Optional<Passage> pending = Optional.empty();
    while (date.find()) {
      Passage words = text.match(date);
      boolean hasYear = date.group(1) != null || date.group(2) != null;
      if (pending.isPresent() && !(hasYear && isRange(text, pending.get(), words))) {
        without.add(pending.get());
      }
      pending = hasYear ? Optional.empty() : Optional.of(words);
    }
    pending.ifPresent(without::add);
    return without;
  }

  private static boolean isRange(Passage text, Passage first, Passage second) {
    int from = first.startIn(text) + first.length();
    int to = second.startIn(text);
    return to - from <= FAR && TO.matches(text.sub(from, to));
  }

  private static List<Passage> timesWithoutZone(Passage text) {
    List<Passage> without = new ArrayList<>();
    List<Passage> times = text.all(Figures.CLOCK).stream().filter(t -> isClock(text, t)).toList();
    boolean nextCovered = false;
    for (int i = times.size() - 1; i >= 0; i--) {
      Passage time = times.get(i);
      int end = time.startIn(text) + time.length();
      boolean covered = hasZoneAt(text, end);
      if (!covered && i + 1 < times.size()) {
        int next = times.get(i + 1).startIn(text);
        covered = nextCovered && next - end <= FAR && TO.matches(text.sub(end, next));
      }
      if (!covered) {
        without.add(time);
      }
      nextCovered = covered;
    }
    Collections.reverse(without);
    return without;
  }

  private static boolean hasZoneAt(Passage text, int end) {
    Passage behind = text.sub(end, Math.min(text.length(), end + FAR));
    Matcher zone = ZONE_BEHIND.matcher(behind);
    return (zone.lookingAt() && Zones.of(zone.group(1)).isPresent())
        || ZONE_WORDS.matcher(behind).lookingAt();
  }

  /** Not a piece of an instant, an address or a ratio. */
  private static boolean isClock(Passage text, Passage time) {
    int start = time.startIn(text);
    int end = start + time.length();
    boolean free = start == 0 || ".:/-+T".indexOf(text.charAt(start - 1)) < 0;
    return free
        && (end == text.length() || ":./".indexOf(text.charAt(end)) < 0 || isStop(text, end));
  }

  private static boolean isStop(Passage text, int at) {
    return at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1));
  }

  /** Whether the document says for all its times in which zone they are. */
  private static boolean isZoneStated(AuditedCoe coe) {
    if (coe.coe().incident().zone() == null) {
      return false;
    }
    Optional<Span> place = coe.written("incident.zone").flatMap(Passage::span);
    return place.isEmpty() || !isOfTimelineAlone(coe, place.get());
  }

  /** "Timeline (UTC)" and the head of a column speak of the timeline only. */
  private static boolean isOfTimelineAlone(AuditedCoe coe, Span zone) {
    boolean heading =
        coe.outline().sections().stream()
            .anyMatch(s -> s.heading().start() <= zone.start() && zone.end() <= s.heading().end());
    return coe.isText()
        && zone.start() >= coe.outline().bodyStart()
        && (heading || coe.source().lineAt(zone.start()).stripLeading().startsWith("|"));
  }

  private static boolean isAnyZoneNamed(AuditedCoe coe) {
    return coe.coe().incident().zone() != null
        || coe.coe().timeline().stream().anyMatch(entry -> entry.zone() != null)
        || coe.texts().stream().anyMatch(WritingRules::hasZone);
  }

  private static boolean hasZone(Passage text) {
    return text.all(Figures.CLOCK).stream()
        .anyMatch(time -> hasZoneAt(text, time.startIn(text) + time.length()));
  }
}
