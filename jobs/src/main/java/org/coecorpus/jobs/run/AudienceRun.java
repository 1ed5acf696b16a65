package org.coecorpus.jobs.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.coecorpus.access.Audience;
import org.coecorpus.audit.Siblings;
import org.coecorpus.jobs.audit.AuditJob;
import org.coecorpus.jobs.audit.Knowledge;
import org.coecorpus.jobs.index.IndexJob;
import org.coecorpus.jobs.measure.Facts;
import org.coecorpus.jobs.measure.MeasureTables;
import org.coecorpus.jobs.read.ReadJob;
import org.coecorpus.jobs.report.ReportsJob;
import org.coecorpus.jobs.table.TablesJob;
import org.coecorpus.jobs.theme.EmbedJob;
import org.coecorpus.jobs.theme.ThemesJob;
import org.coecorpus.measure.Attention;
import org.coecorpus.measure.AuditCount;
import org.coecorpus.measure.EventGroups;
import org.coecorpus.measure.MeasureInput;
import org.coecorpus.measure.MeasureResult;
import org.coecorpus.measure.Measures;
import org.coecorpus.measure.MeasuresFile;
import org.coecorpus.release.Release;
import org.coecorpus.report.DecisionsFile;
import org.coecorpus.report.ReportFiles;
import org.coecorpus.settings.Settings;
import org.coecorpus.settings.UserException;
import org.coecorpus.sideinput.SideInputs;
import org.coecorpus.theme.Categoriser;
import org.coecorpus.theme.GraphThemeFinder;
import org.coecorpus.theme.Statement;
import org.coecorpus.theme.StatementKind;
import org.coecorpus.theme.Taxonomy;
import org.coecorpus.theme.ThemeInput;
import org.coecorpus.theme.ThemeResult;
import org.coecorpus.theme.ThemeSettings;
import org.coecorpus.theme.ThemesFile;
import org.coecorpus.time.Moment;
import org.coecorpus.time.Quarter;

/**
 * Makes the content of one audience's release from the documents that it may read: tables, themes,
 * index, measures, reports, in this order.
 */
final class AudienceRun {

  private static final int FAULTS_SHOWN = 20;

  private final SparkSession spark;
  private final RunRequest request;
  private final Settings settings;
  private final SideInputs sideInputs;
  private final ReadJob.Reading reading;
  private final Progress progress;
  private final Audience audience;
  private final Path vectors;
  private final Path draft;
  private String model = "none";

  AudienceRun(
      SparkSession spark,
      RunRequest request,
      Settings settings,
      SideInputs sideInputs,
      ReadJob.Reading reading,
      Progress progress,
      Audience audience,
      Path vectors,
      Path draft) {
    this.spark = spark;
    this.request = request;
    this.settings = settings;
    this.sideInputs = sideInputs;
    this.reading = reading;
    this.progress = progress;
    this.audience = audience;
    this.vectors = vectors;
    this.draft = draft;
  }

  /**
   * What a run can start from.
   *
   * @param release the served release, intact
   * @param inputs what it was made from
   */
  record Base(Release release, Published inputs) {}

  /** What was made, besides tables and index, and the sentence model that was used. */
  record Content(MeasuresFile measures, ThemesFile themes, DecisionsFile decisions, String model) {

    Instant asOf() {
      return measures.asOf().instantIn(ZoneOffset.UTC);
    }

    /** The latest quarter that is over at as-of. */
    Quarter latestQuarter() {
      return Quarter.of(asOf().plusNanos(1)).plus(-1);
    }
  }

