package org.coecorpus.read;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.coecorpus.pattern.Matcher;
import org.coecorpus.pattern.Pattern;
import org.coecorpus.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Collects the blocks of a plain text and knows in which section they are. A paragraph is parted
 * where a section begins within it, as in "... failed. Root cause: a lamp. Next steps: ...", and
 * next steps told in one breath are parted into sentences. What is repeated word for word is left
 * out.
 */
final class PlainProse {

  private static final int SHORTEST_REPEATED = 60;
  private static final int SHORTEST_SENTENCE = 12;
  private static final int LABEL_LEVEL = 3;
  private static final int MOST_LABEL_WORDS = 6;

  /** In these a line with a colon is an item, an entry or a part of one. */
  private static final EnumSet<SectionKind> CLOSED =
      EnumSet.of(
          SectionKind.WHYS, SectionKind.TIMELINE, SectionKind.ACTIONS, SectionKind.KEY_EVENTS);

  private static final Pattern LABEL =
      Pattern.compile(
          "(?:^|[.!?;)\"”’\\]][ \\t]*\\s|\\n[ \\t]*)([A-Z][A-Za-z'’/& -]{2,48}?)(?:\\s?\\([^()\\n]{0,40}\\))?\\s?:(?:\\s|$)");

  private final String source;
  private final List<Block> blocks = new ArrayList<>();
  private final List<Block> notes = new ArrayList<>();
  private final Set<String> told = new HashSet<>();

  private @Nullable SectionKind inside;
  private boolean labelled;

  PlainProse(String source) {
    this.source = source;
  }

  /** The kind of the section that the next block will be in. */
  @Nullable SectionKind inside() {
    return inside;
  }

  /** Whether words with a colon begin no section here. */
  boolean isClosed() {
    return !labelled && inside != null && CLOSED.contains(inside);
  }

  void open(PlainHeadings.Found heading) {
    blocks.add(new Block.Heading(heading.words().span(), heading.level()));
    inside = heading.kind();
    labelled = false;
  }

  void add(Block block) {
    blocks.add(block);
  }

  /** A list; its items that begin with the name of a section are sections of their own. */
  void add(Block.Bullets list) {
    boolean sections =
        !isClosed()
            && (inside == null || !inside.isTelling())
            && list.items().stream().anyMatch(item -> label(item).isPresent());
    if (!sections) {
      blocks.add(list);
      return;
    }
    for (Block.Item item : list.items()) {
      if (label(item).isPresent()) {
        addParted(Passage.of(source, item.blocks().get(0).span()));
        item.blocks().stream().skip(1).forEach(blocks::add);
      } else {
        blocks.add(new Block.Bullets(item.span(), list.ordered(), List.of(item)));
      }
    }
  }

  private Optional<SectionKind> label(Block.Item item) {
    if (item.blocks().isEmpty() || !(item.blocks().get(0) instanceof Block.Paragraph first)) {
      return Optional.empty();
    }
    Passage text = Passage.of(source, first.span());
    Matcher label = LABEL.matcher(text);
    return label.find() && label.start(1) == 0
        ? kind(text.subSequence(0, label.end(1)))
        : Optional.empty();
  }

  void add(Passage paragraph) {
    if (isClosed()) {
      addProse(paragraph);
    } else {
      addParted(paragraph);
    }
  }

  /** A paragraph, parted where the name of a section and a colon stand in it. */
  private void addParted(Passage text) {
    Matcher label = LABEL.matcher(text);
    int done = 0;
    int at = 0;
    while (at < text.length() && label.find(at)) {
      Passage words = text.subSequence(label.start(1), label.end(1));
      if (kind(words).isPresent()) {
        addProse(text.subSequence(done, label.start(1)));
        blocks.add(new Block.Heading(words.span(), LABEL_LEVEL));
        done = label.end();
        inside = kind(words).orElse(null);
        labelled = true;
      }
      at = Math.max(label.end() - 1, at + 1);
    }
    addProse(text.from(done));
  }

  private static Optional<SectionKind> kind(Passage words) {
    boolean few = words.text().split("\\s+").length <= MOST_LABEL_WORDS;
    return (few ? SectionKind.of(words) : SectionKind.exactly(words))
        .filter(kind -> kind.isTelling() || kind == SectionKind.SUMMARY);
  }

  private void addProse(Passage text) {
    if (labelled && inside == SectionKind.ACTIONS) {
      sentences(text.trim()).forEach(this::addNew);
    } else {
      addNew(text);
    }
  }

  /** Sentences without their numbers; those that only lead to a list are notes. */
  private List<Passage> sentences(Passage text) {
    List<Passage> sentences = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      boolean last = i == text.length();
      if (last || (isBlank(text.charAt(i)) && isEnd(text, start, i))) {
        Passage sentence = PlainList.withoutMark(text.subSequence(start, i).trim());
        if (!sentence.isEmpty() && sentence.charAt(sentence.length() - 1) != ':') {
          sentences.add(sentence);
        } else if (isNew(sentence.span())) {
          notes.add(new Block.Note(sentence.span()));
        }
        start = i;
      }
    }
    return sentences;
  }

  /** A full stop and then a capital; a number is the mark of what follows. */
  private static boolean isEnd(Passage text, int start, int at) {
    int next = at;
    while (next < text.length() && isBlank(text.charAt(next))) {
      next++;
    }
    char before = at > 0 ? text.charAt(at - 1) : ' ';
    return next < text.length()
        && ".!?:;".indexOf(before) >= 0
        && at - start > SHORTEST_SENTENCE
        && (Character.isUpperCase(text.charAt(next)) || Character.isDigit(text.charAt(next)));
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c);
  }

  private void addNew(Passage text) {
    Span span = text.trim().span();
    if (isNew(span)) {
      blocks.add(new Block.Paragraph(span));
    }
  }

  /** Whether the words are there and are not repeated word for word. */
  private boolean isNew(Span span) {
    boolean repeated =
        span.end() - span.start() >= SHORTEST_REPEATED
            && !told.add(span.of(source).replaceAll("\\s+", " "));
    return span.end() > span.start() && !repeated;
  }

  /** The blocks, without headings that stood before and have nothing below them now; then notes. */
  List<Block> blocks() {
    List<Block> kept = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (int i = 0; i < blocks.size(); i++) {
      boolean empty = i + 1 >= blocks.size() || blocks.get(i + 1) instanceof Block.Heading;
      if (blocks.get(i) instanceof Block.Heading heading) {
        String name = heading.span().of(source).toLowerCase(Locale.ROOT);
        if (!names.add(name) && empty) {
          continue;
        }
      }
      kept.add(blocks.get(i));
    }
    kept.addAll(notes);
    return kept;
  }
}
