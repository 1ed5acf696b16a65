package org.coecorpus.audit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.coecorpus.actionitem.ActionItem;
import org.coecorpus.coe.Coe;
import org.coecorpus.coe.Why;
import org.coecorpus.measure.CoeFacts;
import org.coecorpus.read.DocumentOutline;
import org.coecorpus.read.ParsedCoe;
import org.coecorpus.read.SectionKind;
import org.coecorpus.read.SourceText;
import org.coecorpus.text.Span;
import org.jspecify.annotations.Nullable;

/** What a check sees: the COE, its words with their places, and what is known beside it. */
public final class AuditedCoe {

  /** Who has more items than this is told that the others are not looked at. */
  static final int MOST_ITEMS = 2000;

  private final ParsedCoe parsed;
  private final int itemsInAll;
  private final SourceText source;
  private final AuditContext context;
  private final KnownNames names;
  private final DocumentOutline outline;
  private final List<Passage> texts;
  private final BitSet verbatim = new BitSet();
  private final CoeFacts facts;
  private final ActionLinks links;
  private final @Nullable Brief brief;
  private final Map<Integer, Passage> items = new HashMap<>();
  private final Map<Integer, List<Passage>> itemWords = new HashMap<>();
  private @Nullable SortedMap<String, Passage> remembered;

  AuditedCoe(ParsedCoe parsed, SourceText source, AuditContext context, KnownNames names) {
    this.parsed = withFewItems(parsed);
    this.itemsInAll = parsed.coe().actions().size();
    this.source = source;
    this.context = context;
    this.names = names;
    this.brief = null;
    this.outline = DocumentOutline.of(parsed, source.text());
    this.facts = CoeFacts.of(this.parsed.coe());
    this.texts = allTexts();
    outline.verbatim().forEach(code -> verbatim.set(code.start(), code.end()));
    this.links = ActionLinks.of(this);
  }

  /** Without texts, outline and source: who asks for one of them is at fault. */
  AuditedCoe(Brief brief, AuditContext context, KnownNames names) {
    this.parsed = withFewItems(brief.parsed());
    this.itemsInAll = brief.parsed().coe().actions().size();
    this.source = new SourceText("", 0, 1);
    this.context = context;
    this.names = names;
    this.brief = brief;
    this.outline = DocumentOutline.NONE;
    this.facts = CoeFacts.of(parsed.coe());
    this.texts = List.of();
    this.links = ActionLinks.NONE;
  }

  private static ParsedCoe withFewItems(ParsedCoe parsed) {
    List<ActionItem> items = parsed.coe().actions();
    return items.size() <= MOST_ITEMS
        ? parsed
        : parsed.with(parsed.coe().withActions(items.subList(0, MOST_ITEMS)));
  }

  /** How many action items the document has; {@link #coe()} has the first of them. */
  int itemsInAll() {
    return itemsInAll;
  }

  private <T> T whole(T value) {
    if (brief != null) {
      throw new IllegalStateException(
          "a rule that was put off while the document was read asks for its text");
    }
    return value;
  }

  /** The values of the document. */
  public Coe coe() {
    return parsed.coe();
  }

  /** The values with what the reader noted about them. */
  public ParsedCoe parsed() {
    return parsed;
  }

  /** Its times, placed, and its status over time, as the measures see them. */
  public CoeFacts facts() {
    return facts;
  }

  /** Which action items its root causes, lessons and whys lead to. */
  ActionLinks links() {
    return whole(links);
  }

  /** What is known beside the document. */
  public AuditContext context() {
    return context;
  }

  /** The names that are known beside the document. */
  KnownNames names() {
    return names;
  }

  /** Sections, pictures, bold words and code of Markdown and plain text. */
  public DocumentOutline outline() {
    return whole(outline);
  }

  /** The raw text that it was read from. */
  public SourceText source() {
    return whole(source);
  }

  /** Whether it has a text with sections, as Markdown and plain text have. */
  public boolean isText() {
    return whole(outline).isText();
  }

  /** Whether it is plain text, which has no bold. */
  public boolean isPlain() {
    return parsed.form().equals(ParsedCoe.PLAIN_TEXT_FORM);
  }

  /** The words of a value by its path in {@code coe/1}; empty where there is none. */
  public Optional<Passage> value(String path, @Nullable String text) {
    if (text == null) {
      return Optional.empty();
    }
    Part part = Part.of(path);
    Span span = parsed.spans().get(path);
    if (brief != null && span != null) {
      return Optional.of(Passage.of(part, text, new Place.Whole(span)));
    }
    return Optional.of(
        span == null || !source.holds(span)
            ? Passage.unplaced(part, text)
            : Passage.of(part, text, Place.of(text, source.at(span), span)));
  }

