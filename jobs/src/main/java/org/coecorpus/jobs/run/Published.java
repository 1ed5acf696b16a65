package org.coecorpus.jobs.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.coecorpus.access.Audience;
import org.coecorpus.coe.CoeJson;
import org.coecorpus.text.Sha256;

/**
 * What a release was made from, so that the next run need not make again what has not changed. It
 * lies in the operator's folder. Without it, or if it is damaged or tells of another release than
 * the served one, everything is made anew: it only ever saves work.
 *
 * @param release id of the release
 * @param report the page of it to open first
 * @param inputs equal for runs that give the same release
 * @param shape equal where documents with equal keys give equal rows and index entries
 * @param keys key of each document by the COE's id
 */
record Published(
    String release, String report, String inputs, String shape, SortedMap<String, String> keys) {

  /** The record of the release that is served to the audience, if there is a usable one. */
  static Optional<Published> find(Path work, Audience audience, String release) {
    try {
      JsonNode json = CoeJson.MAPPER.readTree(Files.readString(file(work, audience)));
      String sum = json.path("sha256").asText();
      SortedMap<String, String> keys = new TreeMap<>();
      json.path("keys")
          .properties()
          .forEach(key -> keys.put(key.getKey(), key.getValue().asText()));
      Published found =
          new Published(
              json.path("release").asText(),
              json.path("report").asText(),
              json.path("inputs").asText(),
              json.path("shape").asText(),
              keys);
      return found.sum().equals(sum) && found.release.equals(release)
          ? Optional.of(found)
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Keeps the record, in place of that of the release before. */
  void write(Path work, Audience audience) throws IOException {
    Path file = file(work, audience);
    Path writing = file.resolveSibling(file.getFileName() + ".writing");
    Files.createDirectories(file.getParent());
    Files.writeString(writing, json(), StandardCharsets.UTF_8);
    Files.move(writing, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private String json() throws JsonProcessingException {
    return CoeJson.MAPPER.writeValueAsString(
        new TreeMap<>(
            Map.of(
                "release", release,
                "report", report,
                "inputs", inputs,
                "shape", shape,
                "sha256", sum(),
                "keys", keys)));
  }

  private String sum() {
    Sha256 sum = new Sha256().add(release).add(report).add(inputs).add(shape);
    keys.forEach((id, key) -> sum.add(id).add(key));
    return sum.hex();
  }

  private static Path file(Path work, Audience audience) {
    return work.resolve("published").resolve(audience.name() + ".json");
  }

  /** The COEs whose rows are not wanted any more: those that are away and those that changed. */
  Set<String> goneIn(SortedMap<String, String> now) {
    return differing(keys, now);
  }

  /** The COEs whose rows are missing: those that are new and those that changed. */
  Set<String> addedIn(SortedMap<String, String> now) {
    return differing(now, keys);
  }

  private static Set<String> differing(Map<String, String> in, Map<String, String> from) {
    Set<String> differing = new HashSet<>();
    in.forEach(
        (id, key) -> {
          if (!key.equals(from.get(id))) {
            differing.add(id);
          }
        });
    return differing;
  }
}
