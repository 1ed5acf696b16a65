package org.coecorpus.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coecorpus.pattern.Pattern;
import org.jspecify.annotations.Nullable;

/** The names of a COE's services, in any case and with any spaces or hyphens between the words. */
final class ServiceNames {

  private static final Pattern WORD = Pattern.compile("[A-Z]+(?:[a-z]+)?|[a-z]+|[0-9]+|[^ -~]+");
  private static final Pattern LIST = Pattern.compile("(?:,|;|\\band\\b|[()/&])+");
  private static final int MOST = 20;

  private ServiceNames() {}

  /** Finds any of the services; empty if the document names none. */
  static Optional<Pattern> of(AuditedCoe coe) {
    return of(coe.coe().service());
  }

  private static Optional<Pattern> of(@Nullable String services) {
    if (services == null) {
      return Optional.empty();
    }
    List<String> names = new ArrayList<>();
    int from = 0;
    Passage all = Passage.unplaced(Part.SERVICE, services + ",");
    for (Passage end : all.all(LIST)) {
      String name = spelled(all.sub(from, end.startIn(all)));
      from = end.startIn(all) + end.length();
      if (!name.isEmpty() && names.size() < MOST) {
        names.add(name);
      }
    }
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Pattern.compile(
                "(?i)(?:^|[^A-Za-z0-9])(?:" + String.join("|", names) + ")s?(?:[^A-Za-z0-9]|$)"));
  }

  private static String spelled(Passage name) {
    List<String> words = name.all(WORD).stream().map(Passage::toString).limit(MOST).toList();
    if (words.size() > 1 && isKind(words.get(words.size() - 1))) {
      return String.join("[\\s_./-]*", words.subList(0, words.size() - 1))
          + "[\\s_./-]*(?:service|svc|services)";
    }
    return String.join("[\\s_./-]*", words);
  }

  private static boolean isKind(String word) {
    return word.equalsIgnoreCase("svc") || word.equalsIgnoreCase("service");
  }
}
