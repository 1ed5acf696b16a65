package org.coecorpus.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coecorpus.pattern.Matcher;
import org.coecorpus.pattern.Pattern;
import org.coecorpus.text.Span;

/**
 * Reads root causes and lessons: one statement a list item or table row; where there is no list,
 * the prose of a section is one cause, and each paragraph is one lesson.
 */
final class StatementsReader {

  private static final Pattern ID =
      Pattern.compile(
          "[*_]*((?:RC|CF|C|L|LL)-?[0-9]{1,3})[*_]*"
              + "(?:\\s*[(\\[]([^()\\[\\]\\n]{1,60})[)\\]])?[*_]*\\s*[:.)–—-]\\s*[*_]*\\s*");
  private static final Pattern CATEGORY =
      Pattern.compile(
          "(?i)[*_\\[(]*(technical|process|operational|cultural)(?:[*_]*[)\\]][*_]*|[*_\\])]*\\s*[.:–—-][*_]*)\\s+");
  private static final Pattern CATEGORY_WORD =
      Pattern.compile("(?i)technical|process|operational|cultural");
  private static final Pattern OWN_CATEGORY =
      Pattern.compile("(?i)category\\s*:\\s*([a-z][a-z -]{1,40})\\.?$");
  private static final Pattern BRACKETED_CATEGORY =
      Pattern.compile(
          "(?i)[(\\[](technical|process|operational|cultural)\\b[^()\\[\\]]{0,80}[)\\]]\\.?$");

  private static final int ACCOUNT_LENGTH = 300;

  private final SectionKind kind;
  private final String columns;
  private final ActionReferences references;
  private final List<Raw.Fields> statements = new ArrayList<>();

  /** The heading that says of which category the statements below it are. */
  private Optional<Passage> group = Optional.empty();

  private StatementsReader(SectionKind kind, ActionReferences references) {
    this.kind = kind;
    this.columns = kind == SectionKind.LESSONS ? "lesson" : "cause";
    this.references = references;
  }

  /** Of sections for causes; else what set it off; else a sentence that says what the cause was. */
  static List<Raw.Fields> causes(Section root, ActionReferences references) {
    for (SectionKind kind : List.of(SectionKind.CAUSES, SectionKind.TRIGGER)) {
      List<Raw.Fields> causes = new StatementsReader(kind, references).read(root);
      if (!causes.isEmpty()) {
        return causes;
      }
    }
    return CauseSentences.in(root);
  }

  static List<Raw.Fields> lessons(Section root, ActionReferences references) {
    return new StatementsReader(SectionKind.LESSONS, references).read(root);
  }

  private List<Raw.Fields> read(Section root) {
    root.topmost(kind).forEach(this::addSection);
    return statements;
  }

  private void addSection(Section section) {
    String source = section.heading().source();
    Optional<Passage> outer = group;
    if (CATEGORY_WORD.matcher(section.heading()).matches()) {
      group = Optional.of(section.heading());
    }
    addBlocks(source, section.blocks());
    for (Section child : section.children()) {
      if (child.kind() == null || child.kind() == kind) {
        addSection(child);
      }
    }
    group = outer;
  }

  private void addBlocks(String source, List<Block> blocks) {
    Optional<Passage> prose = Optional.empty();
    boolean lists = blocks.stream().anyMatch(block -> block instanceof Block.Bullets);
    for (Block block : blocks) {
      Passage text = Passage.of(source, block.span());
      if (block instanceof Block.Paragraph || block instanceof Block.Quote) {
        boolean leadsIn = lists && leadsIn(text);
        if (leadsIn && CATEGORY_WORD.matches(text.trim("*_:").text())) {
          group = Optional.of(text.trim("*_:"));
        }
        if (!leadsIn && !Phrases.isInstruction(text)) {
          prose = addProse(prose, text);
        }
      } else if (block instanceof Block.Bullets list && !isChain(source, block)) {
        if (kind == SectionKind.CAUSES && prose.filter(StatementsReader::isAccount).isPresent()) {
          prose = prose.map(before -> before.through(text));
          continue;
        }
        prose.ifPresent(this::addStatement);
        prose = Optional.empty();
        list.items().forEach(item -> addItem(source, item));
      } else if (block instanceof Block.Table table) {
        prose.ifPresent(this::addStatement);
        prose = Optional.empty();
        addTable(source, table);
      } else if (prose.isPresent() && !isChain(source, block)) {
        prose = Optional.of(prose.get().through(text));
      }
    }
    prose.ifPresent(this::addStatement);
  }

