package org.coecorpus.jobs.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.coecorpus.jobs.read.Sources;
import org.coecorpus.read.DocumentReader;
import org.coecorpus.read.ReadLimits;
import org.coecorpus.settings.UserException;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;

/**
 * Reading, from the bytes of a file to typed COEs with hash and spans, beside only parsing the same
 * bytes: JSON Lines with Jackson's tree, Markdown with commonmark and its tables.
 */
public final class ReadBench {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Parser PARSER =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();
  private static final DocumentReader READER = DocumentReader.with(ReadLimits.DEFAULT);

  private ReadBench() {}

  /**
   * Measures the {@code .jsonl} and the {@code .md} files of a folder apart.
   *
   * @throws UserException if the folder has neither
   */
  public static List<Comparison> run(Path folder, int passes) throws IOException {
    List<Sources.SourceFile> files = Sources.find(List.of(folder)).files();
    Chunks json = chunks(files, ".jsonl");
    Chunks markdown = chunks(files, ".md");
    if (json.files().isEmpty() && markdown.files().isEmpty()) {
      throw new UserException("no .jsonl and no .md files in " + folder + ", expected some");
    }
    List<Comparison> results = new ArrayList<>();
    if (!json.files().isEmpty()) {
      results.add(new Contest("json", ReadBench::plainJson, ReadBench::read).run(json, passes));
    }
    if (!markdown.files().isEmpty()) {
      results.add(
          new Contest("markdown", ReadBench::plainMarkdown, ReadBench::read).run(markdown, passes));
    }
    return results;
  }

  private static Chunks chunks(List<Sources.SourceFile> files, String ending) {
    return new Chunks(files.stream().filter(file -> file.name().endsWith(ending)).toList());
  }

  static long plainJson(List<InputFile> files) {
    long documents = 0;
    for (InputFile file : files) {
      byte[] bytes = file.bytes();
      int start = 0;
      for (int i = 0; i <= bytes.length; i++) {
        if (i == bytes.length || bytes[i] == '\n') {
          documents += i > start && isTree(bytes, start, i - start) ? 1 : 0;
          start = i + 1;
        }
      }
    }
    return documents;
  }

  private static boolean isTree(byte[] bytes, int start, int length) {
    try {
      JsonNode tree = MAPPER.readTree(bytes, start, length);
      return !tree.isMissingNode();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static long plainMarkdown(List<InputFile> files) {
    long documents = 0;
    for (InputFile file : files) {
      Node parsed = PARSER.parse(new String(file.bytes(), StandardCharsets.UTF_8));
      documents += parsed.getFirstChild() == null ? 0 : 1;
    }
    return documents;
  }

  static long read(List<InputFile> files) {
    long documents = 0;
    for (InputFile file : files) {
      documents += READER.read(file.name(), file.bytes()).size();
    }
    return documents;
  }
}
