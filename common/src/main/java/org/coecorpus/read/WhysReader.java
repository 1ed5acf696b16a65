package org.coecorpus.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coecorpus.pattern.Matcher;
import org.coecorpus.pattern.Pattern;
import org.coecorpus.text.Span;

/**
 * Reads five whys: nested lists, numbered questions with answers, "Why #1: ... Answer: ..." in
 * paragraphs, questions as headings, tables. A flat list stays flat; nesting gives children.
 */
final class WhysReader {

  private static final Pattern LABEL =
      Pattern.compile(
          "(?i)[*_>\\s]*(?:(?:why|branch|q)\\s*#?([0-9]+[a-z]?(?:\\.[0-9]+)*[a-z]?)?(?:\\s*\\([^()\\n]{1,60}\\))?\\s*[:.)?–—-]|([0-9]+[a-z]?(?:\\.[0-9]+)*)[.):])[*_]*\\s+[*_]*");
  private static final Pattern ANSWER =
      Pattern.compile(
          "(?i)[*_\\s>-]*(?:answer|ans|a)\\s*[:.–—-]+[*_]*\\s*|[*_\\s>]*(?:→|->|=>|:|–|—|-)\\s+[*_]*|[*_\\s]+");
  private static final Pattern ANSWER_LINE = Pattern.compile("(?i)^[*_]*(?:answer|a)\\s*:");
  private static final Pattern MARK = Pattern.compile("\\?[*_\"”)]*(?:\\s|$)");
  private static final Pattern WHY = Pattern.compile("(?i)[*_]*why\\b");

  private final String source;
  private final ActionReferences references;

  private WhysReader(String source, ActionReferences references) {
    this.source = source;
    this.references = references;
  }

  static List<Raw.Fields> read(Section root, ActionReferences references) {
    WhysReader reader = new WhysReader(root.heading().source(), references);
    List<Raw.Fields> whys = new ArrayList<>();
    for (Section section : root.topmost(SectionKind.WHYS)) {
      whys.addAll(reader.section(section));
    }
    if (whys.isEmpty()) {
      root.topmost(SectionKind.CAUSES).stream()
          .flatMap(section -> section.all().stream())
          .flatMap(section -> section.blocks().stream())
          .filter(block -> asksWhy(root.heading().source(), block))
          .forEach(block -> whys.addAll(reader.blocks(List.of(block))));
    }
    return whys;
  }

  /** Whether a list, wherever it stands, is a chain of whys: its first item asks why. */
  static boolean asksWhy(String source, Block block) {
    if (!(block instanceof Block.Bullets list)) {
      return false;
    }
    return list.items().stream()
        .limit(1)
        .flatMap(item -> item.blocks().stream().limit(1))
        .map(first -> Passage.of(source, first.span()))
        .anyMatch(first -> isQuestion(first) && first.text().indexOf('?') > 0);
  }

  private List<Raw.Fields> section(Section section) {
    List<Raw.Fields> whys = new ArrayList<>(blocks(section.blocks()));
    for (Section child : section.children()) {
      boolean question =
          WHY.matcher(child.heading()).lookingAt() || child.heading().text().endsWith("?");
      if (question) {
        Optional<Passage> answer = child.content();
        why(child.heading(), answer, List.of()).ifPresent(whys::add);
      } else if (child.kind() == null || child.kind() == SectionKind.WHYS) {
        whys.addAll(section(child));
      }
    }
    return whys;
  }

  private List<Raw.Fields> blocks(List<Block> blocks) {
    List<Raw.Fields> whys = new ArrayList<>();
    Optional<Passage> question = Optional.empty();
    Optional<Passage> answer = Optional.empty();
    for (Block block : blocks) {
      if (block instanceof Block.Bullets list) {
        question.flatMap(open -> why(open, Optional.empty(), List.of())).ifPresent(whys::add);
        question = Optional.empty();
        list.items().forEach(item -> item(item).ifPresent(whys::add));
      } else if (block instanceof Block.Table table) {
        whys.addAll(table(table));
      } else if (block instanceof Block.Paragraph) {
        for (Passage part : parts(Passage.of(source, block.span()))) {
          if (isQuestion(part)) {
            Optional<Passage> told = answer;
            question.flatMap(open -> why(open, told, List.of())).ifPresent(whys::add);
            question = Optional.of(part);
            answer = Optional.empty();
          } else if (question.isPresent()) {
            answer = Optional.of(answer.map(before -> before.through(part)).orElse(part));
          }
        }
      }
    }
    Optional<Passage> told = answer;
    question.flatMap(open -> why(open, told, List.of())).ifPresent(whys::add);
    return whys;
  }

