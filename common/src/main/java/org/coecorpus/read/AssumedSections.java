package org.coecorpus.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.coecorpus.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Sections of a text that has lost its headings: a run of entries with times is a timeline, so are
 * dated updates, and a list of tasks at the end is the action items. Only what no heading names is
 * looked for; such a section has an empty heading.
 */
final class AssumedSections {

  private static final EnumSet<SectionKind> MAY_HOLD_ENTRIES =
      EnumSet.of(
          SectionKind.SUMMARY,
          SectionKind.IMPACT,
          SectionKind.CAUSES,
          SectionKind.DETECTION,
          SectionKind.RESOLUTION,
          SectionKind.REFERENCES);
  private static final int LEAST_ENTRIES = 3;
  private static final int LEAST_UPDATES = 1;
  private static final int MOST_BETWEEN = 4;
  private static final int MOST_MARKS = 3;

  private final String source;
  private final Stamps stamps;

  private AssumedSections(String source, Stamps stamps) {
    this.source = source;
    this.stamps = stamps;
  }

  /** The sections with those that are assumed. */
  static Section in(Section root, Stamps stamps) {
    AssumedSections assumed = new AssumedSections(root.heading().source(), stamps);
    boolean timeline = !root.topmost(SectionKind.TIMELINE).isEmpty();
    Section timed = timeline ? root : assumed.withTimelines(assumed.withUpdates(root));
    boolean actions =
        !timed.topmost(SectionKind.ACTIONS).isEmpty()
            || !timed.topmost(SectionKind.MEASURES).isEmpty();
    return actions ? timed : AssumedActions.in(timed, assumed::isTimed);
  }

  /** Whether the section has no heading in the text. */
  static boolean isAssumed(Section section) {
    return section.level() > 0 && section.heading().isEmpty();
  }

  /** A section of blocks that no heading stands over. */
  static Section assumed(Section parent, @Nullable SectionKind kind, List<Block> blocks) {
    int start = blocks.get(0).span().start();
    Passage nothing = new Passage(parent.heading().source(), start, start);
    return new Section(nothing, parent.level() + 1, kind, List.copyOf(blocks), List.of());
  }

  /** Sections under a date and time alone become the entries of one timeline, oldest first. */
  private Section withUpdates(Section section) {
    List<Section> children = section.children().stream().map(this::withUpdates).toList();
    List<Section> updates = children.stream().filter(this::isUpdate).toList();
    List<Section> told =
        updates.stream()
            .filter(update -> update.content().isPresent())
            .sorted(Comparator.comparing(update -> instant(update)))
            .toList();
    if (told.size() < LEAST_UPDATES) {
      return with(section, section.blocks(), children);
    }
    Passage first = told.get(0).heading();
    Section timeline =
        new Section(
            first.subSequence(0, 0), section.level() + 1, SectionKind.TIMELINE, List.of(), told);
    List<Section> others =
        Stream.concat(
                children.stream().filter(child -> !updates.contains(child)), Stream.of(timeline))
            .toList();
    return with(section, section.blocks(), others);
  }

  private boolean isUpdate(Section section) {
    return section.kind() == null
        && section.children().isEmpty()
        && stamps
            .atStart(section.heading())
            .filter(stamp -> stamp.date() != null && stamp.hasTime())
            .filter(stamp -> section.heading().end() - stamp.words().end() <= MOST_MARKS)
            .isPresent();
  }

  private String instant(Section update) {
    Stamp stamp = stamps.atStart(update.heading()).orElseThrow();
    return Objects.requireNonNull(stamp.date()) + "T" + Objects.requireNonNull(stamp.time());
  }

