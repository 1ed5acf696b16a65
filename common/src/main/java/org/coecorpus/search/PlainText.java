package org.coecorpus.search;

import java.util.ArrayList;
import java.util.List;
import org.coecorpus.search.Clause.Group;
import org.coecorpus.search.Clause.Kind;
import org.coecorpus.search.Clause.Occur;

/** Reads {@link QuerySyntax#PLAIN}: the first words of a text, each optional. */
final class PlainText {

  private static final int MAX_WORDS = 1_000;

  private PlainText() {}

  static List<Group> parse(String text) {
    List<Group> groups = new ArrayList<>();
    int at = 0;
    while (at < text.length() && groups.size() < MAX_WORDS) {
      int end = at;
      while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
        end++;
      }
      if (end > at) {
        Clause word = new Clause(Kind.WORD, null, text.substring(at, end));
        groups.add(new Group(Occur.OPTIONAL, List.of(word)));
      }
      at = end + 1;
    }
    return groups;
  }
}
