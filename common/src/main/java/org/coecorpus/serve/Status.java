package org.coecorpus.serve;

/** How a request ends. */
enum Status {
  OK(200, "Found"),
  BAD_REQUEST(400, "This request cannot be understood"),
  NOT_FOUND(404, "There is no such page"),
  METHOD_NOT_ALLOWED(405, "These pages can only be read"),
  ADDRESS_TOO_LONG(414, "The address is too long"),
  MISDIRECTED(421, "This server is not the host that was asked for"),
  FAULT(500, "The page could not be made"),
  UNAVAILABLE(503, "The store cannot be read");

  private final int code;
  private final String title;

  Status(int code, String title) {
    this.code = code;
    this.title = title;
  }

  int code() {
    return code;
  }

  /** The heading of the page that says so. */
  String title() {
    return title;
  }
}
