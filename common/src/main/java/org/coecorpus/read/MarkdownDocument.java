package org.coecorpus.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.coecorpus.incident.Severity;
import org.coecorpus.pattern.Pattern;
import org.coecorpus.text.Span;
import org.coecorpus.time.Zones;

/** Reads one Markdown text, step by step: front matter, blocks, sections, values. */
final class MarkdownDocument {

  private static final Set<SectionKind> MAY_HOLD_A_TIMELINE =
      Set.of(
          SectionKind.SUMMARY,
          SectionKind.DETECTION,
          SectionKind.RESOLUTION,
          SectionKind.STATISTICS,
          SectionKind.REFERENCES);
  private static final int TIMES_OF_A_TIMELINE = 3;

  /** What is called a summary behind this part of a plain text is its close. */
  private static final double LAST_SUMMARY = 0.7;

  /** A longer line tells of access to something. */
  private static final int LONGEST_ACCESS = 40;

  private static final Pattern ID = Pattern.compile("[\\pL\\pN][\\pL\\pN._/#-]{0,59}");
  private static final Pattern SUMMARY = Pattern.compile("(?i)\\bsummary\\b");

  private final String source;
  private final PlainSurface surface;
  private final String text;
  private final DateWords.Order order;
  private final Stamps stamps;
  private final FrontMatter front;
  private final FrontFields.Renamed frontFields;
  private final Inline inline;
  private final Section root;
  private final Section notes;
  private final boolean plain;

  private MarkdownDocument(String source, PlainSurface surface, boolean plain) {
    this.source = source;
    this.surface = surface;
    this.text = surface.seen();
    this.plain = plain;
    this.order = DateWords.orderOf(text);
    this.stamps = new Stamps(order);
    this.front = FrontMatter.of(text);
    this.frontFields = FrontFields.of(front.fields());
    if (plain) {
      this.inline = new Inline(Map.of());
      List<Block> blocks = PlainBlocks.of(surface, front.bodyStart(), stamps);
      this.root = AssumedSections.in(Outline.of(text, blocks, stamps), stamps);
      this.notes = notes(blocks);
    } else {
      Blocks blocks = new Blocks(text, front.bodyStart());
      this.inline = new Inline(blocks.definitions());
      this.root = Outline.of(text, blocks.blocks(), stamps);
      this.notes = notes(blocks.blocks());
    }
  }

  /** What belongs to no section. */
  private Section notes(List<Block> blocks) {
    List<Block> notes = blocks.stream().filter(Block.Note.class::isInstance).toList();
    return new Section(new Passage(text, 0, 0), 0, null, notes, List.of());
  }

  static SourceObjects.Tree markdown(String source, String text) throws SourceObjects.Unreadable {
    return new MarkdownDocument(source, PlainSurface.same(text), false).read();
  }

  /** Reads plain text through the same steps, with sections found by its own means. */
  static SourceObjects.Tree plain(String source, String text) throws SourceObjects.Unreadable {
    return new MarkdownDocument(source, PlainSurface.of(text), true).read();
  }

  private SourceObjects.Tree read() throws SourceObjects.Unreadable {
    Map<String, Passage> labels = new StatedPeriod(stamps).in(root);
    Optional<Passage> title = frontTitle().or(() -> title(labels));
    Optional<String> objection =
        new TemplateCheck(text, root, stamps)
            .objection(title, front.fields(), frontFields.tells(), source);
    if (objection.isPresent()) {
      throw new SourceObjects.Unreadable(objection.get());
    }
    CalendarReader calendars = new CalendarReader(root, stamps);
    Optional<Passage> zone = zone(labels, calendars);
    Calendar calendar =
        calendars.read(
            frontFields.fields(),
            labels,
            title,
            frontZone().or(() -> zone.map(Passage::text)),
            source);
    List<TimelineEntryDraft> timeline = timeline(calendar);

    Raw.Builder fields = new Raw.Builder();
    title
        .filter(words -> !Phrases.isPlaceholderTitle(words))
        .ifPresent(words -> fields.put("title", words));
    putLabels(fields, labels);
    fields.put("incident", incident(labels, timeline, calendar, zone));
    new LifecycleReader(stamps, calendar)
        .read(root, labels)
        .ifPresent(life -> fields.put("lifecycle", life));
    summary().ifPresent(words -> fields.put("summary", words));
    ImpactReader.read(root, inline).ifPresent(impact -> fields.put("impact", impact));
    fields.put("graphs", GraphsReader.read(root, inline));
    fields.put("timeline", timeline.stream().map(TimelineEntryDraft::raw).toList());
    List<Raw.Fields> actions =
        DueDate.inYear(ActionsReader.read(root, stamps, inline), calendar, stamps);
    ActionReferences references = new ActionReferences(actions);
    fields.put("actions", actions);
    fields.put("whys", WhysReader.read(root, references));
    fields.put("root_causes", StatementsReader.causes(root, references));
    fields.put("lessons", StatementsReader.lessons(root, references));
    Span all = new Span(0, text.length());
    Raw.Fields values = frontFields.fields().orElse(fields.build(all));
    Raw.Builder others =
        new Raw.Builder().put("sections", OtherSections.in(root, notes, plain, values));
    Raw.Fields tree = values.orElse(others.build(all));
    return new SourceObjects.Tree(
        surface.restored(tree), order, flaws(), coe -> duration(coe, labels));
  }

