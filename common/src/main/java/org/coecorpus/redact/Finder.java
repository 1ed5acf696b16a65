package org.coecorpus.redact;

import java.util.List;

/** Finds one kind of thing in a text, by its form, in time linear in the text's length. */
@FunctionalInterface
interface Finder {

  /** Every place, in order. */
  List<Find> find(String text);
}
