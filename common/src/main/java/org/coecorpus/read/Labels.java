package org.coecorpus.read;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.coecorpus.pattern.Matcher;
import org.coecorpus.pattern.Pattern;
import org.coecorpus.text.Span;
import org.coecorpus.text.Vocabulary;

/**
 * Single fields that a document names: "Severity: 2", "**Incident until:** 1 March", a two-column
 * table, a heading such as "Start time" with a line under it. Names are those of {@code
 * labels.yaml}. The first mention counts.
 */
final class Labels {

  private static final int LONGEST_VALUE = 200;
  private static final Pattern LINE =
      Pattern.compile(
          "[\\s>*_:-]*([A-Za-z][A-Za-z /-]{1,40}?)(?:\\s*\\([^()\\n]{0,40}\\))?[*_]*\\s*(?::[*_]*|[–—]|\\s-)\\s*[*_]*(\\S[^\\n]*)");
  private static final Pattern TAIL_TIME =
      Pattern.compile(
          "[\\s>*_-]*([A-Za-z][A-Za-z /-]{1,40}?)[:*_\\s]*(?:at\\s+|on\\s+)?([0-9]{4}-[0-9]{2}-[0-9]{2}[^\\n]*)");
  private static final Map<String, String> FIELDS = new TreeMap<>();

  /** Names that are so only in the head of a document: "Completed" may be said of anything. */
  private static final Map<String, String> IN_HEADER = new TreeMap<>();

  private static final String HEADER = ".header";

  /** A field that may be stated several times; the further ones have a number behind the name. */
  private static final String REPEATED = "lifecycle.review";

  private static final int TITLE_LEVEL = 10;

  /** What parts the fields of one line: "SEV2 | 2026-03-01 | Team: dock". */
  private static final Pattern PARTS = Pattern.compile("\\s+[|·•]\\s+");

  private static final Pattern SEVERITY =
      Pattern.compile("(?i)[*_]{0,2}(?:sev(?:erity)?|p)[ -]?[1-5][*_]{0,2}");
  private static final Pattern DAY = Pattern.compile("[12][0-9]{3}-[0-9]{2}-[0-9]{2}");
  private static final Set<SectionKind> WITH_LABELS =
      Set.of(
          SectionKind.STATISTICS,
          SectionKind.KEY_EVENTS,
          SectionKind.SUMMARY,
          SectionKind.DETECTION,
          SectionKind.IMPACT);

  /** In these a heading below is an item, whose fields are not the document's. */
  private static final Set<SectionKind> HEADED =
      EnumSet.of(SectionKind.TIMELINE, SectionKind.ACTIONS);

  static {
    Vocabulary.load(Labels.class, "labels.yaml")
        .forEach((field, words) -> words.forEach(word -> add(field, SectionKind.plain(word))));
    FIELDS.forEach(IN_HEADER::put);
  }

  private static void add(String field, String word) {
    if (field.endsWith(HEADER)) {
      IN_HEADER.put(word, field.substring(0, field.length() - HEADER.length()));
    } else {
      FIELDS.put(word, field);
    }
  }

  private final Map<String, Passage> values = new LinkedHashMap<>();
  private final String source;
  private boolean header = true;

  private Labels(String source) {
    this.source = source;
  }

  /** The field that a name stands for. */
  static Optional<String> field(CharSequence name) {
    return Optional.ofNullable(FIELDS.get(SectionKind.plain(name)));
  }

  /** The field that a name stands for in the head of a document. */
  static Optional<String> inHeader(CharSequence name) {
    return Optional.ofNullable(IN_HEADER.get(SectionKind.plain(name)));
  }

  private Optional<String> named(CharSequence name) {
    return header ? inHeader(name) : field(name);
  }

  /** Fields and the words given for them, in the order of the text. */
  static Map<String, Passage> in(Section root) {
    Labels labels = new Labels(root.heading().source());
    labels.addSection(root);
    return labels.values;
  }

