package org.coecorpus.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is done to every object of every form: it is numbered, hashed, held against the limits and
 * the encoding, and its fields are typed; what does not pass is a reject.
 */
final class ObjectReader {

  private final ReadLimits limits;
  private final KnownObjects known;

  ObjectReader(ReadLimits limits, KnownObjects known) {
    this.limits = limits;
    this.known = known;
  }

  /** Reads a whole text, an outcome an object. */
  void read(
      SourceFormat format, String source, DecodedText text, BiConsumer<ReadOutcome, SourceText> to)
      throws IOException {
    SourceObjects objects = format.open(source, text);
    Optional<SourceObjects.Piece> piece = objects.next();
    if (piece.isEmpty()) {
      return;
    }
    OptionalLong flaw = text.takeFlaw(piece.get().end());
    boolean several = objects.several();
    for (int number = 1; piece.isPresent(); number++) {
      int own = several ? number : 0;
      SourceObjects.Piece object = piece.get();
      to.accept(
          ofForm(outcome(objects, object, source, own, flaw), format.form()),
          new SourceText(object.text(), object.offset(), object.line()));
      piece = objects.next();
      flaw = piece.isPresent() ? text.takeFlaw(piece.get().end()) : OptionalLong.empty();
    }
  }

  private ReadOutcome outcome(
      SourceObjects objects,
      SourceObjects.Piece piece,
      String file,
      int number,
      OptionalLong flaw) {
    String name = number == 0 ? file : file + "#" + number;
    String place = objects.place(piece, number);
    String context = objects.context();
    String hash = Hashes.of(context.isEmpty() ? piece.text() : context + piece.text());
    if (piece.tooLarge() || isBeyond(piece.text(), limits.maxDocumentBytes())) {
      String most = limits.maxDocumentBytes() + " bytes";
      String what = number == 0 ? "found more than " : "found an object of more than ";
      return new Reject(name, place, what + most + ", expected at most that many", hash);
    }
    if (flaw.isPresent()) {
      String at = "byte " + flaw.getAsLong();
      return new Reject(
          name,
          place.startsWith("line") ? place + ", " + at : at,
          "found bytes that are not UTF-8, expected UTF-8",
          hash);
    }
    Optional<Known> before = known.find(name, hash);
    if (before.isPresent()) {
      return before.get();
    }
    try {
      return typed(objects.tree(piece), piece, name, () -> InferredId.of(file, number), hash);
    } catch (SourceObjects.Unreadable e) {
      String at =
          Stream.of(place, e.place())
              .filter(each -> !each.isEmpty())
              .collect(Collectors.joining(", "));
      return new Reject(name, at, e.reason(), hash);
    }
  }

  private static ReadOutcome ofForm(ReadOutcome outcome, String form) {
    return outcome instanceof ParsedCoe parsed ? parsed.ofForm(form) : outcome;
  }

  private static ParsedCoe typed(
      SourceObjects.Tree tree,
      SourceObjects.Piece piece,
      String name,
      Supplier<String> id,
      String hash) {
    ParsedCoe coe =
        new CoeFields(piece.text(), piece.offset(), tree.order())
            .read(tree.fields(), name, hash, id);
    List<Suspect> suspect = new ArrayList<>(coe.suspect());
    suspect.addAll(tree.check().apply(coe));
    suspect.addAll(tree.suspect());
    return new ParsedCoe(
        coe.coe(),
        coe.source(),
        coe.hash(),
        piece.isPlaced() ? coe.spans() : new TreeMap<>(),
        coe.unplaced(),
        suspect,
        coe.inferred());
  }

  /** No UTF-16 unit takes more than three bytes, so the bytes of most texts need no counting. */
  private static boolean isBeyond(String text, int most) {
    return text.length() > most / 3
        && text.codePoints().mapToLong(ObjectReader::bytes).sum() > most;
  }

  private static long bytes(int codePoint) {
    if (codePoint < 0x80) {
      return 1;
    }
    return codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
  }
}
