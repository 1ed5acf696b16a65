package org.coecorpus.read;

import java.util.List;
import java.util.Optional;

/** Finds the title in the text: a first-level heading, else a bold first line, else a heading. */
final class Titles {

  private static final int LONGEST = 300;

  private final String source;
  private final Section root;

  Titles(String source, Section root) {
    this.source = source;
    this.root = root;
  }

  /** A real title before a placeholder. */
  Optional<Passage> find() {
    return ofFirstLevel()
        .or(this::boldLine)
        .or(
            () ->
                headings().stream()
                    .limit(1)
                    .filter(Titles::isTitle)
                    .map(Section::heading)
                    .findFirst());
  }

  /** A heading of the first level, a real title before a placeholder. */
  Optional<Passage> ofFirstLevel() {
    List<Passage> first =
        headings().stream()
            .filter(section -> section.level() == 10 && isTitle(section))
            .map(Section::heading)
            .toList();
    return first.stream()
        .filter(words -> !Phrases.isPlaceholderTitle(words) && Placeholders.count(words) == 0)
        .findFirst()
        .or(() -> first.stream().findFirst());
  }

  private List<Section> headings() {
    return root.all().stream()
        .filter(section -> section.level() >= 10 && section.level() % 10 == 0)
        .filter(section -> !section.heading().isEmpty())
        .toList();
  }

  /** A heading that names a known section exactly is none; a title may contain its words. */
  private static boolean isTitle(Section section) {
    return section.kind() == null || SectionKind.exactly(section.heading()).isEmpty();
  }

  /** A first paragraph that is one bold line. */
  Optional<Passage> boldLine() {
    if (root.blocks().isEmpty() || !(root.blocks().get(0) instanceof Block.Paragraph first)) {
      return Optional.empty();
    }
    Passage line = Passage.of(source, first.span());
    Passage words = line.unwrapped();
    boolean bold = line.text().startsWith("**") || line.text().startsWith("__");
    boolean whole = words.length() == line.length() - 4;
    return bold && whole && words.length() <= LONGEST && words.text().indexOf('\n') < 0
        ? Optional.of(words)
        : Optional.empty();
  }
}
