package org.coecorpus.serve;

/** A request that gets a page which says why there is no other. */
final class PageException extends RuntimeException {

  private final Status status;

  PageException(Status status, String message) {
    super(message);
    this.status = status;
  }

  Status status() {
    return status;
  }

  /** For people: what was found and what was expected. */
  String reason() {
    return String.valueOf(getMessage());
  }

  static PageException badRequest(String message) {
    return new PageException(Status.BAD_REQUEST, message);
  }

  static PageException notFound(String message) {
    return new PageException(Status.NOT_FOUND, message);
  }
}
