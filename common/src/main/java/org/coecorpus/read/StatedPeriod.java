package org.coecorpus.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coecorpus.pattern.Matcher;
import org.coecorpus.pattern.Pattern;

/**
 * Start and end that stand together: "Duration: from 13:15 to 14:18 UTC", "Impact time: Oct 3 at
 * 09:11 to Oct 3 at 09:34", or in a sentence, "began at 2026-03-01 12:40 and ended at 2026-03-01
 * 14:08". They count as labels of the document.
 */
final class StatedPeriod {

  private static final String START = "incident.started_at";
  private static final String END = "incident.resolved_at";
  private static final String IMPACT_START = "incident.impact_started_at";
  private static final String IMPACT_END = "incident.impact_ended_at";
  private static final List<String> ENDS = List.of(START, END, IMPACT_START, IMPACT_END);
  private static final int MOST_PARAGRAPHS = 12;
  private static final int LONGEST_BETWEEN = 40;
  private static final Pattern BEGAN =
      Pattern.compile("(?i)\\b(?:began|begins|started|starts|starting)\\s+(?:at|on|from)\\s+[*_]*");
  private static final Pattern ENDED =
      Pattern.compile(
          "(?i)[*_\\s,]*and\\s+(?:it\\s+)?(?:ended|ends|finished|(?:was\\s+)?resolved|lasted\\s+until)\\s+(?:at|on)?\\s*[*_]*");

  private static final Pattern BETWEEN =
      Pattern.compile("(?i)\\b(?:between|from)\\s+(?:approximately|about|around|roughly)?\\s*");
  private static final Pattern AND =
      Pattern.compile(
          "(?i)[*_\\s,]*(?:and|to|until|till|through|-|–|—)\\s+(?:approximately|about|around|roughly)?\\s*");

  private final Stamps stamps;

  StatedPeriod(Stamps stamps) {
    this.stamps = stamps;
  }

  /** The labels of the text, with a start and an end if a period states them. */
  Map<String, Passage> in(Section root) {
    Map<String, Passage> labels = new LinkedHashMap<>(Labels.in(root));
    Optional.ofNullable(labels.remove("incident.impact_period"))
        .ifPresent(words -> put(words, IMPACT_START, IMPACT_END, labels));
    Optional.ofNullable(labels.remove("incident.period"))
        .ifPresent(words -> put(words, START, END, labels));
    if (ENDS.stream().noneMatch(labels::containsKey)) {
      root.all().stream()
          .flatMap(section -> section.blocks().stream())
          .filter(Block.Paragraph.class::isInstance)
          .limit(MOST_PARAGRAPHS)
          .forEach(block -> putSentence(Passage.of(root.heading().source(), block.span()), labels));
    }
    return labels;
  }

  private void put(Passage words, String start, String end, Map<String, Passage> labels) {
    Optional<Stamp> first = stamps.next(words, 0).filter(Stamp::hasTime);
    if (first.isEmpty()) {
      return;
    }
    Optional<Stamp> second =
        stamps
            .rangeEnd(words, first.get())
            .or(() -> stamps.next(words, first.get().words().end() - words.start()))
            .filter(Stamp::hasTime);
    if (second.isPresent()) {
      int from = second.get().words().start() - words.start();
      labels.putIfAbsent(start, words.subSequence(0, from).trim());
      labels.putIfAbsent(end, words.from(from));
    }
  }

  private void putSentence(Passage text, Map<String, Passage> labels) {
    putBetween(text, BEGAN, ENDED, labels);
    putBetween(text, BETWEEN, AND, labels);
  }

  private void putBetween(
      Passage text, Pattern before, Pattern between, Map<String, Passage> labels) {
    Matcher began = before.matcher(text);
    if (!began.find()) {
      return;
    }
    Optional<Stamp> start = stamps.atStart(text.from(began.end())).filter(Stamp::hasTime);
    if (start.isEmpty()) {
      return;
    }
    int after = start.get().words().end() - text.start();
    Matcher ended = between.matcher(text.from(after));
    if (ended.lookingAt() && ended.end() <= LONGEST_BETWEEN) {
      Passage rest = text.from(after + ended.end());
      stamps
          .atStart(rest)
          .filter(end -> end.hasTime() && end.hasDate() && start.get().hasDate())
          .ifPresent(
              end -> {
                labels.putIfAbsent(START, Passage.of(text.source(), start.get().words()));
                labels.putIfAbsent(END, Passage.of(text.source(), end.words()));
              });
    }
  }
}
