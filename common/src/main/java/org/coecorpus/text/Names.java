package org.coecorpus.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A dictionary of names and where they occur in a text. Names are compared as sequences of lowered
 * words, so that a text is read once whatever the number of names.
 */
final class Names {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]++");
  private static final Set<String> COMMON = WordList.read("common-technical-words.txt");

  private final Set<String> names = new HashSet<>();
  private final Set<String> beginnings = new HashSet<>();

  Names(Collection<String> written) {
    for (String name : written) {
      List<String> words = new ArrayList<>();
      Matcher matcher = WORD.matcher(name);
      while (matcher.find()) {
        words.add(matcher.group().toLowerCase(Locale.ROOT));
      }
      add(words);
      add(List.of(String.join("", words)));
    }
  }

  private void add(List<String> words) {
    String key = String.join(" ", words);
    boolean common = words.stream().allMatch(COMMON::contains) && words.size() == 1;
    if (key.length() < 2 || common) {
      return;
    }
    names.add(key);
    for (int i = 1; i < words.size(); i++) {
      beginnings.add(String.join(" ", words.subList(0, i)));
    }
  }

  String replaceIn(String text, String placeholder) {
    if (names.isEmpty()) {
      return text;
    }
    List<Span> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(new Span(matcher.start(), matcher.end()));
    }
    StringBuilder replaced = new StringBuilder(text.length());
    int copied = 0;
    int i = 0;
    while (i < words.size()) {
      int length = longestAt(text, words, i);
      if (length == 0) {
        i++;
        continue;
      }
      replaced.append(text, copied, words.get(i).start()).append(placeholder);
      copied = words.get(i + length - 1).end();
      i += length;
    }
    return replaced.append(text, copied, text.length()).toString();
  }

  /** Number of words of the longest name that begins at a word; 0 if there is none. */
  private int longestAt(String text, List<Span> words, int from) {
    int longest = 0;
    StringBuilder key = new StringBuilder();
    for (int i = from; i < words.size(); i++) {
      if (i > from) {
        if (!joins(text, words.get(i - 1).end(), words.get(i).start())) {
          break;
        }
        key.append(' ');
      }
      key.append(words.get(i).of(text).toLowerCase(Locale.ROOT));
      if (names.contains(key.toString())) {
        longest = i - from + 1;
      }
      if (!beginnings.contains(key.toString())) {
        break;
      }
    }
    return longest;
  }

  /** Whether two words may belong to one name: one sign such as a hyphen or blank between them. */
  private static boolean joins(String text, int end, int start) {
    return start == end + 1 && " -_./".indexOf(text.charAt(end)) >= 0;
  }
}
