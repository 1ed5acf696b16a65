package org.coecorpus.read;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Objects that need not be read again. A document is a function of its raw text and, in some forms,
 * of the name of its file, from which a date may come; an id may be made from that name and the
 * number of the object in the file. So equal keys mean equal documents, wherever the file lies.
 */
final class KnownObjects {

  static final KnownObjects NONE = new KnownObjects(Set.of());

  private static final Set<String> DATED_BY_NAME =
      Set.of(MarkdownFormat.FORM, PlainTextFormat.FORM);
  private static final Pattern NUMBER = Pattern.compile("#[0-9]+$");

  private final Set<String> keys;

  KnownObjects(Set<String> keys) {
    this.keys = keys;
  }

  Optional<Known> find(String source, String hash) {
    if (keys.isEmpty()) {
      return Optional.empty();
    }
    return Stream.of(hash, ofFile(source, hash), ofObject(source, hash))
        .filter(keys::contains)
        .findFirst()
        .map(key -> new Known(source, hash, key));
  }

  static String key(ParsedCoe coe) {
    if (coe.inferred().contains("id")) {
      return ofObject(coe.source(), coe.hash());
    }
    return DATED_BY_NAME.contains(coe.form()) ? ofFile(coe.source(), coe.hash()) : coe.hash();
  }

  private static String ofObject(String source, String hash) {
    return hash + " id of " + source.substring(source.lastIndexOf('/') + 1);
  }

  private static String ofFile(String source, String hash) {
    String object = source.substring(source.lastIndexOf('/') + 1);
    return hash + " " + NUMBER.matcher(object).replaceFirst("");
  }
}
