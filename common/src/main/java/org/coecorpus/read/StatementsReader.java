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
      Pattern.compile("[*_]*((?:RC|C|L|LL)-?[0-9]{1,3})[*_]*\\s*[:.)–—-]\\s*[*_]*\\s*");
  private static final Pattern CATEGORY =
      Pattern.compile(
          "(?i)[*_\\[(]*(technical|process|operational|cultural)[*_\\])]*\\s*[.:–—-][*_]*\\s+");
  private static final Pattern OWN_CATEGORY =
      Pattern.compile("(?i)category\\s*:\\s*([a-z][a-z -]{1,40})\\.?$");
  private static final Pattern BRACKETED_CATEGORY =
      Pattern.compile(
          "(?i)[(\\[](technical|process|operational|cultural)\\b[^()\\[\\]]{0,80}[)\\]]\\.?$");

  private final SectionKind kind;
  private final String columns;
  private final ActionReferences references;
  private final List<Raw.Fields> statements = new ArrayList<>();

  private StatementsReader(SectionKind kind, ActionReferences references) {
    this.kind = kind;
    this.columns = kind == SectionKind.CAUSES ? "cause" : "lesson";
    this.references = references;
  }

  static List<Raw.Fields> causes(Section root, ActionReferences references) {
    return new StatementsReader(SectionKind.CAUSES, references).read(root);
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
    addBlocks(source, section.blocks());
    for (Section child : section.children()) {
      if (child.kind() == null || child.kind() == kind) {
        addSection(child);
      }
    }
  }

  private void addBlocks(String source, List<Block> blocks) {
    Optional<Passage> prose = Optional.empty();
    boolean lists = blocks.stream().anyMatch(block -> block instanceof Block.Bullets);
    for (Block block : blocks) {
      Passage text = Passage.of(source, block.span());
      if (block instanceof Block.Paragraph || block instanceof Block.Quote) {
        boolean leadsIn = lists && (text.text().endsWith(":") || text.text().endsWith(":**"));
        if (!leadsIn && !Phrases.isInstruction(text)) {
          prose = addProse(prose, text);
        }
      } else if (block instanceof Block.Bullets list) {
        prose.ifPresent(this::addStatement);
        prose = Optional.empty();
        list.items().forEach(item -> addItem(source, item));
      } else if (block instanceof Block.Table table) {
        prose.ifPresent(this::addStatement);
        prose = Optional.empty();
        addTable(source, table);
      } else if (prose.isPresent()) {
        prose = Optional.of(prose.get().through(text));
      }
    }
    prose.ifPresent(this::addStatement);
  }

  /** Joins paragraphs of a cause; a lesson ends with its paragraph. */
  private Optional<Passage> addProse(Optional<Passage> before, Passage text) {
    if (before.isEmpty()) {
      return Optional.of(text);
    }
    if (kind == SectionKind.CAUSES) {
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
    Passage statement = references.without(text.trim());
    fields.put("text", statement);
    statements.add(fields.build(statement.span()));
  }
}
