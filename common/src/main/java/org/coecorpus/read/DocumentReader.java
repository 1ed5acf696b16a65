package org.coecorpus.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads files of any supported form into COEs: {@code coe/1} JSON (object, array, JSON Lines) and
 * Markdown with or without front matter, each also packed with gzip. The form is found in the
 * content; the name only gives an id or a date where the text has none. Safe for use by several
 * threads at once.
 */
public final class DocumentReader {

  private static final int HEAD = 8192;

  private final ReadLimits limits;
  private final List<SourceFormat> formats;

  private DocumentReader(ReadLimits limits) {
    this.limits = limits;
    // The first that recognises the head reads the file; Markdown takes any text, so it is last.
    this.formats = List.of(new JsonFormat(limits), new MarkdownFormat(limits));
  }

  /** A reader with these limits. */
  public static DocumentReader with(ReadLimits limits) {
    return new DocumentReader(limits);
  }

  /**
   * Reads a file of any size object by object and calls back once per object, in order. An empty
   * array gives nothing; an empty file is a reject. The stream is not closed.
   *
   * @param source name of the file, forward slashes; {@code #n} is appended for the nth object of
   *     an array or of several lines
   * @throws IOException if the stream itself fails, never for its content
   */
  public void read(String source, InputStream in, Consumer<ReadOutcome> to) throws IOException {
    PushbackInputStream stream = new PushbackInputStream(in, HEAD);
    byte[] head = head(stream);
    try {
      if (isGzip(head)) {
        PushbackInputStream unpacked = new PushbackInputStream(Gunzip.open(stream, limits), HEAD);
        byte[] inner = head(unpacked);
        if (isGzip(inner)) {
          to.accept(refused(source, inner, "found gzip within gzip, expected it once"));
        } else {
          readText(source, inner, unpacked, to);
        }
      } else {
        readText(source, head, stream, to);
      }
    } catch (Gunzip.Refused e) {
      to.accept(refused(source, head, String.valueOf(e.getMessage())));
    }
  }

  /** As {@link #read(String, InputStream, Consumer)}, all at once. */
  public List<ReadOutcome> read(String source, byte[] bytes) {
    List<ReadOutcome> outcomes = new ArrayList<>();
    try {
      read(source, new ByteArrayInputStream(bytes), outcomes::add);
    } catch (IOException e) {
      throw new UncheckedIOException("a byte array cannot fail", e);
    }
    return outcomes;
  }

  private void readText(String source, byte[] head, InputStream in, Consumer<ReadOutcome> to)
      throws IOException {
    Optional<String> binary = BinaryKind.of(head);
    if (binary.isPresent()) {
      to.accept(
          refused(source, head, "found " + binary.get() + ", expected JSON or Markdown in UTF-8"));
      return;
    }
    SourceBytes bytes = new SourceBytes(in);
    String start = Utf8.of(head, head.length).withoutMark();
    for (SourceFormat format : formats) {
      if (format.reads(start)) {
        format.read(source, bytes, to);
        return;
      }
    }
    throw new IllegalStateException("no format for " + source);
  }

  private static Reject refused(String source, byte[] head, String reason) {
    return new Reject(source, "", reason, Hashes.of(head, head.length));
  }

  private static boolean isGzip(byte[] head) {
    return head.length > 1 && (head[0] & 0xff) == 0x1f && (head[1] & 0xff) == 0x8b;
  }

  private static byte[] head(PushbackInputStream in) throws IOException {
    byte[] head = in.readNBytes(HEAD);
    in.unread(head);
    return head;
  }
}
