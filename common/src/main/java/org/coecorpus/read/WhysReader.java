package org.coecorpus.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coecorpus.pattern.Pattern;

/**
 * Reads five whys: nested lists, numbered questions with answers, "Why #1: ... Answer: ..." in
 * paragraphs, questions as headings, tables. Nesting gives children; what is not nested is a {@link
 * WhyChain}.
 */
final class WhysReader {

  /** Such as "**Branch 2**": a line of bold words over whys. */
  private static final Pattern GROUP_LINE =
      Pattern.compile("(?:\\*\\*|__)[^*_?\\n]{1,80}(?:\\*\\*|__):?");

  private final String source;
  private final WhyFields fields;

  private WhysReader(String source, ActionReferences references) {
    this.source = source;
    this.fields = new WhyFields(source, references);
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
        .anyMatch(first -> WhyText.isQuestion(first) && first.text().indexOf('?') > 0);
  }

  private List<Raw.Fields> section(Section section) {
    List<Raw.Fields> whys = new ArrayList<>(blocks(section.blocks()));
    WhyChain chain = new WhyChain();
    for (Section child : section.children()) {
      if (WhyText.isQuestion(child.heading()) || child.heading().text().endsWith("?")) {
        Optional<Passage> next = nextGroup(child);
        fields
            .of(child.heading(), next.or(child::content), List.of())
            .ifPresent(why -> chain.add(why, 0));
        next.ifPresent(group -> chain.endBranch());
      } else if (child.kind() == null || child.kind() == SectionKind.WHYS) {
        whys.addAll(section(child));
      }
    }
    whys.addAll(chain.roots());
    return whys;
  }

  /** What stands before a line at the section's end that is over the whys of the next one. */
  private Optional<Passage> nextGroup(Section section) {
    List<Block> blocks = section.blocks();
    int last = blocks.size() - 1;
    return last > 0 && section.children().isEmpty() && isGroup(blocks.get(last))
        ? section
            .ownText()
            .map(own -> own.subSequence(0, blocks.get(last - 1).span().end() - own.start()))
        : Optional.empty();
  }

  private boolean isGroup(Block block) {
    return block instanceof Block.Paragraph && GROUP_LINE.matches(block.span().of(source));
  }

  private List<Raw.Fields> blocks(List<Block> blocks) {
    WhyChain chain = new WhyChain();
    WhyParagraphs told = new WhyParagraphs(fields, chain);
    for (Block block : blocks) {
      if (block instanceof Block.Bullets list && told.isOpen() && !asksWhy(source, list)) {
        told.add(Passage.of(source, list.span()));
      } else if (block instanceof Block.Bullets list) {
        told.end();
        list(list, chain);
      } else if (block instanceof Block.Table table) {
        told.end();
        chain.endBranch();
        fields.rows(table).forEach(why -> chain.add(why, 0));
      } else if (isGroup(block) && !told.isOpen()) {
        told.end();
        chain.endBranch();
      } else if (block instanceof Block.Paragraph) {
        told.add(Passage.of(source, block.span()));
      }
    }
    told.end();
    return chain.roots();
  }

  /**
   * Where questions are nested, the list's own are branches, and so are bullets that ask nothing;
   * else they are one branch.
   */
  private void list(Block.Bullets list, WhyChain chain) {
    List<Raw.Fields> whys =
        list.items().stream().map(this::item).flatMap(Optional::stream).toList();
    boolean asks = list.ordered() || whys.stream().anyMatch(WhysReader::asks);
    boolean isApart = !asks || whys.stream().anyMatch(WhysReader::leadsOn);
    int position = list.ordered() ? number(list) : 0;
    if (position <= 1) {
      chain.endBranch();
    }
    for (Raw.Fields why : whys) {
      if (isApart) {
        chain.endBranch();
      }
      chain.add(why, isApart || !list.ordered() ? 0 : position++);
    }
  }

  private static boolean asks(Raw why) {
    return why instanceof Raw.Fields told && told.fields().containsKey("question");
  }

  /** Whether another question is nested in it, and not only words. */
  private static boolean leadsOn(Raw.Fields why) {
    return why.fields().get("children") instanceof Raw.Items children
        && children.items().stream().anyMatch(WhysReader::asks);
  }

  /** With which number the list begins. */
  private int number(Block.Bullets list) {
    int end = list.span().start();
    while (end - list.span().start() < 3 && Character.isDigit(source.charAt(end))) {
      end++;
    }
    String digits = source.substring(list.span().start(), end);
    return digits.isEmpty() ? 1 : Integer.parseInt(digits);
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
    return fields.of(own, more, children);
  }

  private boolean isAnswer(Block.Item item) {
    return !item.blocks().isEmpty()
        && !WhyText.isQuestion(Passage.of(source, item.blocks().get(0).span()));
  }

  private boolean hasAnswer(Passage own) {
    return !WhyText.of(own).answer().isEmpty();
  }
}
