package org.coecorpus.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.stream.Stream;
import org.coecorpus.coe.CoeJson;

/**
 * The report as one JSON object on one line: {@code {schema, title, organisation, audience,
 * release, as_of, quarter, provisional, lead, sections:[{id, title, blocks:[{kind, …}]}]}}. A
 * sentence is {@code {text, figures:[{shown, value, table, id, by, window, part}]}}.
 */
final class JsonText {

  private static final String SCHEMA = "report/1";

  String render(QuarterlyReport report) {
    ObjectNode root = CoeJson.MAPPER.createObjectNode();
    root.put("schema", SCHEMA)
        .put("title", report.title().text())
        .put("organisation", report.organisation())
        .put("audience", report.audience())
        .put("release", report.release())
        .put("as_of", report.asOf().toString())
        .put("quarter", report.quarter().toString())
        .put("provisional", report.provisional());
    sentences(root.putArray("lead"), report.lead().stream());
    ArrayNode sections = root.putArray("sections");
    for (Section section : report.sections()) {
      ObjectNode node = sections.addObject().put("id", section.id()).put("title", section.title());
      ArrayNode blocks = node.putArray("blocks");
      section.blocks().forEach(block -> block(blocks.addObject(), block));
    }
    return root + "\n";
  }

  private static void block(ObjectNode node, Block block) {
    node.put("kind", block.getClass().getSimpleName().toLowerCase(Locale.ROOT));
    if (block instanceof Block.Tabular tabular) {
      table(node, tabular.table());
    } else if (block instanceof Block.Picture picture) {
      Chart chart = picture.chart();
      node.put("id", chart.id()).put("title", chart.title());
      node.put("description", chart.description());
      sentence(node.putObject("caption"), chart.caption());
      table(node.putObject("data"), chart.data());
    } else if (block instanceof Block.Definitions definitions) {
      ArrayNode entries = node.putArray("entries");
      definitions
          .entries()
          .forEach(
              entry ->
                  entries
                      .addObject()
                      .put("term", entry.term())
                      .put("meaning", entry.meaning().plain()));
    } else if (block instanceof Block.Tiles tiles) {
      ArrayNode entries = node.putArray("entries");
      for (Block.Tile tile : tiles.tiles()) {
        ObjectNode entry = entries.addObject().put("label", tile.label());
        sentence(entry, tile.number());
      }
    } else {
      sentences(node.putArray("items"), block.sentences());
    }
  }

  private static void table(ObjectNode node, Table table) {
    node.put("id", table.id()).put("caption", table.caption());
    ArrayNode columns = node.putArray("columns");
    table.columns().forEach(columns::add);
    ArrayNode rows = node.putArray("rows");
    table.rows().forEach(row -> sentences(rows.addArray(), row.stream()));
  }

  private static void sentences(ArrayNode array, Stream<Sentence> sentences) {
    sentences.forEach(sentence -> sentence(array.addObject(), sentence));
  }

  private static void sentence(ObjectNode node, Sentence sentence) {
    node.put("text", sentence.plain());
    if (sentence.figures().isEmpty()) {
      return;
    }
    ArrayNode figures = node.putArray("figures");
    for (Inline.Figure figure : sentence.figures()) {
      Source source = figure.source();
      ObjectNode entry = figures.addObject().put("shown", figure.plain());
      long whole = Math.round(figure.value());
      if (whole == figure.value()) {
        entry.put("value", whole);
      } else {
        entry.put("value", figure.value());
      }
      entry.put("table", source.table()).put("id", source.id());
      ObjectNode by = entry.putObject("by");
      source.by().forEach(by::put);
      entry.put("window", source.window()).put("part", source.part());
    }
  }
}
