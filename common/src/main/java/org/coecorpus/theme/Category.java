package org.coecorpus.theme;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A class of a taxonomy.
 *
 * @param id stable, in lower case with underscores
 * @param name for people
 * @param definition what belongs to it
 * @param broader the wider class that it is counted in elsewhere, if any
 * @param published its share in published figures, 0 to 1, if any
 * @param prototypes sentences that belong to it
 * @param cues words and phrases that speak for it; one in capitals speaks twice as loud
 */
public record Category(
    String id,
    String name,
    String definition,
    @Nullable String broader,
    @Nullable Double published,
    List<String> prototypes,
    List<String> cues) {

  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_]{0,59}");

  /**
   * Checks the id and the share, and copies the lists.
   *
   * @throws IllegalArgumentException if a class says too little or its share is none
   */
  public Category {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "illegal id \"" + id + "\", expected lower case, digits and underscores");
    }
    if (definition.isBlank() || prototypes.isEmpty()) {
      throw new IllegalArgumentException(
          "class " + id + " needs a definition and at least one prototype");
    }
    if (published != null && !(published >= 0 && published <= 1)) {
      throw new IllegalArgumentException(
          "illegal share " + published + " of class " + id + ", expected 0 to 1");
    }
    prototypes = List.copyOf(prototypes);
    cues = List.copyOf(cues);
  }

  /** The sentences that a statement is compared with. */
  public List<String> sentences() {
    return Stream.concat(Stream.of(definition), prototypes.stream()).toList();
  }
}
