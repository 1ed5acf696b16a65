package org.coecorpus.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coecorpus.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * The sections, pictures, bold words and code of a Markdown or plain text with their places, also
 * where no value was read from them. Other forms have none of these.
 *
 * @param isText whether the form has sections at all
 * @param bodyStart where the text behind the front matter begins
 * @param sections every section with its heading, in the order of the text, inner ones too
 * @param pictures in the order of the text
 * @param bold words between marks of strong emphasis
 * @param verbatim fenced and indented code, and raw HTML
 */
public record DocumentOutline(
    boolean isText,
    int bodyStart,
    List<Part> sections,
    List<Picture> pictures,
    List<Span> bold,
    List<Span> verbatim) {

  /** The outline of a form without sections of its own. */
  public static final DocumentOutline NONE =
      new DocumentOutline(false, 0, List.of(), List.of(), List.of(), List.of());

  /** Copies the lists. */
  public DocumentOutline {
    sections = List.copyOf(sections);
    pictures = List.copyOf(pictures);
    bold = List.copyOf(bold);
    verbatim = List.copyOf(verbatim);
  }

  /**
   * One section.
   *
   * @param kind what it is about; null where the heading says nothing known
   * @param heading place of the heading's words
   * @param content place of all that stands under it, inner sections included; empty if nothing
   *     does
   */
  public record Part(@Nullable SectionKind kind, Span heading, Span content) {}

  /**
   * One picture.
   *
   * @param whole all of its Markdown
   * @param words place of the alternative text
   * @param target place of its address
   */
  public record Picture(Span whole, Span words, Span target) {}

  /** The outline of a document that was read from this text. */
  public static DocumentOutline of(ParsedCoe parsed, String text) {
    return switch (parsed.form()) {
      case MarkdownFormat.FORM -> of(MarkdownDocument.outline(text, false), text);
      case PlainTextFormat.FORM -> of(MarkdownDocument.outline(text, true), text);
      default -> NONE;
    };
  }

  /** Whether a value says that there is nothing: {@code n/a}, {@code TBD}, marks alone. */
  public static boolean isNothing(CharSequence text) {
    return Phrases.isNothing(text);
  }

  private static DocumentOutline of(Section root, String text) {
    int bodyStart = FrontMatter.of(text).bodyStart();
    Passage body = new Passage(text, bodyStart, text.length());
    List<Part> parts = new ArrayList<>();
    List<Span> verbatim = new ArrayList<>();
    for (Section section : root.all()) {
      Span heading = section.heading().span();
      Span content =
          section.content().map(Passage::span).orElse(new Span(heading.end(), heading.end()));
      if (section.level() > 0) {
        parts.add(new Part(section.kind(), heading, content));
      }
      section.blocks().forEach(block -> addVerbatim(block, verbatim));
    }
    List<Picture> pictures =
        new Inline(Map.of())
            .pictures(body).stream()
                .map(p -> new Picture(p.whole().span(), p.label().span(), p.target().span()))
                .toList();
    List<Span> bold = Inline.bold(body).stream().map(Passage::span).toList();
    return new DocumentOutline(true, bodyStart, parts, pictures, bold, verbatim);
  }

  private static void addVerbatim(Block block, List<Span> to) {
    if (block instanceof Block.Verbatim code) {
      to.add(code.span());
    } else if (block instanceof Block.Quote quote) {
      quote.blocks().forEach(inner -> addVerbatim(inner, to));
    } else if (block instanceof Block.Bullets list) {
      list.items().forEach(item -> item.blocks().forEach(inner -> addVerbatim(inner, to)));
    }
  }

  /** The topmost sections of a kind. */
  public List<Part> sections(SectionKind kind) {
    List<Part> topmost = new ArrayList<>();
    int end = -1;
    for (Part part : sections) {
      if (part.kind() == kind && part.heading().start() >= end) {
        topmost.add(part);
        end = part.content().end();
      }
    }
    return topmost;
  }

  /** The innermost known section that a place lies in. */
  public Optional<SectionKind> kindAt(int position) {
    Optional<SectionKind> kind = Optional.empty();
    for (Part part : sections) {
      boolean inside = part.heading().start() <= position && position <= part.content().end();
      if (inside && part.kind() != null) {
        kind = Optional.of(part.kind());
      }
    }
    return kind;
  }
}
