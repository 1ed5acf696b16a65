package org.coecorpus.read;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.coecorpus.pattern.Matcher;
import org.coecorpus.pattern.Pattern;
import org.coecorpus.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Arranges blocks in sections. A section begins with a heading of any level, with a line of bold
 * words or bold words and a colon that name a known section, with such words at the start of a list
 * item whose list has them, or with known words and a colon at the start of a paragraph.
 */
final class Outline {

  /** In these a bold word is a group, an owner or a milestone. */
  private static final EnumSet<SectionKind> CLOSED =
      EnumSet.of(SectionKind.WHYS, SectionKind.TIMELINE, SectionKind.ACTIONS, SectionKind.MEASURES);

  /** Kinds whose words may also stand for a step within a section. */
  private static final EnumSet<SectionKind> VAGUE =
      EnumSet.of(
          SectionKind.DETECTION,
          SectionKind.RESOLUTION,
          SectionKind.MEASURES,
          SectionKind.STATISTICS,
          SectionKind.GRAPHS);

  private static final int BOLD_LINE = 5;
  private static final int BOLD_ITEM = 6;
  private static final Pattern BOLD =
      Pattern.compile("(?:\\*\\*|__)([^*_\\n][^*\\n]{0,80}?)[:.]?(?:\\*\\*|__)\\s*[:.]?(?:\\s+|$)");
  private static final Pattern WORDS =
      Pattern.compile("([A-Z0-9][A-Za-z0-9' /&-]{1,40}):(?:\\s+|$)");

  /** A section while its blocks are still coming. */
  private static final class Open {
    final Passage heading;
    final int level;
    final @Nullable SectionKind kind;
    final List<Block> blocks = new ArrayList<>();
    final List<Open> children = new ArrayList<>();

    Open(Passage heading, int level, @Nullable SectionKind kind) {
      this.heading = heading;
      this.level = level;
      this.kind = kind;
    }

    /** Key events in a list of bold words are single times, under a heading they are a timeline. */
    boolean isTimeline() {
      return kind == SectionKind.TIMELINE || (kind == SectionKind.KEY_EVENTS && level % 10 == 0);
    }

    Section close() {
      return new Section(
          heading, level, kind, List.copyOf(blocks), children.stream().map(Open::close).toList());
    }
  }

  private final String source;
  private final Stamps stamps;
  private final List<Open> path = new ArrayList<>();

  private Outline(String source, Stamps stamps) {
    this.source = source;
    this.stamps = stamps;
    path.add(new Open(new Passage(source, 0, 0), 0, null));
  }

  /** The root section, whose own blocks stand before the first heading. */
  static Section of(String source, List<Block> blocks, Stamps stamps) {
    Outline outline = new Outline(source, stamps);
    blocks.stream().filter(block -> !(block instanceof Block.Note)).forEach(outline::add);
    return outline.path.get(0).close();
  }

  private void add(Block block) {
    if (block instanceof Block.Heading heading) {
      Passage words = headingWords(heading);
      if (stamps.atStart(words).filter(Stamp::hasTime).isPresent() && timelineLevel() > 0) {
        open(words, Math.max(heading.level() * 10, timelineLevel() + 1), null);
        return;
      }
      open(words, heading.level() * 10, kind(words, heading.level()).orElse(null));
    } else if (block instanceof Block.Paragraph paragraph) {
      addParagraph(paragraph);
    } else if (block instanceof Block.Bullets list && hasSections(list)) {
      list.items().forEach(this::addItem);
    } else {
      current().blocks.add(block);
    }
  }

  private Passage headingWords(Block.Heading heading) {
    return Passage.of(source, heading.span()).trimEnd("#").unwrapped();
  }

  /** The first first-level heading is mostly the title, which may hold the words of a section. */
  private Optional<SectionKind> kind(Passage words, int level) {
    boolean timed = stamps.atStart(words).filter(Stamp::hasTime).isPresent();
    if (timed) {
      return Optional.empty();
    }
    boolean title = level == 1 && path.get(0).children.isEmpty();
    if (title) {
      return SectionKind.exactly(words).filter(kind -> !Phrases.isPlaceholderTitle(words));
    }
    return SectionKind.of(words);
  }

