package org.coecorpus.redact;

import com.google.re2j.Pattern;
import java.util.List;

/** The aliases in a text that names owners. */
final class OwnerAlias {

  /** {@code Name <address>}, up to a separator before the name. */
  private static final Pattern NAMED =
      Pattern.compile(
          "(?:[^,;|/<>\\s][^,;|/<>]*)?<\\s*(?:(?i:mailto):)?([^<>@\\s]+@[^<>\\s]+)\\s*>");

  private OwnerAlias() {}

  /** The text with every e-mail address cut before its {@code @}; counts each. */
  static String of(String owner, Redaction redaction) {
    if (redaction.emails(owner).isEmpty()) {
      return owner;
    }
    String text = NAMED.matcher(owner).replaceAll("$1");
    // What is left of a@x.example@y.example is an address again.
    for (List<Find> finds = redaction.emails(text);
        !finds.isEmpty();
        finds = redaction.emails(text)) {
      StringBuilder aliases = new StringBuilder();
      int from = 0;
      for (Find find : finds) {
        aliases.append(text, from, endOfAlias(text, find));
        from = find.end();
        redaction.count(RedactionKind.EMAIL);
      }
      text = aliases.append(text, from, text.length()).toString();
    }
    return text;
  }

  /** Where the part before the {@code @} ends; the {@code @} may be a wide one, or written %40. */
  private static int endOfAlias(String text, Find find) {
    for (int i = find.start(); i < find.end(); i++) {
      char c = text.charAt(i);
      if (c == '@' || c == '\uFF20' || c == '\uFE6B' || text.startsWith("%40", i)) {
        return i;
      }
    }
    return find.start();
  }
}