  /**
   * Writes everything but the reports, whose text names the release.
   *
   * @param facts of the documents that the audience may read
   * @param base the served release and what it was made from, where documents that have not changed
   *     need not be taken apart again
   */
  Content write(ReadJob read, Facts facts, Optional<Base> base) throws IOException {
    SortedMap<String, String> keys = read.keys(audience);
    long count = keys.size();
    TablesJob tables = new TablesJob(spark, draft.resolve("tables"));
    progress.begin("tables");
    if (base.isPresent()) {
      Published former = base.get().inputs();
      tables.updateDocuments(
          base.get().release().directory("tables"),
          former.goneIn(keys),
          read.documents(audience, former.addedIn(keys)));
    } else {
      tables.writeDocuments(read.documents(audience));
    }
    Instant asOf =
        request
            .asOf()
            .or(facts::latest)
            .orElseThrow(
                () -> new UserException("the documents hold no date: give one with --as-of"));
    tables.write(MeasureTables.items(spark, facts, asOf), "action_item", List.of("item_key"));
    tables.write(
        MeasureTables.statuses(spark, facts, asOf),
        "action_status",
        List.of("item_key", "position"));
    tables.write(MeasureTables.timings(spark, facts, asOf), "coe_timing", List.of("coe_id"));
    tables.write(
        MeasureTables.stays(spark, facts, asOf), "review_stay", List.of("coe_id", "position"));
    tables.write(MeasureTables.incidents(spark, facts), "incident", List.of("incident_id"));
    progress.end(count + " COEs, " + facts.items().size() + " action items");

    progress.begin("themes");
    EventGroups events = EventGroups.of(facts.coes());
    List<Statement> statements =
        facts.statements().stream()
            .map(statement -> statement.inEvent(events.eventOf(statement.coeId())))
            .toList();
    ThemeInput themeInput = themeInput(statements);
    ThemeResult themes = GraphThemeFinder.with(themeSettings()).find(themeInput);
    tables.write(
        ThemesJob.categories(spark, categorisers(themeInput), statements),
        "statement_category",
        List.of("statement_id"));
    tables.write(ThemesJob.themes(spark, themes), "theme", List.of("theme_id"));
    tables.write(
        ThemesJob.members(spark, themes, statements),
        "theme_member",
        List.of("theme_id", "statement_id"));
    ThemesFile themesFile = themesFile(themes, statements);
    write(ThemesFile.PATH, themesFile.write());
    progress.end(statements.size() + " statements, " + themes.themes().size() + " themes");

    progress.begin("index");
    IndexJob.Result index = index(read, base, keys);
    index.rebuilt().ifPresent(progress::say);
    long indexed = index.coes();
    IndexJob.writeThemes(
        draft.resolve("index"), settings.index().shards(), themesByCoe(themes, statements));
    if (indexed != count) {
      throw new IllegalStateException(indexed + " COEs indexed, expected " + count);
    }
    long embedded = writeVectors(read, count);
    progress.end(indexed + " COEs, " + embedded + " texts with vectors");

    List<AuditCount> audited = audit(read, facts, asOf, tables);

    progress.begin("measures");
    MeasureInput input =
        new MeasureInput(
            asOf,
            facts.coes(),
            facts.items(),
            facts.incidents(),
            facts.roster(),
            themes.themes(),
            Optional.of(audited));
    MeasureResult result = Measures.compute(input);
    tables.write(MeasureTables.measures(spark, result.measures(), asOf), "measure", List.of("row"));
    MeasuresFile measures = new MeasuresFile(Moment.of(asOf), result.measures(), result.curves());
    write(MeasuresFile.PATH, measures.write());
    DecisionsFile decisions =
        ReportsJob.decisions(Attention.of(input), facts.titles(), facts.leftOut());
    write(DecisionsFile.PATH, decisions.write());
    progress.end(result.measures().size() + " figures");
    return new Content(measures, themesFile, decisions, model);
  }

  /** Writes the tables of the audit. */
  private List<AuditCount> audit(ReadJob read, Facts facts, Instant asOf, TablesJob tables)
      throws IOException {
    progress.begin("audit");
    Knowledge knowledge =
        new Knowledge(
            asOf, sideInputs, Siblings.of(facts.coes()), settings.audit(), reading::texts);
    AuditJob.Missing missing = AuditJob.missing(facts.incidents(), facts.coes(), asOf);
    List<AuditCount> counts = new ArrayList<>(missing.counts());
    try (AuditJob job = AuditJob.run(read.audited(audience), knowledge)) {
      tables.write(job.findings(missing.unmet()), "finding", List.of("finding_id"));
      tables.write(job.documents(), "audit", List.of("coe_id"));
      counts.addAll(job.counts());
      job.faults(FAULTS_SHOWN).forEach(fault -> progress.say("a fault of ours: " + fault));
    }
    long findings =
        counts.stream().filter(AudienceRun::isOfAny).mapToLong(AuditCount::findings).sum();
    progress.end(
        findings + " findings, " + missing.unmet().size() + " incidents without their COE");
    return counts;
  }

  private static boolean isOfAny(AuditCount count) {
    return count.rule().equals(AuditCount.ANY);
  }