  /** Prose that tells the cause itself; a list in it belongs to it. */
  private static boolean isAccount(Passage prose) {
    return prose.length() >= ACCOUNT_LENGTH;
  }

  private boolean isChain(String source, Block block) {
    return kind == SectionKind.CAUSES && WhysReader.asksWhy(source, block);
  }

  /** "There were two:" or a bold line over a list. */
  private static boolean leadsIn(Passage text) {
    String words = text.text();
    boolean bold = words.startsWith("**") && words.indexOf("**", 2) == words.length() - 2;
    return words.endsWith(":") || words.endsWith(":**") || bold;
  }

  /** Joins paragraphs of a cause; a lesson ends with its paragraph. */
  private Optional<Passage> addProse(Optional<Passage> before, Passage text) {
    if (before.isEmpty()) {
      return Optional.of(text);
    }
    if (kind != SectionKind.LESSONS) {
      return Optional.of(before.get().through(text));
    }
    addStatement(before.get());
    return Optional.of(text);
  }

  private void addItem(String source, Block.Item item) {
    if (item.blocks().isEmpty()) {
      return;
    }
    Passage first = Passage.of(source, item.blocks().get(0).span());
    boolean nested = item.blocks().stream().anyMatch(Block.Bullets.class::isInstance);
    String words = first.text();
    boolean group =
        nested
            && (SectionKind.exactly(first.trim("*_:")).isPresent()
                || (words.startsWith("**") && first.trimEnd(":*").text().indexOf("**", 2) < 0));
    if (group) {
      item.blocks().stream()
          .filter(Block.Bullets.class::isInstance)
          .flatMap(list -> ((Block.Bullets) list).items().stream())
          .forEach(inner -> addItem(source, inner));
    } else {
      Block last = item.blocks().get(item.blocks().size() - 1);
      addStatement(first.through(Passage.of(source, last.span())).trim());
    }
  }

  private void addTable(String source, Block.Table table) {
    TableColumns meaning = TableColumns.of(source, table, columns);
    int text = meaning.has("text") ? meaning.of("text") : firstFree(table, meaning);
    for (List<Span> cells : table.rows()) {
      Optional<Passage> statement = TimelineTable.cell(source, cells, text);
      if (statement.isEmpty() || Phrases.isNothing(statement.get())) {
        continue;
      }
      Raw.Builder fields = new Raw.Builder();
      TimelineTable.cell(source, cells, meaning.of("id")).ifPresent(id -> fields.put("id", id));
      TimelineTable.cell(source, cells, meaning.of("category"))
          .ifPresent(category -> fields.put("category", category));
      TimelineTable.cell(source, cells, meaning.of("actions"))
          .ifPresent(actions -> fields.put("actions", references.in(actions)));
      fields.put("text", statement.get());
      statements.add(fields.build(statement.get().span()));
    }
  }

  private static int firstFree(Block.Table table, TableColumns meaning) {
    for (int i = 0; i < table.header().size(); i++) {
      if (!meaning.isTaken(i)) {
        return i;
      }
    }
    return 0;
  }

  private void addStatement(Passage whole) {
    Passage text = whole.trim();
    if (Phrases.isNothing(text)
        || Placeholders.isPlaceholder(text)
        || Phrases.isInstruction(text)) {
      return;
    }
    Raw.Builder fields = new Raw.Builder();
    fields.put("actions", references.in(text));
    Matcher id = ID.matcher(text);
    if (id.lookingAt()) {
      fields.put("id", text.subSequence(id.start(1), id.end(1)));
      if (id.group(2) != null) {
        fields.put("category", text.subSequence(id.start(2), id.end(2)));
      }
      text = text.from(id.end());
    }
    Matcher category = CATEGORY.matcher(text);
    if (kind == SectionKind.LESSONS && category.lookingAt()) {
      fields.put("category", text.subSequence(category.start(1), category.end(1)));
      text = text.from(category.end());
    }
    Matcher own = OWN_CATEGORY.matcher(text);
    if (own.find() && own.start() > 0) {
      fields.put("category", text.subSequence(own.start(1), own.end(1)).trim());
      text = text.subSequence(0, own.start()).trim("(");
    }
    Matcher bracketed = BRACKETED_CATEGORY.matcher(text.trim());
    if (kind == SectionKind.LESSONS && bracketed.find()) {
      fields.put("category", text.trim().subSequence(bracketed.start(1), bracketed.end(1)));
    }
    group.ifPresent(words -> fields.put("category", words));
    Passage statement = references.without(text.trim());
    fields.put("text", statement);
    statements.add(fields.build(statement.span()));
  }
}
