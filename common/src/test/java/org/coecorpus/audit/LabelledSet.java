package org.coecorpus.audit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.coecorpus.measure.CoeFacts;
import org.coecorpus.measure.IncidentFacts;
import org.coecorpus.measure.IncidentMeasures;
import org.coecorpus.read.DocumentReader;
import org.coecorpus.read.ParsedCoe;
import org.coecorpus.read.ReadLimits;
import org.coecorpus.read.SourceText;
import org.coecorpus.settings.Settings;
import org.coecorpus.sideinput.SideInputs;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * One of the two sets of labelled documents, audited as a corpus of its own with its side inputs,
 * at the end of the day of its {@code as-of.txt}. Rules are written with an eye on set {@code a};
 * nobody who writes rules looks at what they do on set {@code b}.
 */
final class LabelledSet {

  private static final Path FOLDER =
      Path.of(
          System.getProperty("project.root", ".."),
          "common/src/test/resources/org/coecorpus/audit/labelled");
  private static final String LABELS = ".labels.yaml";
  private static final String REGISTER = "incidents";

  private final Path folder;
  private final AuditContext context;
  private final List<Document> documents;

  /** One document of the set with what was marked in it. */
  record Document(ParsedCoe parsed, SourceText text, List<Label> labels, List<Label> traps) {

    String name() {
      return parsed.source();
    }
  }

  private LabelledSet(Path folder) throws IOException {
    this.folder = folder;
    LocalDate asOf = LocalDate.parse(Files.readString(folder.resolve("as-of.txt")).strip());
    this.context =
        AuditContext.of(Settings.load(Optional.empty()).audit())
            .asOf(
                asOf.plusDays(1)
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant()
                    .minus(Duration.ofNanos(1)))
            .with(
                SideInputs.read(
                    file("roster.csv"),
                    file("incidents.csv"),
                    file("actions.csv"),
                    file("customers.csv")));
    this.documents = read();
  }

  static LabelledSet named(String name) {
    try {
      return new LabelledSet(FOLDER.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<Path> file(String name) {
    return Optional.of(folder.resolve(name)).filter(Files::exists);
  }

  private List<Document> read() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(file -> file.toString().endsWith(LABELS)).sorted().toList();
    }
    List<Document> found = new ArrayList<>();
    for (Path labels : files) {
      String stem = labels.getFileName().toString().replace(LABELS, "");
      if (!stem.equals(REGISTER)) {
        found.add(read(stem, yaml(labels)));
      }
    }
    return found;
  }

  private Document read(String stem, Map<?, ?> marked) throws IOException {
    String name = stem + (file(stem + ".md").isPresent() ? ".md" : ".json");
    String text = Files.readString(folder.resolve(name));
    List<Document> found = new ArrayList<>();
    DocumentReader.with(ReadLimits.DEFAULT)
        .readWithText(
            name,
            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
            (outcome, source) ->
                found.add(
                    new Document(
                        (ParsedCoe) outcome,
                        source,
                        labels(name, marked.get("findings"), text),
                        labels(name, marked.get("traps"), text))));
    return found.get(0);
  }

  private static List<Label> labels(String name, Object list, String text) {
    try {
      return list == null ? List.of() : Label.allOf(list, text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
    }
  }

  private static Map<?, ?> yaml(Path file) throws IOException {
    return (Map<?, ?>)
        new Load(LoadSettings.builder().setLabel(file.toString()).build())
            .loadFromString(Files.readString(file));
  }

  List<Document> documents() {
    return documents;
  }

  AuditContext context() {
    return context;
  }

  /** What the audit makes of each document, by its name. */
  SortedMap<String, LabelMatch> matches() {
    Audit audit = Audit.in(context.with(Siblings.of(facts())));
    SortedMap<String, LabelMatch> matches = new TreeMap<>();
    for (Document document : documents) {
      AuditResult result = audit.of(document.parsed(), document.text());
      if (!result.faults().isEmpty()) {
        throw new IllegalStateException(document.name() + ": " + result.faults());
      }
      matches.put(document.name(), LabelMatch.of(document.labels(), result.findings()));
    }
    return matches;
  }

  /** What the register's incidents without a COE break, and what was marked of them. */
  RegisterMatch registerMatch() {
    List<IncidentFacts> register =
        context.inputs().incidents().orElseThrow().incidents().stream()
            .map(IncidentFacts::of)
            .toList();
    Set<String> covered = IncidentMeasures.covered(facts());
    Instant asOf = context.asOf().orElseThrow();
    Set<String> found =
        Need.unmet(register, covered, asOf).stream()
            .map(need -> need.brokenAt(asOf).orElseThrow() + " " + need.incident().id())
            .collect(Collectors.toCollection(TreeSet::new));
    return new RegisterMatch(found, registerLabels());
  }

  List<CoeFacts> facts() {
    return documents.stream().map(document -> CoeFacts.of(document.parsed().coe())).toList();
  }

  private Set<String> registerLabels() {
    try {
      Set<String> marked = new TreeSet<>();
      for (Object entry : (List<?>) yaml(folder.resolve(REGISTER + LABELS)).get("findings")) {
        Map<?, ?> label = (Map<?, ?>) entry;
        marked.add(label.get("rule") + " " + label.get("incident"));
      }
      return marked;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Rule and incident, by the audit and by the labels.
   *
   * @param found such as {@code P4 INC-7}
   * @param marked likewise
   */
  record RegisterMatch(Set<String> found, Set<String> marked) {

    Score score(String rule) {
      Set<String> hits = of(rule, found);
      hits.retainAll(marked);
      return new Score(
          hits.size(), of(rule, marked).size() - hits.size(), of(rule, found).size() - hits.size());
    }

    private static Set<String> of(String rule, Set<String> all) {
      return all.stream()
          .filter(one -> one.startsWith(rule + " "))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  /** The score of each rule of the catalogue, in its order. */
  Map<String, Score> scores() {
    Map<String, Score> scores = new LinkedHashMap<>();
    Rules.all().forEach(rule -> scores.put(rule.id(), Score.NONE));
    for (LabelMatch match : matches().values()) {
      match.hits().forEach(label -> scores.merge(label.rule(), new Score(1, 0, 0), Score::plus));
      match.missed().forEach(label -> scores.merge(label.rule(), new Score(0, 1, 0), Score::plus));
      match.wrong().forEach(f -> scores.merge(f.rule().id(), new Score(0, 0, 1), Score::plus));
    }
    RegisterMatch register = registerMatch();
    for (String rule : List.of("P4", "P5")) {
      scores.merge(rule, register.score(rule), Score::plus);
    }
    return scores;
  }
}
