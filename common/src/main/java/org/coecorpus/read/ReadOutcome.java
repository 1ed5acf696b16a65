package org.coecorpus.read;

/** What became of one object of the input. */
public sealed interface ReadOutcome permits ParsedCoe, Known, Reject {

  /** Where the object came from: path, with {@code #n} for the nth object of a file of several. */
  String source();

  /** SHA-256 of the raw object, in hex. */
  String hash();
}
