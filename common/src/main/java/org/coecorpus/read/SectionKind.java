package org.coecorpus.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.coecorpus.pattern.Matcher;
import org.coecorpus.pattern.Pattern;
import org.coecorpus.text.Vocabulary;

/** What a section of a document is about, by the words of its heading and {@code sections.yaml}. */
public enum SectionKind {
  SUMMARY,
  IMPACT,
  TIMELINE,
  KEY_EVENTS,
  WHYS,
  CAUSES,
  /** What set it off; the cause where no other is told. */
  TRIGGER,
  ACTIONS,
  /** Measures, which are action items only where they are a list. */
  MEASURES,
  LESSONS,
  GRAPHS,
  RESOLUTION,
  DETECTION,
  STATISTICS,
  PEOPLE,
  REFERENCES;

  private static final int MOST_WORDS = 9;

  /** No heading that names a section comes near it. */
  private static final int LONGEST_HEADING = 1000;

  private static final Pattern NOISE =
      Pattern.compile(
          "\\([^()]*\\)|\\[[^\\[\\]]*\\]|<!--.*?-->|^[0-9]+(?:\\.[0-9]+)*[.)]?\\s|[^\\pL\\pN' /&]");
  private static final Map<String, SectionKind> EXACT = new LinkedHashMap<>();

  /** With a blank before and behind each phrase. */
  private static final Map<String, SectionKind> CONTAINED = new LinkedHashMap<>();

  static {
    Vocabulary.load(SectionKind.class, "sections.yaml")
        .forEach(
            (kind, phrases) ->
                phrases.forEach(
                    phrase -> {
                      boolean contained = phrase.startsWith("~");
                      String words = plain(contained ? phrase.substring(1) : phrase);
                      EXACT.putIfAbsent(words, of(kind));
                      if (contained) {
                        CONTAINED.putIfAbsent(" " + words + " ", of(kind));
                      }
                    }));
  }

  private static SectionKind of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** Whether sections of this kind make a document a COE; anything may have a summary. */
  boolean isTelling() {
    return this != SUMMARY && this != PEOPLE && this != REFERENCES && this != STATISTICS;
  }

  /** The kind that the heading's words name exactly, with or without an article. */
  static Optional<SectionKind> exactly(CharSequence heading) {
    String words = plain(heading);
    SectionKind kind = EXACT.get(words);
    return Optional.ofNullable(
        kind == null && words.startsWith("the ") ? EXACT.get(words.substring(4)) : kind);
  }

  /** The kind that the heading names exactly, or by the longest phrase in it if it is short. */
  static Optional<SectionKind> of(CharSequence heading) {
    String words = plain(heading);
    SectionKind exact = EXACT.get(words);
    if (exact != null) {
      return Optional.of(exact);
    }
    String padded = " " + words + " ";
    boolean isLong = words.split(" ").length > MOST_WORDS;
    String longest = "";
    for (String phrase : CONTAINED.keySet()) {
      if (phrase.length() > longest.length()
          && padded.contains(phrase)
          && (!isLong || padded.startsWith(" timeline "))) {
        longest = phrase;
      }
    }
    return Optional.ofNullable(CONTAINED.get(longest));
  }

  /** Lower case words without numbering, brackets, marks and emoji; of a huge heading the first. */
  static String plain(CharSequence heading) {
    return plainOf(heading.subSequence(0, Math.min(heading.length(), LONGEST_HEADING)));
  }

  private static String plainOf(CharSequence heading) {
    StringBuilder text = new StringBuilder(heading.length());
    boolean gap = false;
    for (int i = 0; i < heading.length(); i++) {
      char c = heading.charAt(i);
      boolean digit = c >= '0' && c <= '9';
      if (c >= 128 || "([<&".indexOf(c) >= 0 || (digit && text.isEmpty())) {
        return withoutNoise(heading);
      }
      if (digit || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '\'' || c == '/') {
        text.append(gap && !text.isEmpty() ? " " : "").append(c);
        gap = false;
      } else {
        gap |= c != '*';
      }
    }
    return text.toString().toLowerCase(Locale.ROOT);
  }

  /** The same, also for what the loop above does not know. */
  static String withoutNoise(CharSequence heading) {
    String text = heading.toString().replace('’', '\'').replace('_', ' ').replace("*", "");
    Matcher matcher = NOISE.matcher(text.strip());
    return String.join(
        " ",
        List.of(
            matcher
                .replaceAll(" ")
                .toLowerCase(Locale.ROOT)
                .replace(" & ", " and ")
                .strip()
                .split("\\s+")));
  }
}
