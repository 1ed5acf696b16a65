package org.coecorpus.read;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;

/**
 * Causes that a report without a section for them tells in its prose: "The root cause was a full
 * disk." The sentence is the cause, and it is concluded that it is one.
 */
final class CauseSentences {

  private static final Pattern SAYS =
      Pattern.compile(
          "(?i)\\b(?:(?:root|underlying|actual|main|primary|real) causes?\\b[^.!?\\n]{0,80}?\\b(?:was|were|is|are|turned out)\\b"
              + "|(?:incident|outage|issue|problem|failure|this) (?:was|were) (?:ultimately )?caused by\\b"
              + "|(?:was|were) the (?:root|underlying) causes?\\b)");
  private static final Pattern UNKNOWN =
      Pattern.compile(
          "(?i)\\b(?:unknown|unclear|not (?:yet )?(?:known|clear|found|identified)|undetermined)\\b");
  private static final int MOST = 3;
  private static final int LONGEST = 600;

  private CauseSentences() {}

  static List<Raw.Fields> in(Section root) {
    List<Raw.Fields> causes = new ArrayList<>();
    for (Section section : root.all()) {
      boolean told =
          section.kind() != SectionKind.TIMELINE && section.kind() != SectionKind.ACTIONS;
      for (Block block : section.blocks()) {
        if (told && block instanceof Block.Paragraph && causes.size() < MOST) {
          add(Passage.of(root.heading().source(), block.span()), causes);
        }
      }
    }
    return causes;
  }

  private static void add(Passage paragraph, List<Raw.Fields> causes) {
    Matcher matcher = SAYS.matcher(paragraph);
    if (matcher.find()) {
      Passage sentence = paragraph.sentenceAround(matcher.start(), matcher.end());
      if (sentence.length() <= LONGEST && !UNKNOWN.matcher(sentence).find()) {
        Raw.Text text = Raw.Text.inferred(sentence.text(), sentence.span());
        causes.add(new Raw.Builder().put("text", text).build(sentence.span()));
      }
    }
  }
}
