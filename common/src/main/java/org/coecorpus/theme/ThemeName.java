package org.coecorpus.theme;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.coecorpus.text.Mask;
import org.coecorpus.text.Word;
import org.coecorpus.text.Words;

/** What people call a theme: its first terms, and the statement that says it best, shortened. */
final class ThemeName {

  private static final int TERMS = 3;
  private static final int LONGEST = 110;

  private static final Pattern SENTENCE_END =
      Pattern.compile("(?<=[\\p{L}\\p{N})]{2}[.!?])\\s+(?=\\p{Lu})");

  private ThemeName() {}

  static String of(List<String> terms, String central) {
    String quoted = "«" + shorten(tellingSentence(terms, Mask.plain(central))) + "»";
    String named = terms.stream().limit(TERMS).collect(Collectors.joining(", "));
    return named.isEmpty() ? quoted : named + ": " + quoted;
  }

  /** The sentence that holds most of the terms' words, the first of those. */
  private static String tellingSentence(List<String> terms, String text) {
    Set<String> wanted = new HashSet<>();
    terms.forEach(term -> Words.of(term).forEach(word -> wanted.add(word.stem())));
    String best = text;
    long most = -1;
    for (String sentence : SENTENCE_END.split(text)) {
      long held =
          Words.of(sentence).stream().map(Word::stem).distinct().filter(wanted::contains).count();
      if (held > most) {
        most = held;
        best = sentence;
      }
    }
    return best;
  }

  /** As many whole words as fit. */
  private static String shorten(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int blank = text.lastIndexOf(' ', LONGEST);
    int cut = blank > LONGEST / 2 ? blank : LONGEST;
    int whole = Character.isHighSurrogate(text.charAt(cut - 1)) ? cut - 1 : cut;
    return text.substring(0, whole).replaceAll("[\\s,;:(–-]++$", "") + "…";
  }
}
