package org.coecorpus.read;

/**
 * A line of plain text without the blanks around it, or the part of one that stands in a column.
 *
 * @param number counts lines; where it jumps by more than one, blank lines stand in between
 * @param column where the words begin, tabs to multiples of 8
 */
record PlainLine(Passage words, int number, int column) {

  /** Words that end a sentence, so that the next line need not belong to them. */
  boolean endsSentence() {
    int last = words.length() - 1;
    while (last > 0 && "\"')]”’".indexOf(words.charAt(last)) >= 0) {
      last--;
    }
    return ".!?:;".indexOf(words.charAt(last)) >= 0;
  }

  /** Whether it begins as the middle of a sentence does. */
  boolean startsLow() {
    return Character.isLowerCase(words.charAt(0)) || ",;)".indexOf(words.charAt(0)) >= 0;
  }

  boolean follows(PlainLine before) {
    return number - before.number <= 1;
  }

  PlainLine numbered(int newNumber) {
    return new PlainLine(words, newNumber, column);
  }
}
