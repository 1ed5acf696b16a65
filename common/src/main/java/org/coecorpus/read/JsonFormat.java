package org.coecorpus.read;

import java.io.IOException;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.coecorpus.coe.CoeJson;

/** COEs as JSON: one object, an array, or JSON Lines. */
final class JsonFormat implements SourceFormat {

  /** Fields of which at least one makes an object a COE; any document may have an id or a title. */
  private static final Set<String> TELLING =
      Set.of(
          "incident",
          "lifecycle",
          "summary",
          "impact",
          "timeline",
          "whys",
          "root_causes",
          "lessons",
          "actions",
          "severity",
          "event_id",
          "graphs",
          "waivers");

  private final ReadLimits limits;
  private final JsonTree json;

  JsonFormat(ReadLimits limits) {
    this.limits = limits;
    this.json = new JsonTree(limits);
  }

  @Override
  public boolean reads(String head) {
    String text = head.stripLeading();
    if (text.startsWith("{")) {
      String inside = text.substring(1).stripLeading();
      return inside.isEmpty() || inside.startsWith("\"") || inside.startsWith("}");
    }
    if (text.startsWith("[")) {
      String inside = text.substring(1).stripLeading();
      return inside.isEmpty() || inside.startsWith("{") || inside.startsWith("]");
    }
    return false;
  }

  @Override
  public void read(String source, SourceBytes bytes, Consumer<ReadOutcome> to) throws IOException {
    JsonObjects objects = new JsonObjects(bytes, limits.maxDocumentBytes());
    Optional<JsonObjects.Piece> piece = objects.next();
    if (piece.isEmpty()) {
      return;
    }
    boolean several = objects.inArray() || objects.hasMore();
    for (int number = 1; piece.isPresent(); number++) {
      String name = several ? source + "#" + number : source;
      to.accept(outcome(name, source, several ? number : 0, piece.get()));
      piece = objects.next();
    }
  }

  private ReadOutcome outcome(String name, String file, int number, JsonObjects.Piece piece) {
    String object = number == 0 ? "" : "object " + number;
    if (piece.tooLarge()) {
      return new Reject(
          name,
          object,
          "found an object of more than "
              + limits.maxDocumentBytes()
              + " bytes, expected at most that many",
          piece.hash());
    }
    if (piece.flaw().isPresent()) {
      return new Reject(
          name,
          "byte " + piece.flaw().getAsLong(),
          "found bytes that are not UTF-8, expected UTF-8",
          piece.hash());
    }
    try {
      return typed(name, file, number, piece);
    } catch (JsonTree.Malformed e) {
      long line = piece.line() + Math.max(0, e.line() - 1);
      String place = "line " + line + ", column " + Math.max(1, e.column());
      return new Reject(
          name,
          object.isEmpty() ? place : object + ", " + place,
          "malformed JSON: " + e.getMessage(),
          piece.hash());
    }
  }

  private ReadOutcome typed(String name, String file, int number, JsonObjects.Piece piece)
      throws JsonTree.Malformed {
    boolean placed = piece.start() + piece.text().length() <= Integer.MAX_VALUE;
    int offset = placed ? (int) piece.start() : 0;
    Raw.Fields tree = json.parse(piece.text(), offset);
    Optional<String> objection = objection(tree);
    if (objection.isPresent()) {
      return new Reject(name, number == 0 ? "" : "object " + number, objection.get(), piece.hash());
    }
    ParsedCoe coe =
        new CoeFields(piece.text(), offset, DateWords.Order.UNKNOWN)
            .read(tree, name, piece.hash(), () -> InferredId.of(file, number));
    return placed ? coe : withoutSpans(coe);
  }

  private static ParsedCoe withoutSpans(ParsedCoe coe) {
    return new ParsedCoe(
        coe.coe(),
        coe.source(),
        coe.hash(),
        new TreeMap<>(),
        coe.unplaced(),
        coe.suspect(),
        coe.inferred());
  }

  private static Optional<String> objection(Raw.Fields tree) {
    Raw schema = tree.fields().get("schema");
    if (schema instanceof Raw.Text text && !text.value().equals("coe/1")) {
      return Optional.of("found schema \"" + text.value() + "\", expected \"coe/1\"");
    }
    boolean telling = !Collections.disjoint(tree.fields().keySet(), TELLING);
    boolean named = schema != null && !Collections.disjoint(tree.fields().keySet(), CoeJson.FIELDS);
    return telling || named
        ? Optional.empty()
        : Optional.of("not a COE: found none of the fields " + String.join(", ", sorted()));
  }

  private static Set<String> sorted() {
    return new TreeSet<>(TELLING);
  }
}
