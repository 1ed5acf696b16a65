package org.coecorpus.incident;

import java.util.Optional;
import org.coecorpus.pattern.Matcher;
import org.coecorpus.pattern.Pattern;

/** How bad an incident was; {@link #SEV1} is worst. */
public enum Severity {
  SEV1,
  SEV2,
  SEV3,
  SEV4,
  SEV5;

  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?i)(?:sev(?:erity)?|p(?:riority)?|s)?[ \\t:#_-]*([1-5])(?:[ \\t]*[(:,–-].*)?");

  /** "Major (SEV2)": a word of the organisation's own, and the number that explains it. */
  private static final Pattern EXPLAINED =
      Pattern.compile("(?i)[a-z]{2,20}[ \\t]*[(\\[](?:sev(?:erity)?|p|s)[ \\t:#_-]*([1-5])[)\\]]");

  /**
   * Reads SEV1, SEV-1, Sev1, P1, S1, Severity 1, 1, "SEV1 (why)" and "Major (SEV2)": numbered forms
   * alone.
   */
  public static Optional<Severity> parse(String words) {
    for (Severity severity : values()) {
      if (severity.name().equals(words)) {
        return Optional.of(severity);
      }
    }
    Matcher matcher = NUMBERED.matcher(words.strip());
    if (!matcher.matches()) {
      matcher = EXPLAINED.matcher(words.strip());
    }
    return matcher.matches() ? Optional.of(valueOf("SEV" + matcher.group(1))) : Optional.empty();
  }
}
