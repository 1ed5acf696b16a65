package org.coecorpus.jobs.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A sentence with gaps. {@code {name}} takes the value of that name, {@code {name^}} the same with
 * a capital, {@code {n:20-80/5}} a number of that range and step, {@code [this|that]} one of the
 * choices, which may hold gaps and choices themselves.
 */
final class Template {

  private interface Part {
    void append(StringBuilder out, Map<String, String> values, Dice dice);
  }

  private final String source;
  private final List<Part> parts;

  private Template(String source, List<Part> parts) {
    this.source = source;
    this.parts = parts;
  }

  /**
   * Compiles the sentence.
   *
   * @throws IllegalArgumentException if a bracket or brace is not closed
   */
  static Template of(String source) {
    int[] at = {0};
    List<Part> parts = sequence(source, at, false);
    if (at[0] != source.length()) {
      throw broken(source, at[0], "no closing bracket without an opening one");
    }
    return new Template(source, parts);
  }

  private static IllegalArgumentException broken(String source, int at, String expected) {
    return new IllegalArgumentException(
        "grammar: \"" + source + "\" at character " + at + ": expected " + expected);
  }

  private static List<Part> sequence(String source, int[] at, boolean inChoice) {
    List<Part> parts = new ArrayList<>();
    while (at[0] < source.length()) {
      char c = source.charAt(at[0]);
      if (c == ']' || (inChoice && c == '|')) {
        break;
      }
      parts.add(
          c == '['
              ? choice(source, at)
              : c == '{' ? gap(source, at) : literal(source, at, inChoice));
    }
    return parts;
  }

  private static Part literal(String source, int[] at, boolean inChoice) {
    int start = at[0];
    while (at[0] < source.length()
        && "[]{".indexOf(source.charAt(at[0])) < 0
        && !(inChoice && source.charAt(at[0]) == '|')) {
      at[0]++;
    }
    String text = source.substring(start, at[0]);
    return (out, values, dice) -> out.append(text);
  }

  private static Part choice(String source, int[] at) {
    List<List<Part>> choices = new ArrayList<>();
    do {
      at[0]++;
      choices.add(sequence(source, at, true));
      if (at[0] >= source.length()) {
        throw broken(source, at[0], "]");
      }
    } while (source.charAt(at[0]) == '|');
    at[0]++;
    return (out, values, dice) -> dice.pick(choices).forEach(p -> p.append(out, values, dice));
  }

  private static Part gap(String source, int[] at) {
    int end = source.indexOf('}', at[0]);
    if (end < 0) {
      throw broken(source, source.length(), "}");
    }
    String name = source.substring(at[0] + 1, end);
    at[0] = end + 1;
    if (name.startsWith("n:")) {
      return number(name.substring(2));
    }
    boolean capital = name.endsWith("^");
    String key = capital ? name.substring(0, name.length() - 1) : name;
    return (out, values, dice) -> {
      String value = values.get(key);
      if (value == null) {
        throw new IllegalArgumentException(
            "grammar: no value for {" + key + "} in \"" + source + "\"; known: " + values.keySet());
      }
      out.append(capital ? capitalised(value) : value);
    };
  }

  private static Part number(String range) {
    int slash = range.indexOf('/');
    String bounds = slash < 0 ? range : range.substring(0, slash);
    int step = slash < 0 ? 1 : Integer.parseInt(range.substring(slash + 1));
    int dash = bounds.indexOf('-');
    int low = Integer.parseInt(bounds.substring(0, dash));
    int steps = (Integer.parseInt(bounds.substring(dash + 1)) - low) / step;
    return (out, values, dice) ->
        out.append(String.format(Locale.ROOT, "%,d", low + step * dice.between(0, steps)));
  }

  /** The text with its first letter in upper case. */
  static String capitalised(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /** The sentence with its gaps filled. */
  String fill(Map<String, String> values, Dice dice) {
    StringBuilder out = new StringBuilder(source.length() + 64);
    parts.forEach(part -> part.append(out, values, dice));
    return out.toString();
  }
}
