package org.coecorpus.jobs.generate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.coecorpus.coe.Coe;
import org.coecorpus.coe.CoeJson;

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
    Ledger ledger = new Ledger();
    List<String> json = new ArrayList<>();
    List<String> truth = new ArrayList<>();
    for (int i = from; i < to; i++) {
      Manuscript manuscript = editor.document(i);
      boolean inMarkdown = isMarkdown(manuscript.plot);
      String line = CoeJson.write(manuscript.draft.toCoe());
      String source;
      if (inMarkdown) {
        source = markdownFile(number, i, manuscript);
        writeFile(source, markdown(manuscript));
        line = CoeJson.write(manuscript.draft.toCoe());
      } else {
        json.add(line);
        source = jsonFile(number) + "#" + json.size();
      }
      findings.note(manuscript);
      ledger.document(manuscript, source, inMarkdown);
      if (manuscript.plot.kind() != Kind.EXACT_DUPLICATE) {
        boolean statesId =
            !inMarkdown || manuscript.draft.team != null || !manuscript.plot.isUnlabelled();
        truth.add(Ledger.document(source, inMarkdown ? "markdown" : "json", statesId, line));
        register.add(manuscript, ledger);
      }
    }
    writeFile(jsonFile(number), lines(json));
    writeFile(String.format(Locale.ROOT, "truth/documents-%05d.jsonl", number), lines(truth));
    return ledger.toChunk();
  }

  /** The document as Markdown; its draft is reduced to what the text states. */
  private String markdown(Manuscript manuscript) {
    Dice dice = dice(manuscript.plot, "dialect");
    Dialect dialect = Dialect.draw(library.dialects(), dice).fitting(manuscript.draft.toCoe());
    String zone = Manuscript.text(manuscript.draft.incident.zone());
    new StatedInMarkdown(dialect, library.dialects(), dice).reduce(manuscript);
    if (!dialect.full()) {
      manuscript.violations.removeIf(v -> v.section().equals("lifecycle"));
    }
    Coe stated = manuscript.draft.toCoe();
    return new MarkdownWriter(dialect, stated, manuscript.lessonFamilies, zone).text();
  }

  private boolean isMarkdown(Plot plot) {
    return dice(plot, "format").chance(request.options().markdownShare());
  }

  private Dice dice(Plot plot, String purpose) {
    return new Dice(request.seed(), plot.index(), purpose);
  }

  private static String jsonFile(int number) {
    return String.format(Locale.ROOT, "coes/part-%05d.jsonl", number);
  }

  private static String markdownFile(int number, int index, Manuscript manuscript) {
    String copy = manuscript.plot.kind() == Kind.EXACT_DUPLICATE ? "-copy-" + (index + 1) : "";
    return String.format(
        Locale.ROOT, "coes/markdown-%05d/%s%s.md", number, manuscript.draft.id, copy);
  }

  private static String lines(List<String> lines) {
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(line).append('\n'));
    return text.toString();
  }

  private void writeFile(String file, String text) throws IOException {
    if (text.isEmpty()) {
      return;
    }
    Path path = request.out().resolve(file);
    Files.createDirectories(path.getParent());
    Files.write(path, text.getBytes(StandardCharsets.UTF_8));
  }
}
