package org.coecorpus.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * Splits English text into words for counting: runs of letters and digits, with apostrophes inside,
 * stemmed after Porter's second English stemmer. Placeholders of {@link Mask} are not words.
 */
public final class Words {

  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<mask>" + Mask.PLACEHOLDER + ")|(?<word>[\\p{L}\\p{N}]++(?:['’][\\p{L}]++)*+)");
  private static final Set<String> FUNCTION_WORDS = WordList.read("function-words.txt");

  private Words() {}

  /** The words of the text in order. */
  public static List<Word> of(String text) {
    EnglishStemmer stemmer = new EnglishStemmer();
    List<Word> words = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    int end = -1;
    while (matcher.find()) {
      if (matcher.group("word") == null) {
        end = -1;
        continue;
      }
      boolean adjacent = end >= 0 && onlyGap(text.substring(end, matcher.start()));
      words.add(word(matcher.group("word"), adjacent, stemmer));
      end = matcher.end();
    }
    return words;
  }

  private static boolean onlyGap(String between) {
    return between.isBlank() || between.equals("-");
  }

  private static Word word(String written, boolean adjacent, EnglishStemmer stemmer) {
    String surface = written.toLowerCase(Locale.ROOT).replace('’', '\'');
    if (surface.endsWith("'s")) {
      surface = surface.substring(0, surface.length() - 2);
    }
    stemmer.setCurrent(surface);
    stemmer.stem();
    boolean content =
        surface.length() > 1
            && surface.codePoints().anyMatch(Character::isLetter)
            && !FUNCTION_WORDS.contains(surface);
    return new Word(surface, stemmer.getCurrent(), content, adjacent);
  }
}