  /** As the source writes a value that is no text, such as a date; empty where it does not. */
  public Optional<Passage> written(String path) {
    if (brief != null) {
      Span span = parsed.spans().get(path);
      String words = brief.written().get(path);
      return span == null || words == null
          ? Optional.empty()
          : Optional.of(Passage.of(Part.of(path), words, new Place.Whole(span)));
    }
    return Optional.ofNullable(parsed.spans().get(path))
        .filter(source::holds)
        .map(span -> raw(Part.of(path), span));
  }

  /** What {@link Remembered} keeps of the texts, by its key. */
  Optional<Passage> remembered(String key) {
    if (brief == null) {
      return Optional.ofNullable(remembered().get(key));
    }
    String words = brief.written().get(key);
    return words == null
        ? Optional.empty()
        : written(key).or(() -> Optional.of(Passage.unplaced(Part.of(key), words)));
  }

  /** All that {@link Remembered} keeps. */
  SortedMap<String, Passage> remembered() {
    SortedMap<String, Passage> known = remembered;
    if (known == null) {
      known = Remembered.of(this);
      remembered = known;
    }
    return known;
  }

  /** The words at a place of the source. */
  public Passage raw(Part part, Span span) {
    return Passage.of(part, source().at(span), new Place.Same(span.start()));
  }

  /** The title, if it has one. */
  public Optional<Passage> title() {
    return value("title", coe().title());
  }

  /**
   * The summary, if there is one under its own heading, in its own field or before all sections.
   */
  public Optional<Passage> summary() {
    Optional<Passage> told =
        whole(this)
            .value("summary", coe().summary())
            .filter(words -> !DocumentOutline.isNothing(words));
    List<DocumentOutline.Part> sections = outline.sections(SectionKind.SUMMARY);
    if (told.isEmpty() || sections.isEmpty()) {
      return told;
    }
    int start = told.flatMap(Passage::span).map(Span::start).orElse(-1);
    boolean own =
        start < outline.bodyStart()
            || sections.stream()
                .anyMatch(s -> s.content().start() <= start && start <= s.content().end());
    return own ? told : Optional.empty();
  }

  /** The text of the impact section, if there is one. */
  public Optional<Passage> impact() {
    return whole(this).value("impact.text", coe().impact().text());
  }

  /** The summary, if it tells something itself; a pointer to a file does not. */
  public Optional<Passage> toldSummary() {
    return summary().filter(words -> !Attachments.isPointer(words));
  }

  /** The impact, if it tells something itself. */
  public Optional<Passage> toldImpact() {
    return impact().filter(words -> !Attachments.isPointer(words));
  }

  /** Summary and impact, as far as they are told. */
  public List<Passage> summaryAndImpact() {
    List<Passage> both = new ArrayList<>();
    toldSummary().ifPresent(both::add);
    toldImpact()
        .filter(text -> both.isEmpty() || !text.span().equals(both.get(0).span()))
        .ifPresent(both::add);
    return both;
  }

  /** What identifies an action item to a reader: its title, else its description or id. */
  public Passage item(int index) {
    return items.computeIfAbsent(index, this::newItem);
  }

  private Passage newItem(int index) {
    String path = "actions[" + index + "].";
    var item = coe().actions().get(index);
    return value(path + "title", item.title())
        .or(() -> value(path + "description", item.description()))
        .or(() -> value(path + "id", item.id()))
        .orElseGet(() -> Passage.unplaced(Part.ACTIONS, Finding.ABSENT));
  }

  /** Title and description of an action item, as far as they are there. */
  public List<Passage> itemWords(int index) {
    return itemWords.computeIfAbsent(index, this::newItemWords);
  }

  private List<Passage> newItemWords(int index) {
    String path = "actions[" + index + "].";
    var item = coe().actions().get(index);
    return Stream.of(
            value(path + "title", item.title()), value(path + "description", item.description()))
        .flatMap(Optional::stream)
        .toList();
  }

  /** A field of an action item as the source writes it, else what identifies the item. */
  public Passage itemField(int index, String field) {
    return written("actions[" + index + "]." + field)
        .filter(words -> words.length() > 0)
        .orElseGet(() -> item(index));
  }

  /** The time of a timeline entry as the source writes it, else its text. */
  public Passage entryTime(int index) {
    return written("timeline[" + index + "].at").orElseGet(() -> entry(index));
  }

  /** The lines of the source on which a text stands; of other forms than text the text itself. */
  public Passage lines(Passage text) {
    return isText() && text.span().isPresent()
        ? raw(text.part(), source.linesOf(text.span().get()))
        : text;
  }

  /** The text of a timeline entry. */
  public Passage entry(int index) {
    return whole(this)
        .value("timeline[" + index + "].text", coe().timeline().get(index).text())
        .orElseThrow();
  }

