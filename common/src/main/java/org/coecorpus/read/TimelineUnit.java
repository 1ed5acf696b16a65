package org.coecorpus.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A piece of a timeline section that may be an entry, a part of one, or a date for what follows.
 *
 * @param lead where a stamp may stand and the telling begins
 * @param end where its text ends, with all that is nested in it
 */
record TimelineUnit(Shape shape, Passage lead, int end) {

  private static final List<String> BREAKS = List.of("<br>", "<br/>", "<br />", "\\");

  enum Shape {
    HEADING,
    BULLET,
    LINE,
    /** A heading over entries. */
    GROUP,
    /** Code, quotes and HTML in between. */
    OTHER
  }

  /** From the stamp's end to the end of the unit. */
  Passage text(int from) {
    Passage text = new Passage(lead.source(), Math.min(from, end), end).trim();
    return shape == Shape.HEADING || shape == Shape.GROUP ? text.trimStart("#|") : text;
  }

  /** The units of a section, in the order of the text, tables left out. */
  static List<TimelineUnit> of(Section section, Stamps stamps) {
    List<TimelineUnit> units = new ArrayList<>();
    new Collector(section.heading().source(), stamps, units).addSection(section);
    return units;
  }

  /** Walks a section's blocks. */
  private record Collector(String source, Stamps stamps, List<TimelineUnit> units) {

    void addSection(Section section) {
      shown(section.blocks()).forEach(this::addBlock);
      section.children().forEach(this::addChild);
    }

    /** Without what is folded away, if the rest tells times. */
    private List<Block> shown(List<Block> blocks) {
      List<Block> shown = new ArrayList<>();
      int depth = 0;
      for (Block block : blocks) {
        String html = block instanceof Block.Verbatim ? block.span().of(source) : "";
        depth += html.startsWith("<details") ? 1 : 0;
        if (depth == 0) {
          shown.add(block);
        }
        depth -= depth > 0 && html.endsWith("</details>") ? 1 : 0;
      }
      return shown.size() < blocks.size() && hasTimes(shown) ? shown : blocks;
    }

    private boolean hasTimes(List<Block> blocks) {
      List<TimelineUnit> inside = new ArrayList<>();
      Collector collector = new Collector(source, stamps, inside);
      blocks.forEach(collector::addBlock);
      return inside.stream()
          .anyMatch(unit -> stamps.atStart(unit.lead()).filter(Stamp::hasTime).isPresent());
    }

    private void addChild(Section child) {
      boolean timed = stamps.atStart(child.heading()).filter(Stamp::hasTime).isPresent();
      boolean timesBelow = child.children().stream().anyMatch(this::isTimedOrHasTimes);
      boolean entry = timed || !hasTimes(child);
      Optional<Passage> told = timesBelow ? child.ownText() : child.content();
      int end =
          entry ? told.map(Passage::end).orElse(child.heading().end()) : child.heading().end();
      Shape shape = entry ? Shape.HEADING : Shape.GROUP;
      units.add(new TimelineUnit(shape, child.heading(), end));
      if (!entry) {
        addSection(child);
      } else if (timesBelow) {
        child.children().forEach(this::addChild);
      }
    }

    private boolean isTimedOrHasTimes(Section section) {
      return stamps.atStart(section.heading()).filter(Stamp::hasTime).isPresent()
          || hasTimes(section);
    }

    private boolean hasTimes(Section section) {
      List<TimelineUnit> inside = new ArrayList<>();
      new Collector(source, stamps, inside).addSection(section);
      return inside.stream()
          .anyMatch(unit -> stamps.atStart(unit.lead()).filter(Stamp::hasTime).isPresent());
    }

    private void addBlock(Block block) {
      Passage text = Passage.of(source, block.span());
      if (block instanceof Block.Bullets list) {
        list.items().forEach(this::addItem);
      } else if (block instanceof Block.Paragraph) {
        addLines(text);
      } else if (block instanceof Block.Quote quote && isChat(quote)) {
        addLines(text);
      } else if (!(block instanceof Block.Table)) {
        units.add(new TimelineUnit(Shape.OTHER, text, text.end()));
      }
    }

    private void addItem(Block.Item item) {
      Passage whole = Passage.of(source, item.span());
      if (item.blocks().isEmpty()) {
        return;
      }
      Block first = item.blocks().get(0);
      Passage lead = Passage.of(source, first.span());
      boolean timed = stamps.atStart(lead).filter(Stamp::hasTime).isPresent();
      boolean timedInside =
          !timed
              && item.blocks().stream()
                  .filter(Block.Bullets.class::isInstance)
                  .flatMap(list -> ((Block.Bullets) list).items().stream())
                  .anyMatch(this::isTimed);
      if (timedInside) {
        units.add(new TimelineUnit(Shape.BULLET, lead, lead.end()));
        item.blocks().stream().skip(1).forEach(this::addBlock);
      } else {
        units.add(new TimelineUnit(Shape.BULLET, lead, whole.trim().end()));
      }
    }

    private boolean isTimed(Block.Item item) {
      return !item.blocks().isEmpty()
          && stamps
              .atStart(Passage.of(source, item.blocks().get(0).span()))
              .filter(Stamp::hasTime)
              .isPresent();
    }

    /** A quotation of which more than one line begins with a time, as what was said in a chat. */
    private boolean isChat(Block.Quote quote) {
      return quote
              .span()
              .of(source)
              .lines()
              .map(String::strip)
              .filter(
                  line ->
                      stamps
                          .atStart(new Passage(line, 0, line.length()))
                          .filter(Stamp::hasTime)
                          .isPresent())
              .limit(2)
              .count()
          > 1;
    }

    private void addLines(Passage paragraph) {
      int start = 0;
      for (int i = 0; i <= paragraph.length(); i++) {
        if (i == paragraph.length() || paragraph.charAt(i) == '\n') {
          Passage line = withoutBreak(paragraph.subSequence(start, i).trim().trimStart("> "));
          if (!line.isEmpty()) {
            units.add(new TimelineUnit(Shape.LINE, line, line.end()));
          }
          start = i + 1;
        }
      }
    }

    /** Without the mark that the next line does not belong to the same one. */
    private static Passage withoutBreak(Passage line) {
      String words = line.text();
      return BREAKS.stream()
          .filter(words::endsWith)
          .findFirst()
          .map(mark -> line.subSequence(0, line.length() - mark.length()).trim())
          .orElse(line);
    }
  }
}