  private static List<Suspect> duration(ParsedCoe coe, Map<String, Passage> labels) {
    return Optional.ofNullable(labels.get("duration"))
        .flatMap(words -> Contradictions.ofDuration(coe, words))
        .stream()
        .toList();
  }

  /** What could not be read may hold the access label. */
  private List<Suspect> flaws() {
    if (front.flaw().isEmpty()) {
      return List.of();
    }
    String all = front.span().of(text);
    return List.of(
        new Suspect("front_matter", all, front.flaw()),
        new Suspect(AccessLabel.FIELD, all, "may be hidden there: " + front.flaw()));
  }

  private Optional<Passage> title(Map<String, Passage> labels) {
    Titles titles = new Titles(text, root);
    return plain
        ? titles.ofFirstLevel().or(() -> Optional.ofNullable(labels.get("title")))
        : titles.find();
  }

  private Optional<Passage> frontTitle() {
    return frontFields.fields().fields().get("title") instanceof Raw.Text title
            && !title.value().isBlank()
        ? Optional.of(Passage.of(text, title.span()))
        : Optional.empty();
  }

  private Optional<Passage> zone(Map<String, Passage> labels, CalendarReader calendars) {
    return Optional.ofNullable(labels.get("incident.zone"))
        .map(words -> words.trimEnd("."))
        .filter(words -> Zones.of(words).isPresent())
        .or(calendars::zone);
  }

  private Optional<String> frontZone() {
    return frontFields.fields().fields().get("incident") instanceof Raw.Fields incident
            && incident.fields().get("zone") instanceof Raw.Text zone
        ? Optional.of(zone.value())
        : Optional.empty();
  }

  /** The timeline section; else another section that is full of times; else the key events. */
  private List<TimelineEntryDraft> timeline(Calendar calendar) {
    List<TimelineEntryDraft> entries = new ArrayList<>();
    for (Section section : root.topmost(SectionKind.TIMELINE)) {
      entries.addAll(TimelineReader.read(section, stamps, inline, calendar, false));
    }
    if (!entries.isEmpty()) {
      return entries;
    }
    for (Section section : root.all()) {
      boolean other = section.kind() == null || MAY_HOLD_A_TIMELINE.contains(section.kind());
      if (other && section.children().isEmpty() && countTimes(section) >= TIMES_OF_A_TIMELINE) {
        return TimelineReader.read(section, stamps, inline, calendar, false);
      }
    }
    for (Section section : root.topmost(SectionKind.KEY_EVENTS)) {
      entries.addAll(TimelineReader.read(section, stamps, inline, calendar, true));
    }
    return entries;
  }

  private long countTimes(Section section) {
    return TimelineUnit.of(section, stamps).stream()
        .filter(unit -> stamps.atStart(unit.lead()).filter(Stamp::hasTime).isPresent())
        .count();
  }

  private void putLabels(Raw.Builder fields, Map<String, Passage> labels) {
    for (String name : List.of("team", "service", "owner", "event_id")) {
      Optional.ofNullable(labels.get(name)).ifPresent(words -> fields.put(name, words));
    }
    Optional.ofNullable(labels.get("author"))
        .ifPresent(words -> fields.put("owner", Raw.Text.inferred(words.text(), words.span())));
    Optional.ofNullable(labels.get("id"))
        .map(this::shown)
        .filter(words -> ID.matches(words.text()))
        .ifPresent(words -> fields.put("id", words));
    Optional.ofNullable(labels.get("access"))
        .filter(words -> words.length() <= LONGEST_ACCESS)
        .ifPresent(words -> putAccess(fields, words));
    Optional.ofNullable(labels.get("severity"))
        .or(() -> Optional.ofNullable(labels.get("priority")).filter(MarkdownDocument::isSeverity))
        .map(words -> Severity.parse(words.text()).isPresent() ? words : words.firstLine())
        .ifPresent(words -> fields.put("severity", words));
    Optional.ofNullable(labels.get("status"))
        .or(() -> Optional.ofNullable(labels.get("lifecycle.history")))
        .flatMap(words -> new StatusHistory(stamps).last(words))
        .ifPresent(words -> fields.put("status", words));
  }

