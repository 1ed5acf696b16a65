package org.coecorpus.jobs.generate;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The files beside the documents: side inputs and truth, appended chunk by chunk. */
final class SideFiles implements Closeable {

  static final String ACTIONS = "actions.csv";
  static final String INCIDENTS = "incidents.csv";

  private static final Map<String, String> HEADERS =
      Map.of(
          ACTIONS, "ticket,status,owner,due,created_at,transitions",
          INCIDENTS, "id,severity,customer_impact,teams,started,ended,waiver");

  private final Path out;
  private final Map<String, BufferedWriter> writers = new LinkedHashMap<>();

  /** Writes what does not depend on the documents and opens the rest. */
  SideFiles(Path out, Library library) throws IOException {
    this.out = out;
    Files.createDirectories(out.resolve("coes"));
    Files.createDirectories(out.resolve("truth"));
    write("roster.csv", "alias,name,role,team,manager,left_at", roster(library));
    write("customers.csv", "name", library.customers());
    write("truth/teams.jsonl", null, PlantedRates.teams(library));
    write("truth/trends.jsonl", null, PlantedRates.families(library));
    writer(ACTIONS);
    writer(INCIDENTS);
  }

  private static List<String> roster(Library library) {
    return library.organisation().people().stream()
        .map(
            p ->
                String.join(
                    ",",
                    p.alias(),
                    p.name(),
                    p.role(),
                    empty(p.team()),
                    empty(p.manager()),
                    empty(p.leftAt())))
        .toList();
  }

  private static String empty(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  private void write(String file, @Nullable String header, List<String> lines) throws IOException {
    try (BufferedWriter writer = open(file)) {
      if (header != null) {
        writer.write(header + "\n");
      }
      for (String line : lines) {
        writer.write(line + "\n");
      }
    }
  }

  private BufferedWriter open(String file) throws IOException {
    return Files.newBufferedWriter(out.resolve(file), StandardCharsets.UTF_8);
  }

  private BufferedWriter writer(String file) throws IOException {
    BufferedWriter writer = writers.get(file);
    if (writer == null) {
      writer = open(file);
      writers.put(file, writer);
      String header = HEADERS.get(file);
      if (header != null) {
        writer.write(header + "\n");
      }
    }
    return writer;
  }

  /** Appends the chunk and returns its counts. */
  GenerateResult append(Chunk chunk) throws IOException {
    for (Map.Entry<String, List<String>> file : chunk.lines().entrySet()) {
      BufferedWriter writer = writer(file.getKey());
      for (String line : file.getValue()) {
        writer.write(line);
        writer.write('\n');
      }
    }
    return chunk.counts();
  }

  @Override
  public void close() throws IOException {
    for (BufferedWriter writer : writers.values()) {
      writer.close();
    }
  }
}
