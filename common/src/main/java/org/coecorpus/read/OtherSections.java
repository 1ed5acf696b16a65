package org.coecorpus.read;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.coecorpus.text.Span;

/**
 * What no value was taken from, so that nothing is lost: heading and text of each run of blocks,
 * list items and table rows that values cover by at most half. What is only concluded from words,
 * such as a cause from a sentence, does not take them.
 */
final class OtherSections {

  private final String text;
  private final boolean plain;

  /** The characters that stand in a value. */
  private final BitSet taken = new BitSet();

  private final List<Raw.Fields> found = new ArrayList<>();

  private OtherSections(String text, boolean plain, Raw.Fields values) {
    this.text = text;
    this.plain = plain;
    List<Span> spans = new ArrayList<>();
    collect(values, spans);
    spans.sort(Comparator.comparingInt(Span::start));
    int end = 0;
    for (Span span : spans) {
      taken.set(Math.max(end, span.start()), Math.max(end, span.end()));
      end = Math.max(end, span.end());
    }
  }

  /**
   * The sections under {@code root}, and the notes, without what became values.
   *
   * @param plain whether a table of one row is a field with its name and not an empty table
   */
  static List<Raw.Fields> in(Section root, Section notes, boolean plain, Raw.Fields values) {
    OtherSections others = new OtherSections(root.heading().source(), plain, values);
    root.all().forEach(others::add);
    others.add(notes);
    return others.found;
  }

  private static void collect(Raw raw, List<Span> spans) {
    if (raw instanceof Raw.Fields object) {
      object.fields().values().forEach(value -> collect(value, spans));
    } else if (raw instanceof Raw.Items list) {
      list.items().forEach(item -> collect(item, spans));
    } else if (raw instanceof Raw.Text value && !value.inferred()) {
      spans.add(value.span());
    }
  }

  /** What stands in a column beside the text comes before it, and begins a run of its own. */
  private void add(Section section) {
    Optional<Passage> run = Optional.empty();
    for (Block block : section.blocks()) {
      for (Piece piece : pieces(block)) {
        Passage words = Passage.of(text, piece.words());
        boolean goesOn =
            piece.kept() && run.filter(kept -> kept.end() <= words.start()).isPresent();
        if (!goesOn) {
          run.ifPresent(kept -> put(section, kept));
          run = Optional.empty();
        }
        if (piece.kept()) {
          run = Optional.of(run.map(before -> before.through(words)).orElse(words));
        }
      }
    }
    run.ifPresent(kept -> put(section, kept));
  }

  private void put(Section section, Passage run) {
    Passage words = run.trim();
    if (!Phrases.isNothing(words)) {
      found.add(
          new Raw.Builder()
              .put("heading", section.heading())
              .put("text", words)
              .build(words.span()));
    }
  }

  private record Piece(Span words, boolean kept) {}

  /** The block; the items of a list or the rows of a table where some of them became values. */
  private List<Piece> pieces(Block block) {
    if (block instanceof Block.Table table && table.rows().isEmpty()) {
      return List.of(new Piece(table.span(), plain && isFreeField(table)));
    }
    List<Piece> parts = parts(block).stream().map(part -> new Piece(part, isFree(part))).toList();
    boolean whole = parts.stream().allMatch(Piece::kept);
    return whole ? List.of(new Piece(block.span(), !isTemplate(block))) : parts;
  }

  private static List<Span> parts(Block block) {
    if (block instanceof Block.Bullets list) {
      return list.items().stream().map(Block.Item::span).toList();
    }
    if (block instanceof Block.Table table) {
      return table.rows().stream()
          .filter(row -> !row.isEmpty())
          .map(OtherSections::around)
          .toList();
    }
    return List.of(block.span());
  }

  /** The cells of a plain text may stand in any order. */
  private static Span around(List<Span> cells) {
    return new Span(
        cells.stream().mapToInt(Span::start).min().orElse(0),
        cells.stream().mapToInt(Span::end).max().orElse(0));
  }

  /** What stands for something still to be written; comments are no blocks. */
  private boolean isTemplate(Block block) {
    return Placeholders.isPlaceholder(Passage.of(text, block.span()));
  }

  /** Whether something stands behind the name of a field, and nothing of it became a value. */
  private boolean isFreeField(Block.Table field) {
    List<Span> values = field.header().stream().skip(1).toList();
    return values.stream().anyMatch(value -> marks(value, false) > 0)
        && values.stream().allMatch(value -> marks(value, true) == 0);
  }

  private boolean isFree(Span words) {
    return marks(words, true) <= marks(words, false);
  }

  /** How many letters and digits became values, or did not. */
  private int marks(Span words, boolean inValues) {
    int count = 0;
    for (int i = words.start(); i < words.end(); i++) {
      boolean counts = taken.get(i) == inValues && Character.isLetterOrDigit(text.charAt(i));
      count += counts ? 1 : 0;
    }
    return count;
  }
}
