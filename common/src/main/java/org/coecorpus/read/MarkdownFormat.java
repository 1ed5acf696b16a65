package org.coecorpus.read;

import java.io.CharArrayWriter;
import java.io.IOException;
import java.util.Optional;

/** A COE as Markdown, with or without front matter; any text is taken for it. */
final class MarkdownFormat implements SourceFormat {

  static final String FORM = "Markdown";

  private static final int LONGEST_LINE = 1 << 20;

  /** Reads one whole text. */
  @FunctionalInterface
  interface TextReader {
    SourceObjects.Tree read(String source, String text) throws SourceObjects.Unreadable;
  }

  private final ReadLimits limits;
  private final TextReader reader;

  MarkdownFormat(ReadLimits limits) {
    this(limits, MarkdownDocument::markdown);
  }

  MarkdownFormat(ReadLimits limits, TextReader reader) {
    this.limits = limits;
    this.reader = reader;
  }

  @Override
  public String form() {
    return FORM;
  }

  @Override
  public boolean reads(String head) {
    return true;
  }

  @Override
  public SourceObjects open(String source, DecodedText text) {
    return new Whole(source, text);
  }

  /** The one object of a text: all of it. */
  private final class Whole implements SourceObjects {

    private final String source;
    private final DecodedText text;
    private boolean taken;

    Whole(String source, DecodedText text) {
      this.source = source;
      this.text = text;
    }

    @Override
    public Optional<Piece> next() throws IOException {
      if (taken) {
        return Optional.empty();
      }
      taken = true;
      CharArrayWriter whole = new CharArrayWriter();
      boolean tooLarge = text.takeAll(whole, limits.maxDocumentBytes() + 1);
      return Optional.of(new Piece(whole.toString(), 0, text.position(), 1, tooLarge));
    }

    @Override
    public boolean several() {
      return false;
    }

    @Override
    public Tree tree(Piece piece) throws Unreadable {
      if (piece.text().isBlank()) {
        throw new Unreadable("found an empty file, expected JSON, Markdown or plain text");
      }
      int longest = longestLine(piece.text());
      if (longest > LONGEST_LINE) {
        throw new Unreadable(
            "found a line of " + longest + " characters, expected at most " + LONGEST_LINE);
      }
      return reader.read(source, piece.text());
    }
  }

  private static int longestLine(String text) {
    int longest = 0;
    int start = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      longest = Math.max(longest, end - start);
      start = end + 1;
    }
    return Math.max(longest, text.length() - start);
  }
}
