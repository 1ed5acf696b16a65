package org.coecorpus.jobs.generate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Makes one chunk of documents: writes their files and gathers what goes to the shared ones. */
final class ChunkMaker {

  private final GenerateRequest request;
  private final Editor editor;
  private final Register register;

  ChunkMaker(Library library, GenerateRequest request) {
    this.request = request;
    this.editor = new Editor(library, request);
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
      String line = org.coecorpus.coe.CoeJson.write(manuscript.draft.toCoe());
      String source;
      if (inMarkdown) {
        source = markdownFile(number, i, manuscript);
        MarkdownWriter writer = MarkdownWriter.of(request.seed(), manuscript);
        writeFile(source, writer.text());
        line = org.coecorpus.coe.CoeJson.write(writer.stated());
      } else {
        json.add(line);
        source = jsonFile(number) + "#" + json.size();
      }
      ledger.document(manuscript, source, inMarkdown);
      if (manuscript.plot.kind() != Kind.EXACT_DUPLICATE) {
        truth.add(Ledger.document(source, inMarkdown ? "markdown" : "json", line));
        register.add(manuscript, ledger);
      }
    }
    writeFile(jsonFile(number), lines(json));
    writeFile(String.format(Locale.ROOT, "truth/documents-%05d.jsonl", number), lines(truth));
    return ledger.toChunk();
  }

  /** Decided by the document that a copy repeats, so that an exact duplicate is one to the byte. */
  private boolean isMarkdown(Plot plot) {
    int index = plot.kind() == Kind.EXACT_DUPLICATE ? plot.base() : plot.index();
    return new Dice(request.seed(), index, "format").chance(request.options().markdownShare());
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
