package org.coecorpus.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One or more sentences, a table cell or a caption, as parts.
 *
 * @param parts in reading order
 */
public record Sentence(List<Inline> parts) {

  /** Copies the parts. */
  public Sentence {
    parts = List.copyOf(parts);
  }

  /** A sentence of these parts. */
  public static Sentence of(Inline... parts) {
    return new Sentence(Arrays.asList(parts));
  }

  /** A sentence of the report's own words alone. */
  public static Sentence words(String text) {
    return of(Inline.words(text));
  }

  /** This and then more. */
  public Sentence then(Inline... more) {
    return then(Arrays.asList(more));
  }

  /** This and then more. */
  public Sentence then(List<Inline> more) {
    List<Inline> all = new ArrayList<>(parts);
    all.addAll(more);
    return new Sentence(all);
  }

  /** This and then more. */
  public Sentence then(Sentence more) {
    return then(more.parts());
  }

  /** The text without markup. */
  public String plain() {
    return parts.stream().map(Inline::plain).collect(Collectors.joining());
  }

  /** The numbers, also those inside asides. */
  public List<Inline.Figure> figures() {
    return flat().filter(Inline.Figure.class::isInstance).map(Inline.Figure.class::cast).toList();
  }

  /** Whether the sentence is one number and nothing else. */
  boolean isNumber() {
    return parts.size() == 1 && parts.get(0) instanceof Inline.Figure;
  }

  /** The parts with asides taken apart. */
  Stream<Inline> flat() {
    return parts.stream()
        .flatMap(
            part ->
                part instanceof Inline.Aside aside
                    ? new Sentence(aside.parts()).flat()
                    : Stream.of(part));
  }
}