  private IndexJob.Result index(ReadJob read, Optional<Base> base, SortedMap<String, String> keys)
      throws IOException {
    Path folder = draft.resolve("index");
    int shards = settings.index().shards();
    if (base.isEmpty()) {
      return IndexJob.run(read.documents(audience), shards, folder);
    }
    Published former = base.get().inputs();
    IndexJob.Change change =
        new IndexJob.Change(
            base.get().release().directory("index"),
            former.goneIn(keys),
            read.documents(audience, former.addedIn(keys)));
    return IndexJob.update(read.documents(audience), change, shards, folder);
  }

  /** Vectors of what is searched by meaning; returns how many texts have one. */
  private long writeVectors(ReadJob read, long count) throws IOException {
    int most = settings.index().vectorsUpTo();
    if (!request.embeddings() || count > most) {
      if (request.embeddings() && most > 0) {
        progress.say("searched by words alone: " + count + " COEs, index.vectors-up-to is " + most);
      }
      return 0;
    }
    SortedMap<String, List<String>> chunks = IndexJob.chunks(read.documents(audience));
    NavigableSet<String> texts = new TreeSet<>();
    chunks.values().forEach(texts::addAll);
    EmbedJob.Result embedded = EmbedJob.run(spark, texts, vectors.resolve("search"));
    embedded.problem().ifPresent(progress::say);
    if (embedded.model().isPresent()) {
      model = embedded.model().get();
      IndexJob.writeVectors(
          draft.resolve("index"), settings.index().shards(), model, chunks, embedded.vectors());
    }
    return embedded.vectors().size();
  }

  /**
   * Writes the reports.
   *
   * @return the page to open first, relative to the release
   */
  String writeReports(Content content, Quarter quarter, String release) throws IOException {
    progress.begin("report");
    ReportFiles files =
        new ReportFiles(
            audience.name(), release, content.measures(), content.themes(), content.decisions());
    String page = ReportsJob.write(files, quarter, draft);
    progress.end(quarter.toString());
    return page;
  }

  private ThemeInput themeInput(List<Statement> statements) throws IOException {
    Set<String> names =
        statements.stream()
            .flatMap(statement -> Stream.of(statement.team(), statement.service()))
            .filter(Objects::nonNull)
            .collect(Collectors.toCollection(HashSet::new));
    Map<String, float[]> byText = Map.of();
    if (request.embeddings()) {
      SortedSet<String> texts = ThemeInput.textsToEmbed(statements, names);
      texts.addAll(taxonomy().textsToEmbed(Taxonomy.CAUSE));
      texts.addAll(taxonomy().textsToEmbed(Taxonomy.LESSON));
      EmbedJob.Result embedded = EmbedJob.run(spark, texts, vectors);
      embedded.problem().ifPresent(progress::say);
      model = embedded.model().orElse(model);
      byText = embedded.vectors();
    }
    return new ThemeInput(statements, byText, names, settings.seed());
  }

  private Map<StatementKind, Categoriser> categorisers(ThemeInput input) {
    return Map.of(
        StatementKind.CAUSE, categoriser(Taxonomy.CAUSE, input),
        StatementKind.LESSON, categoriser(Taxonomy.LESSON, input));
  }

  private Categoriser categoriser(String view, ThemeInput input) {
    return Categoriser.of(taxonomy().view(view), input.vectorsByText(), input.namesToMask());
  }

  private Taxonomy taxonomy() {
    try {
      return Taxonomy.of(settings.themes().taxonomy());
    } catch (IllegalArgumentException e) {
      throw new UserException(String.valueOf(e.getMessage()));
    }
  }

  private ThemeSettings themeSettings() {
    Settings.Themes chosen = settings.themes();
    return ThemeSettings.DEFAULTS.with(
        chosen.neighbours(), chosen.starts(), chosen.resamplings(), chosen.stabilityGate());
  }

  private static ThemesFile themesFile(ThemeResult themes, List<Statement> statements) {
    return new ThemesFile(
        themes.themes(),
        statements.stream()
            .filter(statement -> themes.themeByStatement().containsKey(statement.id()))
            .toList(),
        new TreeMap<>(themes.unassigned()));
  }

  private static Map<String, List<String>> themesByCoe(
      ThemeResult themes, List<Statement> statements) {
    Map<String, List<String>> byCoe = new HashMap<>();
    for (Statement statement : statements) {
      String theme = themes.themeByStatement().get(statement.id());
      if (theme != null) {
        List<String> own = byCoe.computeIfAbsent(statement.coeId(), id -> new ArrayList<>());
        if (!own.contains(theme)) {
          own.add(theme);
        }
      }
    }
    return byCoe;
  }

  private void write(String path, String text) throws IOException {
    Path file = draft.resolve(path);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }
}
