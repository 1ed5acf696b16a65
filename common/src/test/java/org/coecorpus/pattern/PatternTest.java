package org.coecorpus.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every answer is RE2's, however it was found. */
class PatternTest {

  /** Pieces that the expressions below are about, among them what engines treat differently. */
  private static final String[] PIECES = {
    "a", "B", "k", "K", "\u212a", "s", "\u017f", "1", "23", "-", "/", ":", ".", "[", "]", "(", ")",
    " ", "\n", "\r", "\t", "\u000b", "\u00a0", "\u2028", "\u0085", "é", "–", "😀", "\ud83d", "_",
    "*", "**", "is", "at", "x", "\"", "^", "&", "&&", "|"
  };

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(?i)(?:[\\s*_]|(?:at|on)\\s|ca?\\.)*",
        "(!?)\\[([^\\[\\]]*)\\](?:\\(<?([^()<>\\s]+)>?\\)|:)",
        "([0-9]{1,2})(?:/([0-9]{1,2})/|-([0-9]{1,2})-)([0-9]{2})\\b",
        "(?:\\*\\*|__)([^*_\\n][^*\\n]{0,80}?)[:.]?(?:\\*\\*|__)\\s*[:.]?(?:\\s+|$)",
        "(?im)^[ \\t\"'{-]*(is|k+)[\"']?\\s*[]:=]",
        "(?s)a.*b|x.{1,3}$",
        "^.$",
        "a.b",
        "(?i)\\b(?:sk|ks)?[a-c&&]{2,12}\\b",
        "[^a-z\\s]+?(\\.|$)",
        "(?i:s)K|\\bé\\b",
        "[\\pL.'-]{0,20}x?",
        "^[0-9]\\s|[^\\pL\\pN' /&]",
        "(a|ab)(c|bcd)?(d*)",
        "(?i)\\b[a-k]{0,4}-?[0-9]{1,2}\\b",
        "(?m)^[1s]?k|a",
        "(?m)^[*a]+[: ]?[1is]",
        "^a?[*B\\s]{1,3}",
        "\\b?[ak]+1",
        "\\w+@\\w+|\\W\\d{2,}",
        "(?:a{2,}|b{0,3}1){1,9}",
        "(?m)^\\s*-(?s:.)k?$",
        "x*"
      })
  void theMatchesAreThoseOfRe2(String expression) {
    Pattern pattern = Pattern.compile(expression);
    com.google.re2j.Pattern re2 = com.google.re2j.Pattern.compile(expression);
    Random random = new Random(7);
    for (int round = 0; round < 4000; round++) {
      String text = text(random, round % 12);
      assertThat(results(pattern, text)).as(text).isEqualTo(results(re2, text));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(?:a|a)*b",
        "(?:\\s*[-:]+(?:\\s|$))*\\s*x",
        "(a*)(a*)(a*)(a*)b",
        "\\([^)]*\\)",
        "(?:a|b)*c",
        "[a( -]{0,20}c",
        "\\b[a-][a -]{0,20}c"
      })
  void noTextTakesLong(String expression) {
    Pattern pattern = Pattern.compile(expression);
    for (String piece : List.of("a", "- ", "((", "ab", "a ", "a-")) {
      String text = piece.repeat(50_000);
      Assertions.assertTimeout(
          Duration.ofSeconds(10),
          () -> {
            pattern.matcher(text).find();
            pattern.matcher(text).lookingAt();
            pattern.matcher(text).matches();
          });
    }
  }

  @Test
  void whatCannotMatchIsFoundOutWithoutRe2() {
    Automaton automaton =
        Automaton.of(
            Expression.parse("([0-9]{4})-[0-9]{2}", false).orElseThrow().program(),
            Automaton.Begin.ANYWHERE);
    assertThat(automaton.find(new Window("no date in 12 words"), 0, new Automaton.Looks(19)))
        .isNegative();
    assertThat(automaton.find(new Window("on 2026-03"), 0, new Automaton.Looks(10))).isEqualTo(3);
    assertThat(automaton.mayBegin("on 2026-03")).isFalse();
    assertThat(automaton.mayBe("2026-03")).isTrue();
    assertThat(automaton.mayBe("2026-031")).isFalse();
  }

  private static String text(Random random, int pieces) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }

  private static List<String> results(Pattern pattern, String text) {
    List<String> results = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      results.add(matcher.start() + "-" + matcher.end() + " " + matcher.group(0));
    }
    Matcher start = pattern.matcher(text);
    boolean begins = start.lookingAt();
    results.add(begins + (begins ? start.group() + start.end() : ""));
    results.add(start.find() ? start.group() + start.end() : "");
    Matcher whole = pattern.matcher(text);
    results.add(whole.matches() + " " + whole.find());
    results.add(pattern.matcher(text).replaceAll("<>"));
    return results;
  }

  private static List<String> results(com.google.re2j.Pattern pattern, String text) {
    List<String> results = new ArrayList<>();
    com.google.re2j.Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      results.add(matcher.start() + "-" + matcher.end() + " " + matcher.group(0));
    }
    com.google.re2j.Matcher start = pattern.matcher(text);
    boolean begins = start.lookingAt();
    results.add(begins + (begins ? start.group() + start.end() : ""));
    results.add(start.find() ? start.group() + start.end() : "");
    com.google.re2j.Matcher whole = pattern.matcher(text);
    results.add(whole.matches() + " " + whole.find());
    results.add(pattern.matcher(text).replaceAll("<>"));
    return results;
  }
}
