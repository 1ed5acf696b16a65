package org.coecorpus.report;

import java.util.List;
import java.util.stream.Stream;

/** What a section is made of. */
public sealed interface Block {

  /** Everything in it that holds words or numbers, in reading order. */
  Stream<Sentence> sentences();

  /** One paragraph. */
  record Paragraph(Sentence sentence) implements Block {
    @Override
    public Stream<Sentence> sentences() {
      return Stream.of(sentence);
    }
  }

  /** A list of sentences. */
  record Bullets(List<Sentence> items) implements Block {
    public Bullets {
      items = List.copyOf(items);
    }

    @Override
    public Stream<Sentence> sentences() {
      return items.stream();
    }
  }

  /** Numbers that stand out, each with what it counts. */
  record Tiles(List<Tile> tiles) implements Block {
    public Tiles {
      tiles = List.copyOf(tiles);
    }

    @Override
    public Stream<Sentence> sentences() {
      return tiles.stream().flatMap(tile -> Stream.of(tile.number(), Sentence.words(tile.label())));
    }
  }

  /** One number that stands out. */
  record Tile(Sentence number, String label) {}

  /** A table in view. */
  record Tabular(Table table) implements Block {
    @Override
    public Stream<Sentence> sentences() {
      return Stream.concat(
          Stream.of(Sentence.words(table.caption())), table.rows().stream().flatMap(List::stream));
    }
  }

  /** A chart with its text alternative and its data. */
  record Picture(Chart chart) implements Block {
    @Override
    public Stream<Sentence> sentences() {
      return Stream.concat(
          Stream.of(
              Sentence.words(chart.title()), Sentence.words(chart.description()), chart.caption()),
          new Tabular(chart.data()).sentences());
    }
  }

  /** Terms with what they mean. */
  record Definitions(List<Definition> entries) implements Block {
    public Definitions {
      entries = List.copyOf(entries);
    }

    @Override
    public Stream<Sentence> sentences() {
      return entries.stream()
          .flatMap(entry -> Stream.of(Sentence.words(entry.term()), entry.meaning()));
    }
  }

  /** One term. */
  record Definition(String term, Sentence meaning) {}

  /** The table, if this block holds one. */
  default Stream<Table> tables() {
    if (this instanceof Tabular tabular) {
      return Stream.of(tabular.table());
    }
    return this instanceof Picture picture ? Stream.of(picture.chart().data()) : Stream.empty();
  }

  /** A paragraph of the report's own words. */
  static Block paragraph(String text) {
    return new Paragraph(Sentence.words(text));
  }
}
