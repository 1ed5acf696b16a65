package org.coecorpus.read;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Objects that need not be read again. A document is a function of its raw text and of the name of
 * its file, from which a date and an id may come; the number of the object in the file counts where
 * the id was made from it. So equal keys mean equal documents, wherever the file lies.
 */
final class KnownObjects {

  static final KnownObjects NONE = new KnownObjects(Set.of());

  private static final Pattern NUMBER = Pattern.compile("#[0-9]+$");

  private final Set<String> keys;

  KnownObjects(Set<String> keys) {
    this.keys = keys;
  }

  Optional<Known> find(String source, String hash) {
    if (keys.isEmpty()) {
      return Optional.empty();
    }
    String stated = key(source, hash, false);
    if (keys.contains(stated)) {
      return Optional.of(new Known(source, hash, stated));
    }
    String inferred = key(source, hash, true);
    return keys.contains(inferred)
        ? Optional.of(new Known(source, hash, inferred))
        : Optional.empty();
  }

  static String key(String source, String hash, boolean idInferred) {
    String object = source.substring(source.lastIndexOf('/') + 1);
    return idInferred
        ? hash + " id of " + object
        : hash + " " + NUMBER.matcher(object).replaceFirst("");
  }
}
