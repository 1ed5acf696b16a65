package org.coecorpus.redact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.coecorpus.text.Vocabulary;

/**
 * The words around a place of a text, within its sentence, nearest first, in lower case; a number
 * is {@code 0}. The lists that give them a meaning lie in {@code contexts.yaml}.
 */
final class Context {

  private static final Map<String, Set<String>> LISTS = lists();
  private static final Set<String> SHORT_FORMS = list("short-forms");
  private static final int FARTHEST = 72;
  private static final String NUMBER = "0";

  private Context() {}

  private static Map<String, Set<String>> lists() {
    Map<String, Set<String>> lists = new TreeMap<>();
    Vocabulary.load(Context.class, "contexts.yaml")
        .forEach((name, words) -> lists.put(name, Set.copyOf(words)));
    return lists;
  }

  /** One of the lists. */
  static Set<String> list(String name) {
    Set<String> list = LISTS.get(name);
    if (list == null) {
      throw new IllegalStateException("no list " + name + " in contexts.yaml");
    }
    return list;
  }

  static List<String> before(PlainText text, int at, int most) {
    char[] chars = text.chars();
    List<String> words = new ArrayList<>(most);
    int i = at;
    int from = Math.max(0, at - FARTHEST);
    while (i > from && words.size() < most) {
      if (!Letters.isWord(chars[i - 1])) {
        i--;
        if (endsSentence(chars, i, text.length()) && !isShortForm(chars, i)) {
          break;
        }
        continue;
      }
      int end = i;
      while (i > from && Letters.isWord(chars[i - 1])) {
        i--;
      }
      words.add(word(chars, i, end));
    }
    return words;
  }

  static List<String> after(PlainText text, int at, int most) {
    char[] chars = text.chars();
    List<String> words = new ArrayList<>(most);
    int i = at;
    int to = Math.min(text.length(), at + FARTHEST);
    while (i < to && words.size() < most) {
      if (!Letters.isWord(chars[i])) {
        if (endsSentence(chars, i, text.length())) {
          break;
        }
        i++;
        continue;
      }
      int start = i;
      while (i < to && Letters.isWord(chars[i])) {
        i++;
      }
      words.add(word(chars, start, i));
    }
    return words;
  }

  private static boolean endsSentence(char[] chars, int i, int length) {
    char c = chars[i];
    boolean blank = i + 1 >= length || chars[i + 1] <= ' ';
    return c == '|'
        || c == ';'
        || ((c == '.' || c == '!' || c == '?') && blank)
        || (c == '\n' && blank);
  }

  private static boolean isShortForm(char[] chars, int dot) {
    int start = dot;
    while (start > 0 && Letters.isWord(chars[start - 1]) && dot - start < 7) {
      start--;
    }
    boolean initial = dot - start == 1;
    return chars[dot] == '.' && (initial || SHORT_FORMS.contains(word(chars, start, dot)));
  }

  private static String word(char[] chars, int start, int end) {
    if (Letters.isDigit(chars[start])) {
      return NUMBER;
    }
    StringBuilder word = new StringBuilder();
    for (int i = start; i < end; i++) {
      word.append(Letters.lower(chars[i]));
    }
    return word.toString();
  }

  /** The word at {@code i}, or nothing. */
  static String word(List<String> words, int i) {
    return i < words.size() ? words.get(i) : "";
  }
}
