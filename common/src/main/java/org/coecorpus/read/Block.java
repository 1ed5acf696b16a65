package org.coecorpus.read;

import java.util.List;
import org.coecorpus.text.Span;
import org.jspecify.annotations.Nullable;

/** A block of Markdown with the place of its content. */
sealed interface Block {

  Span span();

  /** A heading; the span is that of its words. */
  record Heading(Span span, int level) implements Block {}

  record Paragraph(Span span) implements Block {}

  /** Fenced or indented code, or raw HTML. */
  record Verbatim(Span span, boolean html) implements Block {}

  /** A footnote, or words that only lead to a list: text that no reader looks at. */
  record Note(Span span) implements Block {}

  record Quote(Span span, List<Block> blocks) implements Block {}

  record Bullets(Span span, boolean ordered, List<Item> items) implements Block {}

  /**
   * One item of a list.
   *
   * @param check the task list box, brackets included
   */
  record Item(Span span, @Nullable Span check, List<Block> blocks) {}

  /** A table; the header may be all empty. */
  record Table(Span span, List<Span> header, List<List<Span>> rows) implements Block {}
}
