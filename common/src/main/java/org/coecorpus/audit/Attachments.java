package org.coecorpus.audit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.coecorpus.pattern.Pattern;
import org.coecorpus.read.DocumentOutline;
import org.coecorpus.text.Span;

/** Rule C4: a Word or PDF file in place of what a section should say. */
final class Attachments {

  private static final Pattern FILE = Lexicon.anyOf("document-files");
  private static final Pattern POINTING = Lexicon.anyOf("pointing-to-files");
  private static final Pattern WORD = Pattern.compile("[A-Za-z]{2,}");

  /** More words than these beside the pointer are content. */
  private static final int FEW = 12;

  /** A sentence of more words tells something. */
  private static final int MOST = 20;

  /** A longer text is content, whatever it points to. */
  private static final int LONGEST = 1_000;

  private static final List<Part> PARTS =
      List.of(
          Part.SUMMARY,
          Part.IMPACT,
          Part.TIMELINE,
          Part.WHYS,
          Part.ROOT_CAUSES,
          Part.ACTIONS,
          Part.LESSONS);

  private Attachments() {}

  /** C4: the sentence that stands in place of a section. */
  static Verdict inPlaceOfText(AuditedCoe coe) {
    List<Passage> pointers = new ArrayList<>();
    Set<Optional<Span>> seen = new HashSet<>();
    for (Part part : PARTS) {
      for (Passage content : contents(coe, part)) {
        pointer(content).filter(found -> seen.add(found.span())).ifPresent(pointers::add);
      }
    }
    return Verdict.at(pointers);
  }

  /** Whether a text says no more than in which file something stands. */
  static boolean isPointer(Passage content) {
    return pointer(content).isPresent();
  }

  private static List<Passage> contents(AuditedCoe coe, Part part) {
    if (part == Part.SUMMARY) {
      return coe.summary().stream().toList();
    }
    if (part == Part.IMPACT) {
      return coe.impact().stream().toList();
    }
    if (!coe.isText()) {
      List<Passage> texts = coe.texts(part);
      return texts.size() == 1 ? texts : List.of();
    }
    return part.kinds().stream()
        .flatMap(kind -> coe.outline().sections(kind).stream())
        .map(DocumentOutline.Part::content)
        .map(content -> coe.raw(part, content))
        .toList();
  }

  private static boolean isLink(Passage sentence) {
    String words = sentence.toString();
    return (words.startsWith("[") || words.startsWith("<") || words.startsWith("!["))
        && words.indexOf(' ', Math.max(0, words.lastIndexOf("]("))) < 0;
  }

  /** The sentence that names a file, if hardly anything stands beside it. */
  private static Optional<Passage> pointer(Passage content) {
    Passage text = content.trim();
    if (text.length() == 0 || text.length() > LONGEST || !text.has(FILE)) {
      return Optional.empty();
    }
    Optional<Passage> pointer = Optional.empty();
    int others = 0;
    for (Passage sentence : text.sentences()) {
      int words = sentence.all(WORD).size();
      boolean points =
          sentence.has(FILE)
              && words <= MOST
              && (sentence.has(POINTING) || words <= FEW / 2 || isLink(sentence));
      if (points && pointer.isEmpty()) {
        pointer = Optional.of(sentence);
      } else if (!points) {
        others += words;
      }
    }
    return others <= FEW ? pointer : Optional.empty();
  }
}
