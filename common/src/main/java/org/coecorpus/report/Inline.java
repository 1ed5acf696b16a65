package org.coecorpus.report;

import java.util.List;

/** A part of a sentence or of a table cell. */
public sealed interface Inline {

  /** The part as plain text. */
  String plain();

  /** The report's own words; they are held to the writing rules. */
  record Words(String plain) implements Inline {}

  /** Words to be set strong, such as a verdict. */
  record Strong(String plain, Tone tone) implements Inline {}

  /** What somebody wrote in a document. */
  record Quote(CoeText text) implements Inline {
    @Override
    public String plain() {
      return "“" + text.text() + "”";
    }
  }

  /** An id or a name from the inputs: a COE, a team, a ticket. */
  record Name(CoeText text) implements Inline {
    @Override
    public String plain() {
      return text.text();
    }
  }

  /**
   * A number.
   *
   * @param plain as printed
   * @param value unrounded
   * @param source the row it was read from
   */
  record Figure(String plain, double value, Source source) implements Inline {

    /** A whole number. */
    static Figure of(long number, Source source) {
      return new Figure(NumberText.count(number), (double) number, source);
    }
  }

  /** Parts of lesser weight, such as an interval in a table cell. */
  record Aside(List<Inline> parts) implements Inline {
    public Aside {
      parts = List.copyOf(parts);
    }

    @Override
    public String plain() {
      return "[" + new Sentence(parts).plain() + "]";
    }
  }

  /** How strong words are meant. */
  enum Tone {
    GOOD,
    BAD,
    NEUTRAL
  }

  /** The report's own words. */
  static Inline words(String text) {
    return new Words(text);
  }

  /** Strong words without judgement. */
  static Inline strong(String text) {
    return new Strong(text, Tone.NEUTRAL);
  }

  /** A quotation. */
  static Inline quote(String text) {
    return new Quote(new CoeText(text));
  }

  /** A name from the inputs. */
  static Inline name(String text) {
    return new Name(new CoeText(text));
  }
}