  private Section withTimelines(Section section) {
    List<Section> children = new ArrayList<>();
    for (Section child : section.children()) {
      Section split = withTimelines(child);
      boolean named = child.kind() != null && !split.equals(child);
      List<Section> own =
          named ? split.children().stream().filter(AssumedSections::isAssumed).toList() : List.of();
      children.add(
          with(
              split,
              split.blocks(),
              split.children().stream().filter(part -> !own.contains(part)).toList()));
      children.addAll(own);
    }
    boolean open = section.kind() == null || MAY_HOLD_ENTRIES.contains(section.kind());
    List<Block> units = open ? units(section.blocks()) : List.of();
    List<Section> parts = new ArrayList<>();
    List<Block> before = new ArrayList<>();
    int at = 0;
    while (at < units.size()) {
      int end = runEnd(units, at);
      if (end > at) {
        parts.add(assumed(section, SectionKind.TIMELINE, joined(units.subList(at, end))));
        at = end;
      } else {
        int here = at;
        at++;
        while (at < units.size() && runEnd(units, at) == at) {
          at++;
        }
        if (here == 0) {
          before.addAll(joined(units.subList(0, at)));
        } else {
          parts.add(assumed(section, null, joined(units.subList(here, at))));
        }
      }
    }
    if (parts.isEmpty()) {
      return with(section, section.blocks(), children);
    }
    parts.addAll(children);
    return with(section, before, parts);
  }

  /** The end of the run of entries that begins here, or {@code from} if none does. */
  private int runEnd(List<Block> units, int from) {
    if (!isTimed(units.get(from))) {
      return from;
    }
    int count = 0;
    int last = from;
    boolean items = units.get(from) instanceof Block.Bullets;
    for (int i = from; i < units.size() && i - last <= MOST_BETWEEN; i++) {
      if (items == units.get(i) instanceof Block.Bullets && isTimed(units.get(i))) {
        count++;
        last = i;
      }
    }
    boolean pair = items && count == LEAST_ENTRIES - 1 && last == from + 1;
    return count >= LEAST_ENTRIES || pair ? last + 1 : from;
  }

  /** An item with a time or date in front, or a paragraph that begins with the figures of one. */
  private boolean isTimed(Block unit) {
    Optional<Block> first = Optional.of(unit);
    if (unit instanceof Block.Bullets list) {
      first = list.items().get(0).blocks().stream().findFirst();
    }
    return first
        .filter(Block.Paragraph.class::isInstance)
        .filter(block -> isStamped(block, unit instanceof Block.Bullets))
        .isPresent();
  }

  private boolean isStamped(Block block, boolean item) {
    return stamps
        .atStart(Passage.of(source, block.span()))
        .filter(stamp -> item || stamp.words().start() - block.span().start() <= MOST_MARKS)
        .isPresent();
  }

  /** Blocks with every item as a list of its own. */
  static List<Block> units(List<Block> blocks) {
    List<Block> units = new ArrayList<>();
    for (Block block : blocks) {
      if (block instanceof Block.Bullets list) {
        list.items()
            .forEach(
                item -> units.add(new Block.Bullets(item.span(), list.ordered(), List.of(item))));
      } else {
        units.add(block);
      }
    }
    return units;
  }

  /** Neighbouring lists as one. */
  static List<Block> joined(List<Block> units) {
    List<Block> blocks = new ArrayList<>();
    List<Block.Item> items = new ArrayList<>();
    for (int i = 0; i < units.size(); i++) {
      if (!(units.get(i) instanceof Block.Bullets list)) {
        blocks.add(units.get(i));
        continue;
      }
      items.addAll(list.items());
      boolean last = i + 1 == units.size() || !(units.get(i + 1) instanceof Block.Bullets);
      if (last) {
        int end = list.span().end();
        Span span = new Span(items.get(0).span().start(), end);
        blocks.add(new Block.Bullets(span, list.ordered(), List.copyOf(items)));
        items.clear();
      }
    }
    return blocks;
  }

  static Section with(Section section, List<Block> blocks, List<Section> children) {
    return new Section(
        section.heading(), section.level(), section.kind(), List.copyOf(blocks), children);
  }
}
