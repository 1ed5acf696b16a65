package org.coecorpus.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.coecorpus.pattern.Matcher;
import org.coecorpus.pattern.Pattern;

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
    String source = root.heading().source();
    List<Raw.Fields> causes = new ArrayList<>();
    for (Section section : root.all()) {
      if (section.kind() != SectionKind.TIMELINE && section.kind() != SectionKind.ACTIONS) {
        List<Block> blocks = section.blocks();
        for (int i = 0; i < blocks.size() && causes.size() < MOST; i++) {
          if (blocks.get(i) instanceof Block.Paragraph paragraph) {
            sentence(Passage.of(source, paragraph.span()))
                .ifPresent(add(source, blocks.subList(i + 1, blocks.size()), causes));
          }
        }
      }
    }
    return causes;
  }

  private static Optional<Passage> sentence(Passage paragraph) {
    Matcher matcher = SAYS.matcher(paragraph);
    return matcher.find()
        ? Optional.of(paragraph.sentenceAround(matcher.start(), matcher.end()))
            .filter(words -> words.length() <= LONGEST && !UNKNOWN.matcher(words).find())
        : Optional.empty();
  }

  /** The sentence, or the list that it leads to. */
  private static Consumer<Passage> add(String source, List<Block> behind, List<Raw.Fields> causes) {
    return sentence -> {
      boolean leads = sentence.text().endsWith(":");
      if (leads && !behind.isEmpty() && behind.get(0) instanceof Block.Bullets list) {
        list.items().stream()
            .filter(item -> !item.blocks().isEmpty())
            .forEach(item -> causes.add(cause(Passage.of(source, item.blocks().get(0).span()))));
      } else if (!leads) {
        causes.add(cause(sentence));
      }
    };
  }

  private static Raw.Fields cause(Passage words) {
    Raw.Text text = Raw.Text.inferred(words.text(), words.span());
    return new Raw.Builder().put("text", text).build(words.span());
  }
}
