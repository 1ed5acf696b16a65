package org.coecorpus.settings;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The effective settings, in groups. Defaults, meanings and ranges are in {@code
 * coe-reference.conf}.
 *
 * @param seed start of every pseudo-random choice
 * @param canonical every key and value, sorted, one {@code key = value} a line; the same settings
 *     give the same text however the file wrote them
 */
public record Settings(
    int seed,
    Reading read,
    Index index,
    Themes themes,
    Retention release,
    Redaction redaction,
    Auditing audit,
    String canonical) {

  /**
   * Reads the defaults and, over them, a file in HOCON or JSON.
   *
   * @throws UserException if the file is missing or cannot be parsed, has a key that does not
   *     exist, or a value of the wrong kind or out of range; names file, key, value and what is
   *     valid
   */
  public static Settings load(Optional<Path> file) {
    SettingsReader reader = SettingsReader.open(file);
    Settings values =
        new Settings(
            reader.whole("seed", 0, Integer.MAX_VALUE),
            new Reading(reader.whole("read.max-document-bytes", 1024, 1 << 24)),
            new Index(
                reader.whole("index.shards", 1, 1024),
                reader.whole("index.vectors-up-to", 0, 1_000_000)),
            themes(reader),
            new Retention(reader.whole("release.keep", 1, 1000)),
            redaction(reader),
            auditing(reader),
            "");
    return values.withCanonical(reader.canonical());
  }

  private Settings withCanonical(String text) {
    return new Settings(seed, read, index, themes, release, redaction, audit, text);
  }

  private static Themes themes(SettingsReader reader) {
    return new Themes(
        reader.whole("themes.neighbours", 2, 100),
        reader.whole("themes.starts", 1, 1000),
        reader.whole("themes.resamplings", 2, 1000),
        reader.number("themes.stability-gate", 0, 1),
        reader.file("themes.taxonomy"));
  }

  private static Redaction redaction(SettingsReader reader) {
    return new Redaction(
        reader.choice("redaction.emails"),
        reader.choice("redaction.phones"),
        reader.choice("redaction.ip-addresses"),
        reader.choice("redaction.accounts"),
        reader.choice("redaction.customers"),
        reader.choice("redaction.persons"));
  }

  private static Auditing auditing(SettingsReader reader) {
    return new Auditing(
        reader.whole("audit.gap-minutes", 1, 1440),
        reader.whole("audit.slow-minutes", 1, 1440),
        reader.whole("audit.whys", 1, 20),
        reader.whole("audit.action-days", 1, 1000),
        reader.whole("audit.coe-days", 1, 1000),
        reader.whole("audit.review-hours", 1, 1000),
        reader.words("audit.vague-quantifiers"),
        reader.words("audit.common-acronyms"));
  }

  /** The limit of reading: bytes of the largest document that is not rejected. */
  public record Reading(int maxDocumentBytes) {}

  /**
   * The search index.
   *
   * @param shards its number of parts
   * @param vectorsUpTo most COEs whose texts get vectors
   */
  public record Index(int shards, int vectorsUpTo) {}

  /**
   * Finding themes.
   *
   * @param neighbours links of each statement
   * @param starts searches, of which the best is kept
   * @param resamplings corpora with a tenth of the events left out
   * @param stabilityGate stability from which on a theme can be recurring, 0 to 1
   * @param taxonomy text of a file of classes; empty for those of the program
   */
  public record Themes(
      int neighbours,
      int starts,
      int resamplings,
      double stabilityGate,
      Optional<String> taxonomy) {}

  /** How many releases are kept for each audience, the served one included. */
  public record Retention(int keep) {}

  /** What is redacted. */
  public record Redaction(
      boolean emails,
      boolean phones,
      boolean ipAddresses,
      boolean accounts,
      boolean customers,
      boolean persons) {}

  /**
   * Limits and lists of the audit.
   *
   * @param gapMinutes longest gap in the timeline that needs no explanation
   * @param slowMinutes time to detect or to mitigate beyond which a why is wanted
   * @param whys whys that the longest branch must have
   * @param actionDays days from creation to due date
   * @param coeDays days from the end of impact to completion
   * @param reviewHours hours in review
   * @param vagueQuantifiers words that stand where a number belongs
   * @param commonAcronyms acronyms that need not be spelled out
   */
  public record Auditing(
      int gapMinutes,
      int slowMinutes,
      int whys,
      int actionDays,
      int coeDays,
      int reviewHours,
      List<String> vagueQuantifiers,
      List<String> commonAcronyms)
      implements Serializable {

    /** Copies the lists. */
    public Auditing {
      vagueQuantifiers = List.copyOf(vagueQuantifiers);
      commonAcronyms = List.copyOf(commonAcronyms);
    }
  }
}
