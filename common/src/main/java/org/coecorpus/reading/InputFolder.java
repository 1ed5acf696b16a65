package org.coecorpus.reading;

import java.util.List;

/**
 * The family that a source belongs to: the input that it was found in and the first folder below.
 */
final class InputFolder {

  private InputFolder() {}

  /**
   * The folder of a source; a file that lies in the input itself belongs to the input.
   *
   * @param inputs the inputs as given, forward slashes
   * @param source path of the file, as {@code read} gives it
   */
  static String of(List<String> inputs, String source) {
    String input = input(inputs, source);
    if (source.length() <= input.length()) {
      return input;
    }
    int from = input.isEmpty() || input.endsWith("/") ? input.length() : input.length() + 1;
    int slash = source.indexOf('/', from);
    return slash < 0 ? input : source.substring(0, slash);
  }

  /** The longest input that the source lies in; empty if none. */
  static String input(List<String> inputs, String source) {
    String longest = "";
    for (String input : inputs) {
      boolean within =
          source.startsWith(input)
              && (source.length() == input.length()
                  || input.endsWith("/")
                  || source.charAt(input.length()) == '/'
                  || source.charAt(input.length()) == '#');
      if (within && input.length() > longest.length()) {
        longest = input;
      }
    }
    return longest;
  }
}
