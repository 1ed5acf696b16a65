package org.coecorpus.jobs.bench;

/**
 * Work done in CPU time.
 *
 * @param documents how many
 * @param nanos of CPU time
 */
record Rate(long documents, long nanos) {

  static final Rate NONE = new Rate(0, 0);

  Rate plus(Rate other) {
    return new Rate(documents + other.documents, nanos + other.nanos);
  }

  double perSecond() {
    return documents * 1e9 / Math.max(1, nanos);
  }
}
