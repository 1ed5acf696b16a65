package org.coecorpus.redact;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Map;

/** The aliases in a text that names owners. */
final class OwnerAlias {

  /** {@code Name <address>}, up to a separator before the name. */
  private static final Pattern NAMED =
      Pattern.compile(
          "(?:[^,;|/<>\\s][^,;|/<>]*)?<\\s*(?:(?i:mailto):)?([^<>@\\s]+@[^<>\\s]+)\\s*>");

  private OwnerAlias() {}

  /**
   * The text with every e-mail address cut before its {@code @}; adds one to the count for each.
   */
  static String of(String owner, Map<RedactionKind, Long> counts) {
    EmailFinder emails = new EmailFinder();
    if (emails.find(owner).isEmpty()) {
      return owner;
    }
    String text = NAMED.matcher(owner).replaceAll("$1");
    // What is left of a@x.example@y.example is an address again.
    for (List<Find> finds = emails.find(text); !finds.isEmpty(); finds = emails.find(text)) {
      StringBuilder aliases = new StringBuilder();
      int from = 0;
      for (Find find : finds) {
        aliases.append(text, from, text.indexOf('@', find.start()));
        from = find.end();
        counts.merge(RedactionKind.EMAIL, 1L, Long::sum);
      }
      text = aliases.append(text, from, text.length()).toString();
    }
    return text;
  }
}
