package org.coecorpus.read;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.coecorpus.coe.CoeJson;
import org.coecorpus.text.Span;

/**
 * Records as JSON: one object, an array, or JSON Lines. An object that fits a mapping is read by
 * it, every other one as {@code coe/1}.
 */
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
  private final List<Mapping> mappings;

  JsonFormat(ReadLimits limits, List<Mapping> mappings) {
    this.limits = limits;
    this.json = new JsonTree(limits);
    this.mappings = List.copyOf(mappings);
  }

  @Override
  public String form() {
    return "coe/1 JSON";
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
  public SourceObjects open(String source, DecodedText text) throws IOException {
    return new Objects(new JsonObjects(text, limits.maxDocumentBytes()));
  }

  private final class Objects implements SourceObjects {

    private final JsonObjects objects;

    Objects(JsonObjects objects) {
      this.objects = objects;
    }

    @Override
    public Optional<Piece> next() throws IOException {
      return objects.next();
    }

    @Override
    public boolean several() throws IOException {
      return objects.inArray() || objects.hasMore();
    }

    @Override
    public Tree tree(Piece piece) throws Unreadable {
      if (piece.text().isEmpty()) {
        throw new Unreadable(
            "found the end of the file inside an array, expected a \"]\"; is the file cut off?");
      }
      try {
        return Tree.of(fields(json.parse(piece.text(), piece.offset()), piece));
      } catch (JsonTree.Malformed e) {
        long line = piece.line() + Math.max(0, e.line() - 1);
        throw new Unreadable(
            "line " + line + ", column " + Math.max(1, e.column()),
            "malformed JSON: " + e.getMessage());
      }
    }
  }

  private Raw.Fields fields(Raw.Fields tree, SourceObjects.Piece piece)
      throws SourceObjects.Unreadable {
    boolean own =
        tree.fields().get("schema") instanceof Raw.Text schema && schema.value().equals("coe/1");
    for (Mapping mapping : own ? List.<Mapping>of() : mappings) {
      if (mapping.fits(tree)) {
        return MappedRecord.of(mapping, tree);
      }
      if (mapping.keyed() && isKeyed(tree, mapping)) {
        return keyed(tree, mapping, piece);
      }
    }
    Optional<String> objection = objection(tree);
    if (objection.isPresent()) {
      throw new SourceObjects.Unreadable(objection.get());
    }
    return tree;
  }

  private static boolean isKeyed(Raw.Fields tree, Mapping mapping) {
    return !tree.fields().isEmpty()
        && tree.fields().values().stream()
            .allMatch(value -> value instanceof Raw.Fields record && mapping.fits(record));
  }

  /** A record whose key is its id, unless it has one. */
  private static Raw.Fields keyed(Raw.Fields tree, Mapping mapping, SourceObjects.Piece piece)
      throws SourceObjects.Unreadable {
    if (tree.fields().size() > 1) {
      throw new SourceObjects.Unreadable(
          "found "
              + tree.fields().size()
              + " records in one object, expected one a file, an array or one a line");
    }
    Map.Entry<String, Raw> only = tree.fields().entrySet().iterator().next();
    int quote = piece.text().indexOf('"', tree.span().start() - piece.offset()) + 1;
    Span key = new Span(quote, JsonTree.endOfString(piece.text(), quote));
    Raw.Text id =
        Raw.Text.of(
            only.getKey(), new Span(key.start() + piece.offset(), key.end() + piece.offset()));
    return MappedRecord.of(mapping, (Raw.Fields) only.getValue())
        .orElse(new Raw.Builder().put("id", id).build(tree.span()));
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
        : Optional.of(
            "not a COE: found the fields "
                + ShownNames.shown(tree.fields().keySet())
                + " and none of the fields of coe/1 "
                + String.join(", ", new TreeSet<>(TELLING))
                + "; --mapping FILE says which field is which");
  }
}
