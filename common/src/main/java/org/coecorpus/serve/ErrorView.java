package org.coecorpus.serve;

/**
 * A page that says why there is no other.
 *
 * @param frame what surrounds it
 * @param status how the request ended
 * @param reason what was found and what was expected
 */
record ErrorView(Frame frame, Status status, String reason) {

  static ErrorView of(Status status, String reason) {
    return new ErrorView(
        new Frame(status.title(), Frame.Place.NOWHERE, ""),
        status,
        Shown.heading(Shown.line(reason)));
  }
}
