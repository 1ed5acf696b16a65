package org.coecorpus.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.coecorpus.coe.Why;
import org.coecorpus.pattern.Pattern;
import org.coecorpus.text.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Rules on the five whys; those on root causes are {@link CauseRules}. */
final class WhyRules {

  static final Map<String, Check> CHECKS =
      Map.of("W1", WhyRules::tooFew, "W2", WhyRules::stopsEarly, "W5", WhyRules::neverAsked);

  static final Pattern DISCOVERY = Lexicon.anyOf("asks-discovery");
  static final Pattern RESOLUTION = Lexicon.anyOf("asks-resolution");

  private WhyRules() {}

  /** W1: no branch reaches five whys from the root. */
  private static Verdict tooFew(AuditedCoe coe) {
    List<Why> whys = coe.coe().whys();
    int wanted = coe.context().settings().whys();
    if (whys.isEmpty()) {
      return isUnread(coe) ? Verdict.notAssessable("whys") : Verdict.absentIn(Part.WHYS);
    }
    int longest = Branches.of(coe).stream().mapToInt(List::size).max().orElse(0);
    return longest >= wanted
        ? Verdict.PASS
        : Verdict.of(
            Evidence.absentIn(Part.WHYS)
                .because("the longest branch has " + longest + " of " + wanted));
  }

  /** Whether the section holds a question that could not be read as a why. */
  static boolean isUnread(AuditedCoe coe) {
    return coe.coe().whys().isEmpty()
        && coe.hasSection(Part.WHYS)
        && (Attached.insteadOf(coe, Part.WHYS)
            || coe.texts(Part.WHYS).stream().anyMatch(text -> text.toString().indexOf('?') >= 0));
  }

  /** W2: a last answer or a root cause that is where one must go on; the same words once. */
  private static Verdict stopsEarly(AuditedCoe coe) {
    List<Passage> answers = new ArrayList<>();
    for (List<Branches.Step> branch : Branches.of(coe)) {
      Branches.Step last = branch.get(branch.size() - 1);
      coe.value(last.path() + ".answer", last.why().answer()).ifPresent(answers::add);
    }
    List<Passage> causes = new ArrayList<>();
    for (int i = 0; i < coe.coe().rootCauses().size(); i++) {
      String text = coe.coe().rootCauses().get(i).text();
      coe.value("root_causes[" + i + "].text", text).ifPresent(causes::add);
    }
    if (isUnread(coe) || answers.size() + causes.size() == 0) {
      return Verdict.notAssessable("whys");
    }
    Set<StopWords> said = EnumSet.noneOf(StopWords.class);
    answers.forEach(text -> said.addAll(StopWords.in(text)));
    List<Passage> ends = new ArrayList<>(answers);
    ends.removeIf(text -> StopWords.in(text).isEmpty());
    causes.stream()
        .filter(text -> StopWords.in(text).stream().anyMatch(kind -> !said.contains(kind)))
        .forEach(ends::add);
    Set<String> seen = new HashSet<>();
    return Verdict.at(
        ends.stream().filter(text -> seen.add(Vocabulary.plain(text.toString()))).toList());
  }

  /** W5: what took long to discover or to resolve and is not asked for, each for itself. */
  private static Verdict neverAsked(AuditedCoe coe) {
    @Nullable Instant start = coe.facts().impactStartedAt();
    @Nullable Instant found = coe.facts().detectedAt();
    @Nullable Instant end = coe.facts().impactEndedAt();
    if (isUnread(coe)) {
      return Verdict.notAssessable("whys");
    }
    if (found == null) {
      return Verdict.notAssessable("incident.detected_at");
    }
    return Verdict.all(
        List.of(
            start == null
                ? Verdict.notAssessable("incident.impact_started_at")
                : asked(coe, Duration.between(start, found), DISCOVERY, "discovery"),
            end == null
                ? Verdict.notAssessable("incident.impact_ended_at")
                : asked(coe, Duration.between(found, end), RESOLUTION, "resolution")));
  }

  private static Verdict asked(AuditedCoe coe, Duration took, Pattern words, String what) {
    Duration slow = Duration.ofMinutes(coe.context().settings().slowMinutes());
    Pattern minutes = Pattern.compile("(?i)\\b" + took.toMinutes() + " min(?:ute)?s?\\b");
    boolean asked =
        questions(coe).anyMatch(asks -> words.matcher(asks).find() || minutes.matcher(asks).find());
    return asked || took.compareTo(slow) <= 0
        ? Verdict.PASS
        : Verdict.of(
            Evidence.absentIn(Part.WHYS)
                .because(what + " took " + took.toMinutes() + " minutes and is not asked for"));
  }

  private static Stream<String> questions(AuditedCoe coe) {
    return coe.coe().allWhys().stream()
        .flatMap(why -> Optional.ofNullable(why.question()).stream());
  }
}