  /** A paragraph cut before each line that asks why. */
  private static List<Passage> parts(Passage paragraph) {
    List<Passage> parts = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < paragraph.length(); i++) {
      if (paragraph.charAt(i) == '\n' && isQuestion(paragraph.from(i + 1).trim())) {
        parts.add(paragraph.subSequence(start, i).trim());
        start = i + 1;
      }
    }
    parts.add(paragraph.from(start).trim());
    return parts;
  }

  private static boolean isQuestion(Passage text) {
    Passage line = text.firstLine();
    Matcher label = LABEL.matcher(line);
    return WHY.matcher(line).lookingAt()
        || (label.lookingAt() && WHY.matcher(line.from(label.end())).lookingAt());
  }

  private Optional<Raw.Fields> item(Block.Item item) {
    if (item.blocks().isEmpty()) {
      return Optional.empty();
    }
    Passage own = Passage.of(source, item.blocks().get(0).span());
    List<Raw.Fields> children = new ArrayList<>();
    Optional<Passage> more = Optional.empty();
    for (Block block : item.blocks().subList(1, item.blocks().size())) {
      if (block instanceof Block.Bullets list) {
        for (Block.Item inner : list.items()) {
          if (more.isEmpty() && isAnswer(inner) && !hasAnswer(own)) {
            more = Optional.of(Passage.of(source, inner.blocks().get(0).span()));
            inner.blocks().stream()
                .filter(Block.Bullets.class::isInstance)
                .flatMap(deeper -> ((Block.Bullets) deeper).items().stream())
                .forEach(deeper -> item(deeper).ifPresent(children::add));
          } else {
            item(inner).ifPresent(children::add);
          }
        }
      } else if (children.isEmpty()) {
        Passage text = Passage.of(source, block.span());
        more = Optional.of(more.map(before -> before.through(text)).orElse(text));
      }
    }
    return why(own, more, children);
  }

  private boolean isAnswer(Block.Item item) {
    return !item.blocks().isEmpty() && !isQuestion(Passage.of(source, item.blocks().get(0).span()));
  }

  private boolean hasAnswer(Passage own) {
    return !split(own).answer().isEmpty();
  }

  /** A why taken apart. */
  private record Parts(Optional<Passage> id, Passage question, Passage answer) {}

  private static Parts split(Passage own) {
    Passage text = own.trim();
    Optional<Passage> id = Optional.empty();
    Matcher label = LABEL.matcher(text);
    if (label.lookingAt()) {
      int group = label.group(1) != null ? 1 : 2;
      if (label.group(group) != null) {
        id = Optional.of(text.subSequence(label.start(group), label.end(group)));
      }
      text = text.from(label.end());
    }
    Matcher mark = MARK.matcher(text);
    if (mark.find()) {
      int end = mark.start() + 1;
      return new Parts(id, text.subSequence(0, end).trim("*_"), answer(text.from(end)));
    }
    Passage line = text.firstLine();
    Passage rest = text.from(line.length());
    boolean asks = WHY.matcher(line).lookingAt() || ANSWER_LINE.matcher(rest.trim()).find();
    return asks && !ANSWER_LINE.matcher(line).find()
        ? new Parts(id, line.trim("*_"), answer(rest))
        : new Parts(id, text.subSequence(0, 0), answer(text));
  }

  private static Passage answer(Passage text) {
    Matcher label = ANSWER.matcher(text);
    Passage rest = label.lookingAt() ? text.from(label.end()) : text;
    return rest.trim().unwrapped();
  }

  private Optional<Raw.Fields> why(Passage own, Optional<Passage> more, List<Raw.Fields> children) {
    Parts parts = split(own);
    Passage answer =
        parts.answer().isEmpty()
            ? more.map(WhysReader::answer).orElse(parts.answer())
            : more.map(parts.answer()::through).orElse(parts.answer());
    boolean empty = Phrases.isNothing(parts.question()) && Phrases.isNothing(answer);
    if (empty && children.isEmpty()) {
      return Optional.empty();
    }
    Raw.Builder fields = new Raw.Builder();
    parts.id().ifPresent(id -> fields.put("id", id));
    fields.put("question", parts.question());
    fields.put("answer", references.without(answer));
    fields.put("children", children);
    fields.put("actions", references.in(answer));
    return Optional.of(fields.build(own.span()));
  }

  private List<Raw.Fields> table(Block.Table table) {
    TableColumns columns = TableColumns.of(source, table, "why");
    int question = columns.has("question") ? columns.of("question") : 0;
    int answer = columns.has("answer") ? columns.of("answer") : table.header().size() > 1 ? 1 : -1;
    List<Raw.Fields> whys = new ArrayList<>();
    for (List<Span> cells : table.rows()) {
      Raw.Builder fields = new Raw.Builder();
      TimelineTable.cell(source, cells, columns.of("id")).ifPresent(id -> fields.put("id", id));
      TimelineTable.cell(source, cells, question).ifPresent(text -> fields.put("question", text));
      TimelineTable.cell(source, cells, answer)
          .filter(text -> !Phrases.isNothing(text))
          .ifPresent(
              text -> {
                fields.put("answer", references.without(text));
                fields.put("actions", references.in(text));
              });
      TimelineTable.cell(source, cells, columns.of("actions"))
          .ifPresent(text -> fields.put("actions", references.in(text)));
      if (fields.has("answer")) {
        whys.add(fields.build(table.span()));
      }
    }
    return whys;
  }
}
