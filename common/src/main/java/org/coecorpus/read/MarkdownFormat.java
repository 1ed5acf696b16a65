package org.coecorpus.read;

import java.io.IOException;
import java.util.function.Consumer;

/** A COE as Markdown, with or without front matter; any text is taken for it. */
final class MarkdownFormat implements SourceFormat {

  private static final int LONGEST_LINE = 1 << 20;

  private final ReadLimits limits;

  MarkdownFormat(ReadLimits limits) {
    this.limits = limits;
  }

  @Override
  public boolean reads(String head) {
    return true;
  }

  @Override
  public void read(String source, SourceBytes bytes, Consumer<ReadOutcome> to) throws IOException {
    to.accept(outcome(source, bytes.take(limits.maxDocumentBytes() + 1)));
  }

  private ReadOutcome outcome(String source, byte[] bytes) {
    String hash = Hashes.of(bytes, bytes.length);
    if (bytes.length > limits.maxDocumentBytes()) {
      return new Reject(
          source,
          "",
          "found more than " + limits.maxDocumentBytes() + " bytes, expected at most that many",
          hash);
    }
    Utf8 decoded = Utf8.of(bytes, bytes.length);
    if (decoded.flaw().isPresent()) {
      return new Reject(
          source,
          "byte " + decoded.flaw().getAsInt(),
          "found bytes that are not UTF-8, expected UTF-8",
          hash);
    }
    String text = decoded.withoutMark();
    if (text.isBlank()) {
      return new Reject(source, "", "found an empty file, expected JSON or Markdown", hash);
    }
    int longest = longestLine(text);
    if (longest > LONGEST_LINE) {
      return new Reject(
          source,
          "",
          "found a line of " + longest + " characters, expected at most " + LONGEST_LINE,
          hash);
    }
    return new MarkdownDocument(source, text, hash).read();
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