  /** A label beside that of the front matter is kept, since both must say the same. */
  private void putAccess(Raw.Builder fields, Passage words) {
    boolean stated = front.fields().fields().containsKey(AccessLabel.FIELD);
    fields.put(stated ? AccessLabel.SECOND : AccessLabel.FIELD, words);
  }

  /** What a link shows, else the words. */
  private Passage shown(Passage words) {
    return inline.links(words).stream()
        .map(Inline.Link::label)
        .filter(label -> !label.isEmpty())
        .findFirst()
        .orElse(words);
  }

  private static boolean isSeverity(Passage words) {
    return Severity.parse(words.text()).isPresent();
  }

  private Raw.Fields incident(
      Map<String, Passage> labels,
      List<TimelineEntryDraft> timeline,
      Calendar calendar,
      Optional<Passage> zone) {
    Raw.Builder incident = new Raw.Builder();
    boolean timed = timeline.stream().anyMatch(entry -> entry.at() != null);
    List<TimelineEntryDraft> told =
        timed ? timeline : ProseTimes.in(root, stamps, inline, calendar);
    new IncidentReader(stamps, calendar)
        .read(
            labels,
            told,
            ProseTimes.range(root, stamps, inline, calendar),
            IncidentReader.stated(frontFields.fields()))
        .forEach(incident::put);
    zone.ifPresent(words -> incident.put("zone", words));
    Optional.ofNullable(labels.get("incident.tickets"))
        .ifPresent(
            words -> {
              List<Inline.Link> links = inline.links(words);
              incident.put(
                  "tickets",
                  links.isEmpty()
                      ? List.of(Raw.Text.of(words))
                      : links.stream().map(link -> Raw.Text.of(ActionText.ticket(link))).toList());
            });
    return incident.build(new Span(0, 0));
  }

  /** The summary section, else the first paragraph of prose. */
  private Optional<Passage> summary() {
    Optional<Passage> section =
        root.topmost(SectionKind.SUMMARY).stream()
            .map(this::summaryText)
            .flatMap(Optional::stream)
            .filter(words -> !Phrases.isNothing(words))
            .filter(words -> !plain || words.start() < text.length() * LAST_SUMMARY)
            .findFirst();
    return section.or(this::firstProse).or(this::calledSummary);
  }

  /** "Summary of impact" where nothing else tells what happened. */
  private Optional<Passage> calledSummary() {
    return root.all().stream()
        .filter(section -> plain && SUMMARY.matcher(section.heading()).find())
        .map(Section::ownText)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private boolean isDate(Passage words) {
    return stamps
        .atStart(words)
        .filter(stamp -> words.end() - stamp.words().end() <= 1)
        .isPresent();
  }

  /** Without sections below it that have fields of their own. */
  private Optional<Passage> summaryText(Section section) {
    boolean others =
        section.children().stream()
            .flatMap(child -> child.all().stream())
            .anyMatch(child -> child.kind() != null);
    return others ? section.ownText() : section.content();
  }

  private Optional<Passage> firstProse() {
    Set<Section> ofGraphs = Collections.newSetFromMap(new IdentityHashMap<>());
    root.topmost(SectionKind.GRAPHS).forEach(graphs -> ofGraphs.addAll(graphs.all()));
    for (Section section : root.all()) {
      if (section.kind() != null || ofGraphs.contains(section)) {
        continue;
      }
      for (Block block : section.blocks()) {
        Passage words = Passage.of(text, block.span());
        boolean prose = block instanceof Block.Paragraph && words.text().indexOf(' ') > 0;
        if (prose
            && !isLabelled(words)
            && !Phrases.isInstruction(words)
            && !isDate(words)
            && !words.equals(titleLine())) {
          return Optional.of(words);
        }
      }
    }
    return Optional.empty();
  }

  private Passage titleLine() {
    return new Titles(text, root).boldLine().orElse(new Passage(text, 0, 0));
  }

  private static boolean isLabelled(Passage words) {
    String line = words.firstLine().text();
    int colon = line.indexOf(':');
    return colon > 0 && colon < 50 && Labels.inHeader(line.substring(0, colon)).isPresent();
  }
}
