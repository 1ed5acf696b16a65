package org.coecorpus.serve;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The best passage of a hit.
 *
 * @param section name of the section that it is from
 * @param fragments its text, matched words apart
 */
record Snippet(String section, List<Fragment> fragments) {

  private static final String PARTED = ": ";

  /**
   * A piece of the passage.
   *
   * @param text on one line
   * @param matched whether the query asked for it
   */
  record Fragment(String text, boolean matched) {}

  /** Reads the form in which the search gives it: {@code section: … «word» …}. */
  static @Nullable Snippet of(@Nullable String snippet) {
    if (snippet == null) {
      return null;
    }
    int colon = snippet.indexOf(PARTED);
    int start = colon < 0 ? 0 : colon + PARTED.length();
    return new Snippet(
        colon < 0 ? "" : Shown.heading(snippet.substring(0, colon)),
        fragments(snippet.substring(start)));
  }

  private static List<Fragment> fragments(String text) {
    List<Fragment> fragments = new ArrayList<>();
    int at = 0;
    for (int open = text.indexOf('«'); open >= 0; open = text.indexOf('«', at)) {
      int close = text.indexOf('»', open);
      if (close < 0) {
        break;
      }
      fragments.add(new Fragment(text.substring(at, open), false));
      fragments.add(new Fragment(text.substring(open + 1, close), true));
      at = close + 1;
    }
    fragments.add(new Fragment(text.substring(at), false));
    return fragments;
  }
}
