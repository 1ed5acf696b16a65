package org.coecorpus.serve;

import org.coecorpus.release.Release;

/**
 * What surrounds every page.
 *
 * @param title of the page, for the window
 * @param place which of the site's places it belongs to
 * @param footer what release this is, or empty where none is served
 */
record Frame(String title, Place place, String footer) {

  /** What the navigation leads to. */
  enum Place {
    SEARCH("Search", "/"),
    THEMES("Themes", "/themes"),
    REPORTS("Reports", "/reports/"),
    NOWHERE("", "");

    private final String title;
    private final String href;

    Place(String title, String href) {
      this.title = title;
      this.href = href;
    }

    String title() {
      return title;
    }

    String href() {
      return href;
    }
  }

  static Frame of(String title, Place place, Release release) {
    String footer =
        "Release "
            + release.id()
            + ", as of "
            + Shown.instant(release.asOf())
            + ", for audience "
            + release.audience()
            + ".";
    return new Frame(title, place, footer);
  }
}
