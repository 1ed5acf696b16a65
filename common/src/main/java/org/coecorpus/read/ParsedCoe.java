package org.coecorpus.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.coecorpus.coe.Coe;
import org.coecorpus.coe.CoeJson;
import org.coecorpus.text.Span;

/**
 * A COE and where each of its values stands.
 *
 * <p>Spans count UTF-16 units of the decoded text of the whole file, after a byte order mark and
 * after gzip, also for the nth object of a file; an object that ends beyond 2^31 units has none. A
 * Markdown text equals its span's text; a JSON string's span is the content between the quotes,
 * escapes included, and the same holds for quoted front matter. An enum, a number or a date has the
 * span of the words that it was mapped from.
 *
 * @param coe the document
 * @param source where it came from
 * @param hash SHA-256 of the raw object in UTF-8, in hex: of the text from brace to brace for JSON,
 *     of the whole text for Markdown and plain text, of header and row for CSV
 * @param spans place of every value by its path, such as {@code actions[2].owner}
 * @param unplaced paths of dates and times without zone
 * @param suspect what could not be understood
 * @param inferred paths of values that are concluded and not stated
 * @param form which form of document it was read from, such as {@code Markdown}; {@link
 *     #UNKNOWN_FORM} until {@link DocumentReader} has said so
 */
public record ParsedCoe(
    Coe coe,
    String source,
    String hash,
    SortedMap<String, Span> spans,
    List<String> unplaced,
    List<Suspect> suspect,
    List<String> inferred,
    String form)
    implements ReadOutcome {

  /** The form of plain text. */
  public static final String PLAIN_TEXT_FORM = "plain text";

  /** The form of a document of which nobody has said so yet. */
  public static final String UNKNOWN_FORM = "unknown form";

  /** Copies the collections. */
  public ParsedCoe {
    spans =
        spans instanceof SpanMap ? spans : Collections.unmodifiableSortedMap(new TreeMap<>(spans));
    unplaced = List.copyOf(unplaced);
    suspect = List.copyOf(suspect);
    inferred = List.copyOf(inferred);
  }

  /** What {@link DocumentReader#passingOver} knows it by. */
  public String key() {
    return KnownObjects.key(this);
  }

  /** The same with other values at the same places. */
  public ParsedCoe with(Coe other) {
    return new ParsedCoe(other, source, hash, spans, unplaced, suspect, inferred, form);
  }

  /** A document of a form that is not said yet. */
  public ParsedCoe(
      Coe coe,
      String source,
      String hash,
      SortedMap<String, Span> spans,
      List<String> unplaced,
      List<Suspect> suspect,
      List<String> inferred) {
    this(coe, source, hash, spans, unplaced, suspect, inferred, UNKNOWN_FORM);
  }

  /** The same, of this form unless it has one already. */
  ParsedCoe ofForm(String name) {
    return form.equals(UNKNOWN_FORM)
        ? new ParsedCoe(coe, source, hash, spans, unplaced, suspect, inferred, name)
        : this;
  }

  /**
   * The COE in {@code coe/1}, with {@code source}, {@code spans} and, where not empty, {@code
   * unplaced}, {@code suspect} and {@code inferred}.
   */
  public ObjectNode toJson() {
    ObjectNode json = CoeJson.toTree(coe);
    json.put("source", source);
    putUnlessEmpty(json, "spans", CoeJson.MAPPER.valueToTree(spans));
    putUnlessEmpty(json, "unplaced", CoeJson.MAPPER.valueToTree(unplaced));
    putUnlessEmpty(json, "suspect", CoeJson.MAPPER.valueToTree(suspect));
    putUnlessEmpty(json, "inferred", CoeJson.MAPPER.valueToTree(inferred));
    return json;
  }

  private static void putUnlessEmpty(ObjectNode json, String name, JsonNode value) {
    if (!value.isEmpty()) {
      json.set(name, value);
    }
  }
}
