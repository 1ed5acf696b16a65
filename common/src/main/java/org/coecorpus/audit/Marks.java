package org.coecorpus.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.coecorpus.incident.Milestone;
import org.coecorpus.incident.TimelineEntry;
import org.coecorpus.pattern.Pattern;

/**
 * What an entry of the timeline is marked as: in JSON by its {@code milestone}, in Markdown by bold
 * words, in plain text, which has no bold, by the words that it begins with. An entry may carry
 * several marks.
 */
final class Marks {

  private static final Map<Milestone, Pattern> WORDS =
      Map.of(
          Milestone.TRIGGER, Lexicon.anyOf("marks-trigger"),
          Milestone.IMPACT_START, Lexicon.anyOf("marks-impact-start"),
          Milestone.DETECTED, Lexicon.anyOf("marks-detected"),
          Milestone.MITIGATED, Lexicon.anyOf("marks-mitigated"),
          Milestone.IMPACT_END, Lexicon.anyOf("marks-impact-end"));

  private static final Pattern LETTERS = Pattern.compile("[A-Za-z]{4}");
  private static final int LABEL = 40;

  private Marks() {}

  /** The milestones that an entry is marked as, each once. */
  static List<Milestone> of(AuditedCoe coe, int index) {
    TimelineEntry entry = coe.coe().timeline().get(index);
    List<Passage> marked = marked(coe, index);
    boolean counts = !coe.isText() || marked.stream().anyMatch(words -> words.has(LETTERS));
    List<Milestone> marks = new ArrayList<>();
    for (Milestone milestone : Milestone.values()) {
      boolean read = counts && entry.milestone() == milestone;
      if (read || marked.stream().anyMatch(words -> isWord(milestone, words))) {
        marks.add(milestone);
      }
    }
    return marks;
  }

  private static boolean isWord(Milestone milestone, Passage words) {
    return words.has(Objects.requireNonNull(WORDS.get(milestone)));
  }

  /** The words of an entry that can be a mark. */
  private static List<Passage> marked(AuditedCoe coe, int index) {
    Passage text = coe.entry(index);
    if (!coe.isText() || text.span().isEmpty()) {
      return List.of();
    }
    if (coe.isPlain()) {
      return List.of(text.sub(0, Math.min(LABEL, text.length())));
    }
    List<Passage> bold = new ArrayList<>(coe.boldOnLinesOf(text.span().get()));
    coe.written("timeline[" + index + "].at")
        .flatMap(Passage::span)
        .ifPresent(time -> bold.addAll(coe.boldOnLinesOf(time)));
    return bold;
  }
}
