package org.coecorpus.theme;

import java.time.Instant;
import java.util.Comparator;

/**
 * Something that happened to a theme between two releases.
 *
 * @param asOf the as-of time of the release that shows it first
 * @param themeId the theme
 * @param what happened to it
 * @param otherId the theme that it came from or went into; itself where there is none
 * @param statements how many: members at birth or death, else those that came from or went into the
 *     other theme
 */
public record ThemeChange(Instant asOf, String themeId, What what, String otherId, int statements) {

  /** By time, theme and what happened. */
  public static final Comparator<ThemeChange> ORDER =
      Comparator.comparing(ThemeChange::asOf)
          .thenComparing(ThemeChange::themeId)
          .thenComparing(ThemeChange::what)
          .thenComparing(ThemeChange::otherId);

  /** What can happen to a theme. */
  public enum What {
    /** Its statements were in no theme before. */
    BORN,
    /** Most of its earlier statements were in another theme, which goes on without them. */
    SPLIT_FROM,
    /** Most of its statements are now in another theme, which goes on with them. */
    MERGED_INTO,
    /** Its statements are in no theme any more, or scattered. */
    DIED
  }
}
