package org.coecorpus.report;

/** A picture of numbers, with everything that a reader who cannot see it needs. */
public interface Chart {

  /** Unique in a report; letters and hyphens. */
  String id();

  /** What it shows. */
  String title();

  /** The same in words: axes, and what can be read off. */
  String description();

  /** Unit, sampling interval, zone and population. */
  Sentence caption();

  /** The numbers that are drawn. */
  Table data();

  /** Draws it, about 600 x 400. */
  Drawing drawing();
}
