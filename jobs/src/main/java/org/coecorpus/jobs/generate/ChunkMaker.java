package org.coecorpus.jobs.generate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.coecorpus.coe.Coe;

/** Makes one chunk of documents: writes their files and gathers what goes to the shared ones. */
final class ChunkMaker {

  private final Library library;
  private final GenerateRequest request;
  private final Editor editor;
  private final Register register;
  private final NaturalFindings findings;

  ChunkMaker(Library library, GenerateRequest request) {
    this.library = library;
    this.request = request;
    this.editor = new Editor(library, request);
    this.findings = new NaturalFindings(library, request.options().asOf());
    this.register = new Register(library, request.seed(), request.options());
  }

  Chunk make(int number) throws IOException {
    int perFile = request.options().documentsPerFile();
    int from = number * perFile;
    int to = Math.min(request.count(), from + perFile);
    return make(number, IntStream.range(from, to).toArray());
  }

  /** How many documents the next delivery has beyond the count. */
  int further() {
    return (int) Math.ceil(request.count() * request.options().changed() / 10);
  }

  /** The further documents, in a chunk of their own: originals only. */
  Chunk makeFurther(int number) throws IOException {
    int[] indexes =
        IntStream.iterate(request.count(), i -> i + 1)
            .filter(i -> Kind.of(request.seed(), i) == Kind.ORIGINAL)
            .limit(further())
            .toArray();
    return make(number, indexes);
  }

  private Chunk make(int number, int[] indexes) throws IOException {
    Ledger ledger = new Ledger();
    JsonFiles json = new JsonFiles(number);
    List<String> truth = new ArrayList<>();
    for (int i : indexes) {
      Manuscript manuscript = editor.document(i);
      String change =
          i < request.count()
              ? Change.draw(manuscript, library, request)
              : "ADDED: " + manuscript.draft.id;
      if (change.startsWith("DELETED")) {
        register.addWithoutCoe(manuscript, ledger);
        ledger.change(manuscript, change, "");
        continue;
      }
      boolean inMarkdown = isMarkdown(manuscript.plot);
      String source = inMarkdown ? markdown(number, i, manuscript) : json(json, i, manuscript);
      findings.note(manuscript);
      if (!change.isEmpty()) {
        ledger.change(manuscript, change, source);
      }
      ledger.document(manuscript, source, inMarkdown);
      if (manuscript.plot.kind() != Kind.EXACT_DUPLICATE) {
        truth.add(Ledger.document(source, inMarkdown, manuscript));
        register.add(manuscript, ledger);
      }
    }
    for (Map.Entry<String, byte[]> file : json.contents().entrySet()) {
      writeFile(file.getKey(), file.getValue());
    }
    truth.replaceAll(line -> unnumbered(line, json.lonely()));
    write(String.format(Locale.ROOT, "truth/documents-%05d.jsonl", number), lines(truth));
    return ledger.toChunk(line -> unnumbered(line, json.lonely()));
  }

  private static String unnumbered(String line, List<String> lonely) {
    String text = line;
    for (String source : lonely) {
      text = text.replace("\"" + source + "\"", "\"" + source.replace("#1", "") + "\"");
    }
    return text;
  }

  /** Writes the document as Markdown; its draft is reduced to what the text states. */
  private String markdown(int chunk, int index, Manuscript manuscript) throws IOException {
    Dice dice = dice(manuscript.plot, "dialect");
    Dialect dialect = Dialect.draw(library.dialects(), dice).fitting(manuscript.draft.toCoe());
    String zone = Manuscript.text(manuscript.draft.incident.zone());
    new StatedInMarkdown(dialect, library.dialects(), dice).reduce(manuscript);
    if (!dialect.full()) {
      manuscript.violations.removeIf(v -> v.section().equals("lifecycle"));
      if (dialect.facts() == Dialect.FactForm.NONE) {
        manuscript.violations.removeIf(v -> v.rule().equals("P7") || v.rule().equals("S4"));
      }
      manuscript.statesId =
          dialect.facts() != Dialect.FactForm.NONE || !manuscript.plot.isUnlabelled();
    }
    String feedback = Feedback.body(manuscript.draft);
    manuscript.draft.extra.clear();
    Coe stated = manuscript.draft.toCoe();
    String file =
        String.format(Locale.ROOT, "coes/markdown-%05d/%s.md", chunk, name(index, manuscript));
    write(
        file,
        new MarkdownWriter(dialect, stated, manuscript.lessonFamilies, zone, feedback).text());
    return file;
  }

  /** Adds the document to the JSON files; its draft is reduced to what they state. */
  private String json(JsonFiles files, int index, Manuscript manuscript) {
    Dice dice = dice(manuscript.plot, "json");
    JsonDialect dialect = JsonDialect.draw(library.dialects(), dice);
    JsonFiles.Form form = JsonFiles.draw(dice);
    dialect.reduce(manuscript.draft, library.dialects(), dice);
    return files.add(form, name(index, manuscript), dialect.write(manuscript.draft.toCoe()));
  }

  private boolean isMarkdown(Plot plot) {
    double share = request.options().markdownShare();
    if (plot.kind() != Kind.NEAR_DUPLICATE) {
      return dice(plot, "format").chance(share);
    }
    boolean original = new Dice(request.seed(), plot.base(), "format").chance(share);
    boolean flips = Author.changeOf(dice(plot, "reword")).equals("format");
    return (share > 0 && flips) != original;
  }

  private Dice dice(Plot plot, String purpose) {
    return new Dice(request.seed(), plot.index(), purpose);
  }

  /** Name of a file for one document; a copy has one of its own. */
  private static String name(int index, Manuscript manuscript) {
    String copy = manuscript.plot.kind() == Kind.EXACT_DUPLICATE ? "-copy-" + (index + 1) : "";
    return manuscript.draft.id + copy;
  }

  private static String lines(List<String> lines) {
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(line).append('\n'));
    return text.toString();
  }

  private void write(String file, String text) throws IOException {
    if (!text.isEmpty()) {
      writeFile(file, text.getBytes(StandardCharsets.UTF_8));
    }
  }

  private void writeFile(String file, byte[] bytes) throws IOException {
    Path path = request.out().resolve(file);
    Files.createDirectories(path.getParent());
    Files.write(path, bytes);
  }
}
