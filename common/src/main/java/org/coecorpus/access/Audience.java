package org.coecorpus.access;

import com.google.re2j.Pattern;

/**
 * Those who read one published tree. The name is also the name of a directory, so it is held to
 * what every file system can tell apart.
 *
 * @param name 1 to 64 characters: lower-case letters, digits, {@code -} and {@code _}, beginning
 *     with a letter or digit
 */
public record Audience(String name) implements Comparable<Audience> {

  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9_-]{0,63}");

  /** Everyone in the organisation. */
  public static final Audience COMPANY = new Audience("company");

  /**
   * Checks the name.
   *
   * @throws IllegalArgumentException if it could not safely be a directory's name
   */
  public Audience {
    if (!isName(name)) {
      throw new IllegalArgumentException(
          "illegal audience: \""
              + name
              + "\", expected 1 to 64 of a-z, 0-9, - and _, beginning with a letter or digit");
    }
  }

  /** Whether the text can name an audience. */
  public static boolean isName(String text) {
    return FORM.matches(text);
  }

  @Override
  public int compareTo(Audience other) {
    return name.compareTo(other.name);
  }

  /** The name. */
  @Override
  public String toString() {
    return name;
  }
}
