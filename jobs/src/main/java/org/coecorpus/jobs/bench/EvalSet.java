package org.coecorpus.jobs.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.coecorpus.coe.CoeJson;
import org.coecorpus.evaluation.LabelledItem;

/**
 * Texts with the groups that people, or the generator, gave them: the items of {@code eval --items}
 * with two more keys.
 *
 * @param name what it is called in the table
 * @param items in the order of the file
 * @param origins key {@code origin}, by which items should not group: service, team, provider
 * @param noise ids of the items of which it is known ({@code "noise": true}) that they belong to no
 *     group
 */
record EvalSet(
    String name, List<LabelledItem> items, List<Optional<String>> origins, Set<String> noise) {

  static EvalSet read(Path file) throws IOException {
    List<LabelledItem> items = LabelledItem.readAll(file);
    Map<String, String> originById = new HashMap<>();
    Set<String> noise = new TreeSet<>();
    for (String line : Files.readAllLines(file)) {
      if (!line.isBlank()) {
        JsonNode node = parse(line);
        String id = node.path("id").asText();
        if (node.path("origin").isTextual()) {
          originById.put(id, node.path("origin").asText());
        }
        if (node.path("noise").asBoolean()) {
          noise.add(id);
        }
      }
    }
    String name = String.valueOf(file.getFileName()).replaceFirst("\\.jsonl$", "");
    return new EvalSet(
        name,
        items,
        items.stream().map(item -> Optional.ofNullable(originById.get(item.id()))).toList(),
        noise);
  }

  private static JsonNode parse(String line) throws JsonProcessingException {
    return CoeJson.MAPPER.readTree(line);
  }

  List<String> texts() {
    return items.stream().map(LabelledItem::text).toList();
  }

  List<Optional<String>> labels() {
    return items.stream().map(LabelledItem::label).toList();
  }

  /** Number of distinct labels. */
  int classes() {
    return (int) labels().stream().flatMap(Optional::stream).distinct().count();
  }
}
