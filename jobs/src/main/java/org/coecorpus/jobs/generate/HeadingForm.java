package org.coecorpus.jobs.generate;

import java.util.Locale;

/** How one author writes the title, section headings and headings within sections. */
enum HeadingForm {
  /** Title and sections one level apart, the usual way. */
  USUAL("# ", "## ", ""),
  DEEP("## ", "### ", ""),
  FLAT("# ", "# ", ""),
  CLOSED("# ", "## ", " ##"),
  COLON("# ", "## ", ":"),
  /** Sections have numbers. */
  NUMBERED("# ", "## ", ""),
  CAPITALS("# ", "## ", ""),
  /** Title and sections are underlined. */
  UNDERLINED("", "", ""),
  /** Sections are bold lines and no headings. */
  BOLD("# ", "**", "**");

  private final String title;
  private final String section;
  private final String after;

  HeadingForm(String title, String section, String after) {
    this.title = title;
    this.section = section;
    this.after = after;
  }

  String title(String words) {
    return this == UNDERLINED ? words + "\n" + "=".repeat(words.length()) : title + words;
  }

  /**
   * A heading line of a section.
   *
   * @param number of the section, from 1
   */
  String section(String words, int number) {
    return switch (this) {
      case UNDERLINED -> words + "\n" + "-".repeat(words.length());
      case NUMBERED -> section + number + ". " + words;
      case CAPITALS -> section + words.toUpperCase(Locale.ROOT);
      default -> section + words + after;
    };
  }

  /** A heading line within a section. */
  String within(String words) {
    return switch (this) {
      case BOLD -> "**" + words + "**";
      case UNDERLINED -> "### " + words;
      default -> "#" + section + words;
    };
  }
}