  /**
   * The bold words on the lines of a place: in the timeline they mark milestones.
   *
   * @param place such as that of an entry's text
   */
  public List<Passage> boldOnLinesOf(Span place) {
    Span lines = source().linesOf(place);
    List<Passage> found = new ArrayList<>();
    int at = Collections.binarySearch(outline.bold(), lines, Comparator.comparingInt(Span::start));
    for (int i = at < 0 ? -at - 1 : at; i < outline.bold().size(); i++) {
      Span bold = outline.bold().get(i);
      if (bold.end() > lines.end()) {
        break;
      }
      found.add(raw(Part.TIMELINE, bold));
    }
    return found;
  }

  /**
   * Every text of the document, in its order: of Markdown and plain text the front matter's values
   * and each section with its heading, of other forms the values. They do not overlap.
   */
  public List<Passage> texts() {
    return whole(texts);
  }

  /** Those of {@link #texts()} that stand in a part. */
  public List<Passage> texts(Part part) {
    return texts().stream().filter(text -> text.part() == part).toList();
  }

  /** Whether words stand in a block of code or raw HTML. */
  boolean isVerbatim(Passage words) {
    return words.span().filter(place -> verbatim.get(place.start())).isPresent();
  }

  /** Whether a heading of this part is there, whatever was read under it. */
  public boolean hasSection(Part part) {
    return outline().sections().stream()
        .anyMatch(section -> section.kind() != null && part.kinds().contains(section.kind()));
  }

  private List<Passage> allTexts() {
    List<Passage> all = new ArrayList<>();
    for (Passage value : values()) {
      boolean front = value.span().map(span -> span.start() < outline.bodyStart()).orElse(true);
      if (!isText() || front) {
        all.add(value);
      }
    }
    if (isText()) {
      addSections(all);
    }
    return all;
  }

  /**
   * Each section until the next heading; an inner one without a known name belongs to its outer.
   */
  private void addSections(List<Passage> to) {
    List<DocumentOutline.Part> sections = outline.sections();
    int first = sections.isEmpty() ? source.text().length() : sections.get(0).heading().start();
    int titleStart = title().flatMap(Passage::span).map(Span::start).orElse(-1);
    addRange(Part.DOCUMENT, outline.bodyStart(), first, to);
    Part known = Part.DOCUMENT;
    int knownEnd = -1;
    for (int i = 0; i < sections.size(); i++) {
      DocumentOutline.Part section = sections.get(i);
      int start = section.heading().start();
      int next =
          i + 1 < sections.size() ? sections.get(i + 1).heading().start() : source.text().length();
      if (section.kind() != null) {
        known = Part.of(section.kind());
        knownEnd = section.content().end();
      } else if (start > knownEnd) {
        known = Part.DOCUMENT;
      }
      if (start == titleStart) {
        addRange(Part.TITLE, start, section.heading().end(), to);
        start = section.heading().end();
      }
      addRange(known, start, next, to);
    }
  }

  private void addRange(Part part, int start, int end, List<Passage> to) {
    if (end > start) {
      Passage text = raw(part, new Span(start, end)).trim();
      if (text.length() > 0) {
        to.add(text);
      }
    }
  }

  /** The values that are sentences for people. */
  private List<Passage> values() {
    List<Passage> all = new ArrayList<>();
    title().ifPresent(all::add);
    value("summary", coe().summary()).ifPresent(all::add);
    impact().ifPresent(all::add);
    for (int i = 0; i < coe().graphs().size(); i++) {
      value("graphs[" + i + "].caption", coe().graphs().get(i).caption()).ifPresent(all::add);
    }
    for (int i = 0; i < coe().timeline().size(); i++) {
      all.add(entry(i));
    }
    addWhys("whys", coe().whys(), all);
    for (int i = 0; i < coe().rootCauses().size(); i++) {
      value("root_causes[" + i + "].text", coe().rootCauses().get(i).text()).ifPresent(all::add);
    }
    for (int i = 0; i < coe().lessons().size(); i++) {
      value("lessons[" + i + "].text", coe().lessons().get(i).text()).ifPresent(all::add);
    }
    for (int i = 0; i < coe().actions().size(); i++) {
      String path = "actions[" + i + "].";
      value(path + "title", coe().actions().get(i).title()).ifPresent(all::add);
      value(path + "description", coe().actions().get(i).description()).ifPresent(all::add);
    }
    return all;
  }

  private void addWhys(String path, List<Why> whys, List<Passage> to) {
    for (int i = 0; i < whys.size(); i++) {
      String own = path + "[" + i + "]";
      value(own + ".question", whys.get(i).question()).ifPresent(to::add);
      value(own + ".answer", whys.get(i).answer()).ifPresent(to::add);
      addWhys(own + ".children", whys.get(i).children(), to);
    }
  }
}
