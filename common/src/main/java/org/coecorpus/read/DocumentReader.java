package org.coecorpus.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Reads files of any supported form into COEs: {@code coe/1} JSON (object, array, JSON Lines),
 * Markdown with or without front matter, plain text, and by a mapping CSV and other JSON, each also
 * packed with gzip. The form is found in the content; the name only gives an id or a date where the
 * text has none. Safe for use by several threads at once.
 */
public final class DocumentReader {

  private static final int HEAD = 8192;
  private static final SourceText NO_TEXT = new SourceText("", 0, 1);

  /** Sources whose form ships with the program. */
  private static final List<Mapping> BUILT_IN = List.of(builtIn("incident-study.yaml"));

  private final ReadLimits limits;
  private final Mappings mappings;
  private final KnownObjects known;
  private final ObjectReader objects;
  private final List<SourceFormat> formats;

  private DocumentReader(ReadLimits limits, Mappings mappings, KnownObjects known) {
    this.limits = limits;
    this.mappings = mappings;
    this.known = known;
    this.objects = new ObjectReader(limits, known);
    List<Mapping> given = mappings.all();
    List<Mapping> all = Stream.concat(given.stream(), BUILT_IN.stream()).toList();
    // The first that recognises the head reads the file; Markdown takes any text, so it is last.
    this.formats =
        List.of(
            new JsonFormat(limits, all),
            new CsvFormat(limits, given),
            new PlainTextFormat(limits),
            new MarkdownFormat(limits));
  }

  /** A reader with these limits and no mapping. */
  public static DocumentReader with(ReadLimits limits) {
    return new DocumentReader(limits, Mappings.NONE, KnownObjects.NONE);
  }

  /** The same reader that also reads what these mappings describe. */
  public DocumentReader withMappings(Mappings described) {
    return new DocumentReader(limits, described, known);
  }

  /**
   * The same, but an object whose {@link ParsedCoe#key} is one of {@code keys} is not parsed again:
   * it becomes a {@link Known}.
   */
  public DocumentReader passingOver(Set<String> keys) {
    return new DocumentReader(limits, mappings, new KnownObjects(keys));
  }

  private static Mapping builtIn(String name) {
    try (InputStream in = DocumentReader.class.getResourceAsStream("mappings/" + name)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + name);
      }
      return MappingFile.parse(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
    readWithText(source, in, (outcome, text) -> to.accept(outcome));
  }

  /**
   * As {@link #read(String, InputStream, Consumer)}, each outcome with the raw text of its object;
   * the text is empty where nothing could be decoded.
   */
  public void readWithText(String source, InputStream in, BiConsumer<ReadOutcome, SourceText> to)
      throws IOException {
    PushbackInputStream stream = new PushbackInputStream(in, HEAD);
    byte[] head = head(stream);
    try {
      if (isGzip(head)) {
        PushbackInputStream unpacked = new PushbackInputStream(Gunzip.open(stream, limits), HEAD);
        byte[] inner = head(unpacked);
        if (isGzip(inner)) {
          to.accept(refused(source, inner, "found gzip within gzip, expected it once"), NO_TEXT);
        } else {
          readText(source, inner, unpacked, to);
        }
      } else {
        readText(source, head, stream, to);
      }
    } catch (Gunzip.Refused e) {
      to.accept(refused(source, head, String.valueOf(e.getMessage())), NO_TEXT);
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

  /**
   * Reads one text that is known to be plain, as a list of documents without files has it; marks of
   * Markdown in it do not count.
   *
   * @param source name of the text; the id and, where the text has none, the day may come from it
   */
  public ReadOutcome readPlain(String source, String text) {
    List<ReadOutcome> outcomes = new ArrayList<>();
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      objects.read(
          new PlainTextFormat(limits),
          source,
          new DecodedText(new ByteArrayInputStream(bytes)),
          (outcome, raw) -> outcomes.add(outcome));
    } catch (IOException e) {
      throw new UncheckedIOException("a byte array cannot fail", e);
    }
    return outcomes.get(0);
  }

  private void readText(
      String source, byte[] head, InputStream in, BiConsumer<ReadOutcome, SourceText> to)
      throws IOException {
    Optional<String> binary = BinaryKind.of(head);
    if (binary.isPresent()) {
      to.accept(
          refused(
              source,
              head,
              "found " + binary.get() + ", expected JSON, Markdown or plain text in UTF-8"),
          NO_TEXT);
      return;
    }
    DecodedText text = new DecodedText(in);
    String start = text.ahead(HEAD);
    for (SourceFormat format : formats) {
      if (format.reads(start)) {
        objects.read(format, source, text, to);
        return;
      }
    }
    throw new IllegalStateException("no format for " + source);
  }

  private static Reject refused(String source, byte[] head, String reason) {
    return new Reject(source, "", reason, Hashes.hex(Hashes.digest().digest(head)));
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
