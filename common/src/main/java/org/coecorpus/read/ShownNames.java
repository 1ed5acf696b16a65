package org.coecorpus.read;

import java.util.Collection;
import java.util.stream.Collectors;

/** Names of columns or keys for a message, cut where there are many or one is long. */
final class ShownNames {

  private static final int MOST = 30;
  private static final int LONGEST = 60;

  private ShownNames() {}

  static String shown(Collection<String> names) {
    String shown =
        names.stream()
            .limit(MOST)
            .map(name -> name.length() > LONGEST ? name.substring(0, LONGEST) + "…" : name)
            .map(name -> name.isBlank() ? "(none)" : name.replaceAll("\\s+", " "))
            .collect(Collectors.joining(", "));
    return names.size() > MOST ? shown + " and " + (names.size() - MOST) + " more" : shown;
  }
}