  private void addSection(Section section) {
    header =
        section.kind() == SectionKind.STATISTICS
            || (section.kind() == null && section.level() <= TITLE_LEVEL);
    if (section.kind() == null || WITH_LABELS.contains(section.kind())) {
      section.blocks().forEach(this::addBlock);
    }
    field(section.heading())
        .filter(name -> !section.heading().isEmpty())
        .ifPresent(
            name ->
                section
                    .ownText()
                    .map(text -> text.firstLine().trim(">*_- "))
                    .ifPresent(value -> put(name, value)));
    boolean isList = section.kind() != null && HEADED.contains(section.kind());
    section.children().stream()
        .filter(child -> child.kind() != null || !isList)
        .forEach(this::addSection);
  }

  private void addBlock(Block block) {
    if (block instanceof Block.Paragraph) {
      addLines(Passage.of(source, block.span()));
    } else if (block instanceof Block.Bullets list) {
      for (Block.Item item : list.items()) {
        item.blocks().stream()
            .filter(part -> part instanceof Block.Paragraph || part instanceof Block.Bullets)
            .forEach(this::addBlock);
      }
    } else if (block instanceof Block.Table table) {
      if (table.rows().size() == 1 && isHead(table.header())) {
        addColumns(table);
      } else {
        addRow(table.header());
        table.rows().forEach(this::addRow);
      }
    }
  }

  /** Whether the cells are nothing but names. */
  private boolean isHead(List<Span> cells) {
    return cells.size() > 1
        && cells.stream().allMatch(cell -> named(Passage.of(source, cell).unwrapped()).isPresent());
  }

  /** Names above their values. */
  private void addColumns(Block.Table table) {
    List<Span> row = table.rows().get(0);
    for (int i = 0; i < Math.min(row.size(), table.header().size()); i++) {
      Passage value = Passage.of(source, row.get(i));
      named(Passage.of(source, table.header().get(i)).unwrapped())
          .ifPresent(name -> put(name, value));
    }
  }

  private void addLines(Passage text) {
    for (int start = text.start(); start <= text.end(); ) {
      int lineBreak = source.indexOf('\n', start);
      int end = lineBreak < 0 ? text.end() : Math.min(lineBreak, text.end());
      Passage line = new Passage(source, start, end);
      if (!header || !addParts(line)) {
        addLine(line);
      }
      start = end + 1;
    }
  }

  /** The fields of one line, a severity or a day without name among them. */
  private boolean addParts(Passage line) {
    Matcher parts = PARTS.matcher(line);
    int from = 0;
    int known = values.size();
    while (parts.find()) {
      addPart(line.subSequence(from, parts.start()).trim());
      from = parts.end();
    }
    if (from > 0) {
      addPart(line.from(from).trim());
    }
    return values.size() > known;
  }

  private void addPart(Passage part) {
    if (SEVERITY.matcher(part).matches()) {
      put("severity", part);
    } else if (DAY.matches(part.text())) {
      put("date", part);
    } else {
      addLine(part);
    }
  }

  private void addLine(Passage line) {
    for (Pattern pattern : List.of(LINE, TAIL_TIME)) {
      Matcher matcher = pattern.matcher(line);
      if (matcher.matches()) {
        Optional<String> name = named(matcher.group(1));
        if (name.isPresent()) {
          put(name.get(), line.subSequence(matcher.start(2), matcher.end(2)));
          return;
        }
      }
    }
  }

  /** Pairs of cells, name before value. */
  private void addRow(List<Span> cells) {
    for (int i = 0; i + 1 < cells.size(); i += 2) {
      Passage value = Passage.of(source, cells.get(i + 1));
      Passage label = Passage.of(source, cells.get(i)).unwrapped();
      named(label).ifPresent(name -> put(name, value));
    }
  }

  private void put(String name, Passage value) {
    Passage trimmed = value.unwrapped().trimEnd("*_\\ ");
    if (!trimmed.isEmpty()
        && trimmed.length() <= LONGEST_VALUE
        && !Phrases.isNothing(trimmed)
        && Placeholders.count(trimmed) == 0) {
      boolean further = name.equals(REPEATED) && values.containsKey(name);
      values.putIfAbsent(further ? name + " " + values.size() : name, trimmed);
    }
  }
}