  private void addParagraph(Block.Paragraph paragraph) {
    Passage text = Passage.of(source, paragraph.span());
    Matcher bold = BOLD.matcher(text);
    if (bold.lookingAt()) {
      Passage words = text.subSequence(bold.start(1), bold.end(1)).trim(":.");
      Optional<SectionKind> kind = SectionKind.exactly(words);
      if (kind.isPresent() && mayOpen(kind.get(), bold.end() == text.length())) {
        open(words, realLevel() + BOLD_LINE, kind.get());
        addRest(text.from(bold.end()));
        return;
      }
    }
    Matcher plain = WORDS.matcher(text);
    if (plain.lookingAt() && current().kind == null) {
      Passage words = text.subSequence(plain.start(1), plain.end(1));
      Optional<SectionKind> kind = SectionKind.exactly(words).filter(SectionKind::isTelling);
      if (kind.isPresent()) {
        open(words, realLevel() + BOLD_LINE, kind.get());
        addRest(text.from(plain.end()));
        return;
      }
    }
    current().blocks.add(paragraph);
  }

  /**
   * A bold word within a section of the same kind, or in the whys, is no new section, unless bold
   * lines are this document's headings.
   */
  private boolean mayOpen(SectionKind kind, boolean wholeLine) {
    if (!kind.isTelling() && kind != SectionKind.SUMMARY) {
      return kind != SectionKind.STATISTICS && wholeLine && current().level % 10 == BOLD_LINE;
    }
    for (int i = path.size() - 1; i > 0; i--) {
      Open open = path.get(i);
      if (open.isTimeline() || (open.kind != null && CLOSED.contains(open.kind))) {
        return open.level % 10 == BOLD_LINE
            && wholeLine
            && kind != open.kind
            && !VAGUE.contains(kind);
      }
    }
    return current().kind != kind || (wholeLine && current().level % 10 == BOLD_LINE);
  }

  private boolean hasSections(Block.Bullets list) {
    if (current().kind != null) {
      return false;
    }
    return list.items().stream()
        .map(this::boldWords)
        .flatMap(Optional::stream)
        .anyMatch(words -> SectionKind.exactly(words).filter(SectionKind::isTelling).isPresent());
  }

  private Optional<Passage> boldWords(Block.Item item) {
    if (item.blocks().isEmpty() || !(item.blocks().get(0) instanceof Block.Paragraph first)) {
      return Optional.empty();
    }
    Passage text = Passage.of(source, first.span());
    Matcher bold = BOLD.matcher(text);
    return bold.lookingAt()
        ? Optional.of(text.subSequence(bold.start(1), bold.end(1)).trim(":."))
        : Optional.empty();
  }

  private void addItem(Block.Item item) {
    Optional<Passage> words = boldWords(item);
    if (words.isEmpty()) {
      current().blocks.add(new Block.Bullets(item.span(), false, List.of(item)));
      return;
    }
    open(words.get(), realLevel() + BOLD_ITEM, SectionKind.exactly(words.get()).orElse(null));
    Passage first = Passage.of(source, item.blocks().get(0).span());
    Matcher bold = BOLD.matcher(first);
    addRest(bold.lookingAt() ? first.from(bold.end()) : first);
    item.blocks().stream().skip(1).forEach(current().blocks::add);
  }

  private void addRest(Passage rest) {
    Span span = rest.trim().span();
    if (span.end() > span.start()) {
      current().blocks.add(new Block.Paragraph(span));
    }
  }

  private void open(Passage words, int level, @Nullable SectionKind kind) {
    while (path.size() > 1 && current().level >= level) {
      path.remove(path.size() - 1);
    }
    Open section = new Open(words, level, kind);
    current().children.add(section);
    path.add(section);
  }

  /** The level of the timeline that is open, below which every heading with a time stands. */
  private int timelineLevel() {
    return path.stream()
        .filter(Open::isTimeline)
        .mapToInt(section -> section.level)
        .max()
        .orElse(0);
  }

  private int realLevel() {
    return current().level / 10 * 10;
  }

  private Open current() {
    return path.get(path.size() - 1);
  }
}
