package org.coecorpus.serve;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.coecorpus.access.Audience;
import org.coecorpus.coe.CoeJson;
import org.coecorpus.release.Release;
import org.coecorpus.release.ReleaseDraft;
import org.coecorpus.release.ReleaseInfo;
import org.coecorpus.release.Store;
import org.coecorpus.release.StoreLock;
import org.coecorpus.search.CoeThemes;
import org.coecorpus.search.IndexedCoe;
import org.coecorpus.search.SearchIndex;
import org.coecorpus.search.ShardWriter;
import org.coecorpus.theme.Statement;
import org.coecorpus.theme.StatementKind;
import org.coecorpus.theme.Theme;
import org.coecorpus.theme.ThemesFile;
import org.coecorpus.time.Quarter;

/**
 * Publishes made-up COEs for the pages: {@code new ServedCorpus().coe(…).theme(…).publish(store)}.
 */
final class ServedCorpus {

  static final String REPORT =
      "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Report</title>"
          + "<style>h1 { color: #0b5394; }</style></head>"
          + "<body><main><h1>Report on 2026Q2</h1></main></body></html>";

  private final List<ObjectNode> coes = new ArrayList<>();
  private final List<Theme> themes = new ArrayList<>();
  private final List<Statement> statements = new ArrayList<>();
  private final Map<String, List<String>> themesByCoe = new LinkedHashMap<>();
  private final Map<String, String> files = new LinkedHashMap<>();

  /** 34 COEs of two teams, one of them told at length, in two themes, with one report. */
  static ServedCorpus usual() {
    ServedCorpus corpus = new ServedCorpus();
    ObjectNode told = corpus.coe("COE-1", "Labels could not be printed for 40 minutes");
    told.put("severity", "SEV1").put("team", "labels").put("service", "label-api");
    told.put("status", "COMPLETED").put("event_id", "EVT-1");
    told.put("summary", "The certificate of `label-api` expired.\n\n- Printers stood **still**.");
    told.withObject("/impact").put("text", "Shops waited.").put("failed", 1200).put("total", 5000);
    told.withObject("/incident").put("started_at", "2026-05-04T10:15:00Z");
    told.withArray("/timeline")
        .addObject()
        .put("at", "2026-05-04T10:15:00Z")
        .put("text", "the first label fails")
        .put("milestone", "IMPACT_START")
        .withArray("/links")
        .add("https://tickets.example/LBL-7");
    ObjectNode why = told.withArray("/whys").addObject().put("question", "Why did it expire?");
    why.put("answer", "Nothing renewed it.").withArray("/actions").add("A1");
    why.withArray("/children")
        .addObject()
        .put("question", "Why did nothing?")
        .put("answer", "No list.");
    told.withArray("/root_causes")
        .addObject()
        .put("text", "A certificate without an owner expired");
    told.withArray("/lessons").addObject().put("text", "Count what you must renew");
    told.withArray("/actions")
        .addObject()
        .put("id", "A1")
        .put("title", "Renew by machine")
        .put("owner", "kbrandt")
        .put("ticket", "LBL-8")
        .put("due_at", "2026-06-01")
        .put("status", "OPEN");
    corpus
        .coe("COE-2", "The same, told by checkout")
        .put("event_id", "EVT-1")
        .put("team", "checkout");
    for (int i = 3; i <= 34; i++) {
      ObjectNode coe = corpus.coe("COE-" + i, "Queue number " + i + " stood still");
      coe.put("team", i % 2 == 0 ? "checkout" : "labels").put("severity", "SEV3");
      coe.put("status", "DRAFT");
      coe.withArray("/root_causes").addObject().put("text", "A queue without an end, number " + i);
    }
    corpus.theme("cause-1", "expiry", "certificate, expiry: «A certificate expired»", "COE-1");
    String[] queues = new String[32];
    for (int i = 0; i < queues.length; i++) {
      queues[i] = "COE-" + (i + 3);
    }
    corpus.theme("cause-2", "queue", "queue, end: «A queue without an end»", queues);
    return corpus
        .file("reports/2026Q2/report.html", REPORT)
        .file("reports/2026Q2/figures.csv", "id,value\n")
        .file("reports/2026Q2/report.md", "# Report\n")
        .file("reports/index.html", REPORT);
  }

  /** Adds a COE, to be told more of. */
  ObjectNode coe(String id, String title) {
    ObjectNode coe = CoeJson.MAPPER.createObjectNode().put("id", id).put("title", title);
    coes.add(coe);
    return coe;
  }

  /** Adds a theme of one root cause of each of these COEs. */
  ServedCorpus theme(String id, String term, String name, String... ofCoes) {
    List<String> members = new ArrayList<>();
    for (String coe : ofCoes) {
      members.add(coe + "#cause-1");
      statements.add(
          new Statement(
              coe + "#cause-1",
              coe,
              coe,
              StatementKind.CAUSE,
              "What " + coe + " says",
              term,
              null,
              Quarter.parse(coe.endsWith("0") ? "2026Q1" : "2026Q2")));
      themesByCoe.computeIfAbsent(coe, key -> new ArrayList<>()).add(id);
    }
    themes.add(
        new Theme(
            id,
            StatementKind.CAUSE,
            name,
            List.of(term),
            members.subList(0, 1),
            members,
            new TreeMap<>(Map.of("2026Q2", (long) members.size())),
            members.size(),
            0.9,
            id.endsWith("1")));
    return this;
  }

  ServedCorpus file(String path, String text) {
    files.put(path, text);
    return this;
  }

  Release publish(Store store) {
    return publish(store, Audience.COMPANY);
  }

  Release publish(Store store, Audience audience) {
    try (StoreLock lock = store.lock()) {
      ReleaseDraft draft = store.draft(lock, audience);
      Path shard = draft.path().resolve("index/shard-0000");
      Files.createDirectories(shard.getParent());
      ShardWriter.write(shard, coes.stream().map(ServedCorpus::indexed).toList());
      CoeThemes.write(draft.path().resolve("index/themes"), List.of(shard), themesByCoe);
      write(draft.path().resolve(ThemesFile.PATH), themesFile());
      files.forEach((path, text) -> write(draft.path().resolve(path), text));
      return draft.publish(
          new ReleaseInfo(
              Instant.parse("2026-09-30T23:59:59Z"), "", new TreeMap<>(), new TreeMap<>()),
          8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String themesFile() {
    return new ThemesFile(themes, statements, new TreeMap<>()).write();
  }

  private static IndexedCoe indexed(ObjectNode coe) {
    return new IndexedCoe(
        CoeJson.read(coe.toString()), Quarter.parse("2026Q2"), LocalDate.parse("2026-05-04"));
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As the commands open it. */
  static SearchIndex open(Release release) throws IOException {
    return SearchIndex.open(
        List.of(release.directory("index/shard-0000")), release.file("index/themes"));
  }
}
