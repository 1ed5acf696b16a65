package org.coecorpus.read;

import java.io.IOException;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** A COE as Markdown, with or without front matter; any text is taken for it. */
final class MarkdownFormat implements SourceFormat {

  private static final int LONGEST_LINE = 1 << 20;

  /** Reads one whole text. */
  @FunctionalInterface
  interface TextReader {
    ReadOutcome read(String source, String text, String hash);
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
  public boolean reads(String head) {
    return true;
  }

  @Override
  public void read(String source, DecodedText text, Consumer<ReadOutcome> to) throws IOException {
    StringBuilder whole = new StringBuilder();
    int c = text.read();
    while (c != DecodedText.END && whole.length() <= limits.maxDocumentBytes()) {
      whole.append((char) c);
      c = text.read();
    }
    OptionalLong flaw = text.takeFlaw();
    String hash = text.hash();
    to.accept(outcome(source, whole.toString(), hash, flaw, text.bytes()));
  }

  private ReadOutcome outcome(
      String source, String text, String hash, OptionalLong flaw, long bytes) {
    if (text.length() > limits.maxDocumentBytes() || bytes > limits.maxDocumentBytes()) {
      return new Reject(
          source,
          "",
          "found more than " + limits.maxDocumentBytes() + " bytes, expected at most that many",
          hash);
    }
    if (flaw.isPresent()) {
      return new Reject(
          source,
          "byte " + flaw.getAsLong(),
          "found bytes that are not UTF-8, expected UTF-8",
          hash);
    }
    if (text.isBlank()) {
      return new Reject(
          source, "", "found an empty file, expected JSON, Markdown or plain text", hash);
    }
    int longest = longestLine(text);
    if (longest > LONGEST_LINE) {
      return new Reject(
          source,
          "",
          "found a line of " + longest + " characters, expected at most " + LONGEST_LINE,
          hash);
    }
    return reader.read(source, text, hash);
  }

  private static int longestLine(String text) {
    int longest = 0;
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == '\n') {
        longest = Math.max(longest, i - start);
        start = i + 1;
      }
    }
    return longest;
  }
}
