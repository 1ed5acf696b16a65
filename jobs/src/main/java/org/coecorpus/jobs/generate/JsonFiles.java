package org.coecorpus.jobs.generate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.coecorpus.coe.CoeJson;

/** The JSON files of one chunk: most documents as lines, some in an array, packed, or alone. */
final class JsonFiles {

  /** Form of a file. */
  enum Form {
    LINES("coes/part-%05d.jsonl"),
    ARRAY("coes/array-%05d.json"),
    PACKED("coes/packed-%05d.jsonl.gz"),
    ALONE("coes/single-%05d/");

    private final String name;

    Form(String name) {
      this.name = name;
    }
  }

  private final int chunk;
  private final Map<String, List<String>> objects = new LinkedHashMap<>();

  JsonFiles(int chunk) {
    this.chunk = chunk;
  }

  static Form draw(Dice dice) {
    return dice.pick(List.of(Form.values()), 0.78, 0.08, 0.08, 0.06);
  }

  /**
   * Adds a document.
   *
   * @param name of the file, for a document that stands alone
   * @return the source, with the number of the object
   */
  String add(Form form, String name, ObjectNode tree) {
    String file = String.format(Locale.ROOT, form.name, chunk);
    if (form == Form.ALONE) {
      objects.put(file + name + ".json", List.of(pretty(tree)));
      return file + name + ".json";
    }
    List<String> all = objects.computeIfAbsent(file, f -> new ArrayList<>());
    all.add(tree.toString());
    return file + "#" + all.size();
  }

  private static String pretty(ObjectNode tree) {
    try {
      return CoeJson.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(tree);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sources of objects that are the only one of their file: there a number would be wrong. */
  List<String> lonely() {
    return objects.entrySet().stream()
        .filter(file -> file.getValue().size() == 1 && !file.getKey().contains("/single-"))
        .map(file -> file.getKey() + "#1")
        .toList();
  }

  /** Content by file. */
  Map<String, byte[]> contents() throws IOException {
    Map<String, byte[]> contents = new LinkedHashMap<>();
    for (Map.Entry<String, List<String>> file : objects.entrySet()) {
      String name = file.getKey();
      boolean isArray = name.contains("/array-");
      String text =
          isArray
              ? "[\n" + String.join(",\n", file.getValue()) + "\n]\n"
              : String.join("\n", file.getValue()) + "\n";
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      contents.put(name, name.endsWith(".gz") ? packed(bytes) : bytes);
    }
    return contents;
  }

  private static byte[] packed(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }
}
