package org.coecorpus.jobs.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.coecorpus.audit.Audit;
import org.coecorpus.audit.AuditContext;
import org.coecorpus.audit.AuditJson;
import org.coecorpus.audit.AuditResult;
import org.coecorpus.audit.Brief;
import org.coecorpus.audit.ShownFindings;
import org.coecorpus.audit.Siblings;
import org.coecorpus.coe.Coe;
import org.coecorpus.jobs.dataset.Essence;
import org.coecorpus.measure.CoeFacts;
import org.coecorpus.read.DocumentReader;
import org.coecorpus.read.ParsedCoe;
import org.coecorpus.read.ReadLimits;
import org.coecorpus.read.SourceText;
import org.coecorpus.redact.RedactionKind;
import org.coecorpus.redact.Redactor;
import org.coecorpus.settings.Settings;
import org.coecorpus.sideinput.SideInputs;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is found in two steps, when a document is read and when the run knows the rest, is what is
 * found in one. A rule that fails here asks for as-of date, register, tracker or siblings and also
 * reads texts; one that needs only the roster or the customers asks {@code context().roster()} or
 * {@code context().customers()} for them, which are known in the first step.
 */
class PutOffRulesTest {

  private static final Path LABELLED =
      Path.of(
          System.getProperty("project.root", ".."),
          "common/src/test/resources/org/coecorpus/audit/labelled");
  private static final Redactor NOTHING = Redactor.of(EnumSet.noneOf(RedactionKind.class));

  private record Document(ParsedCoe parsed, SourceText text) {}

  @ParameterizedTest
  @ValueSource(strings = {"a", "b"})
  void twoStepsFindWhatOneFinds(String set) throws IOException {
    List<Document> documents = documents(LABELLED.resolve(set));
    AuditContext context = context(LABELLED.resolve(set), documents);
    Audit whole = Audit.in(context);
    Audit first = Audit.in(context.whileReading());
    ShownFindings shown = new ShownFindings(NOTHING);
    int late = 0;
    for (Document document : documents) {
      AuditResult early = first.of(document.parsed(), document.text());
      late += early.putOff().size();
      Coe essence = Essence.of(document.parsed().coe());
      Brief brief = Brief.of(essence, document.parsed(), document.text(), early, NOTHING);
      AuditResult both =
          AuditJson.readKept(early.source(), early.id(), AuditJson.kept(early))
              .with(whole.of(Brief.read(essence, early.source(), brief.restAsJson())), early.id());
      assertThat(shown.of(both)).isEqualTo(shown.of(whole.of(document.parsed(), document.text())));
    }
    assertThat(late).isGreaterThanOrEqualTo(documents.size());
  }

  private static AuditContext context(Path folder, List<Document> documents) {
    return AuditContext.of(Settings.load(Optional.empty()).audit())
        .asOf(Instant.parse("2026-08-31T23:59:59Z"))
        .with(
            SideInputs.read(
                Optional.of(folder.resolve("roster.csv")),
                Optional.of(folder.resolve("incidents.csv")),
                Optional.of(folder.resolve("actions.csv")),
                Optional.of(folder.resolve("customers.csv"))))
        .with(
            Siblings.of(documents.stream().map(each -> CoeFacts.of(each.parsed().coe())).toList()));
  }

  private static List<Document> documents(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files =
          all.filter(file -> file.toString().endsWith(".md") || file.toString().endsWith(".json"))
              .sorted()
              .toList();
    }
    List<Document> documents = new ArrayList<>();
    for (Path file : files) {
      try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
        DocumentReader.with(ReadLimits.DEFAULT)
            .readWithText(
                file.getFileName().toString(),
                in,
                (outcome, text) -> documents.add(new Document((ParsedCoe) outcome, text)));
      }
    }
    assertThat(documents).hasSizeGreaterThan(30);
    return documents;
  }
}
