package org.coecorpus.jobs.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.coecorpus.jobs.read.Sources;
import org.coecorpus.read.DocumentReader;
import org.coecorpus.read.Mappings;
import org.coecorpus.read.ParsedCoe;
import org.coecorpus.read.ReadLimits;
import org.coecorpus.read.ReadOutcome;
import org.coecorpus.read.Reject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what would be read from files; publishes nothing and looks at no access label. */
@Command(
    name = "read",
    description = "Shows what would be read from files, rejects on standard error.")
public final class ReadCommand implements Callable<Integer> {

  @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files and folders of COEs.")
  private List<Path> paths = List.of();

  @Option(
      names = "--json",
      description = "Print coe/1 JSON with source and spans, a document a line.")
  private boolean json;

  @Option(
      names = "--mapping",
      paramLabel = "F",
      description = "How CSV or other JSON is read (data/mappings/example.yaml); repeatable.")
  private List<Path> mappings = List.of();

  @Override
  public Integer call() throws IOException {
    Sources sources = Sources.find(paths);
    sources.rejects().forEach(this::print);
    DocumentReader reader =
        DocumentReader.with(ReadLimits.DEFAULT).withMappings(Mappings.read(mappings));
    for (Sources.SourceFile file : sources.files()) {
      try (InputStream in = new BufferedInputStream(Files.newInputStream(Path.of(file.path())))) {
        reader.read(file.name(), in, this::print);
      } catch (IOException e) {
        print(new Reject(file.name(), "", "cannot be read: " + e, ""));
      }
    }
    return ExitCode.DONE.number();
  }

  private void print(ReadOutcome outcome) {
    if (outcome instanceof Reject reject) {
      System.err.println(
          "coe: "
              + reject.source()
              + (reject.place().isEmpty() ? "" : ": " + reject.place())
              + ": "
              + reject.reason());
    } else if (outcome instanceof ParsedCoe parsed) {
      if (json) {
        System.out.println(parsed.toJson());
      } else {
        System.out.println("# " + parsed.source());
        CoePage.print(parsed.coe(), System.out);
        parsed.suspect().forEach(suspect -> System.out.println("suspect: " + suspect));
        System.out.println();
      }
    }
  }
}
