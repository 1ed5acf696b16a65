package org.coecorpus.report;

/**
 * The colours of charts. Their lightness differs, so that they are told apart in greyscale and with
 * a colour deficiency; dashes and hatching tell the same where two lie side by side.
 */
enum Palette {
  /** What the report is about. */
  FRONT("#0b5394"),
  /** Its interval, and the part of a bar that is not in front. */
  BAND("#c9dcef"),
  /** What it is compared with. */
  BEHIND("#767676"),
  /** Target lines. */
  TARGET("#a33b00"),
  /** Text and axes. */
  INK("#1a1a1a"),
  /** Grid lines, which carry nothing. */
  GRID("#d9d9d9"),
  /** The ground. */
  PAPER("#ffffff");

  private final String hex;

  Palette(String hex) {
    this.hex = hex;
  }

  /** As CSS has it. */
  String hex() {
    return hex;
  }

  /** As one number of red, green and blue. */
  int rgb() {
    return Integer.parseInt(hex.substring(1), 16);
  }
}
