package org.coecorpus.report;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.coecorpus.time.Quarter;

/**
 * The page that lists the reports of a release, {@code index.html} beside the folders of the
 * quarters.
 *
 * @param organisation whose reports
 * @param audience who may read them
 * @param release the release
 * @param asOf the instant at which the corpus was looked at
 * @param files file names of each quarter's folder by format, for example {@code HTML: report.html}
 */
public record ReportIndex(
    String organisation,
    String audience,
    String release,
    Instant asOf,
    SortedMap<Quarter, SortedMap<ReportFormat, String>> files) {

  /** Copies the map. */
  public ReportIndex {
    SortedMap<Quarter, SortedMap<ReportFormat, String>> copy = new TreeMap<>();
    files.forEach(
        (quarter, names) ->
            copy.put(quarter, Collections.unmodifiableSortedMap(new TreeMap<>(names))));
    files = Collections.unmodifiableSortedMap(copy);
  }

  /** The page, latest quarter first; links are relative to it. */
  public String html() {
    String title = new CoeText("Correction of Error (COE) reports: " + organisation).text();
    Html header =
        Html.of("header")
            .add(
                Html.of("h1").add(Html.of("bdi", title)),
                HtmlText.in(
                    "p",
                    Sentence.of(
                        Inline.words(
                            "As of "
                                + UtcText.of(asOf)
                                + " (Coordinated Universal Time), release "),
                        Inline.name(release),
                        Inline.words(", for audience "),
                        Inline.name(audience),
                        Inline.words("."))));
    Html list = Html.of("ul");
    new TreeMap<>(files)
        .descendingMap()
        .forEach((quarter, names) -> list.add(entry(quarter, names)));
    Html main = Html.of("main").with("id", "main").add(Html.of("h2", "Reports by quarter"));
    main.add(files.isEmpty() ? Html.of("p", "This release holds no report.") : list);
    return HtmlPage.document(title, Html.of("body").add(header, main));
  }

  private Html entry(Quarter quarter, SortedMap<ReportFormat, String> names) {
    Html entry = Html.of("li").text(quarter + ": ");
    boolean first = true;
    for (var name : names.entrySet()) {
      entry.text(first ? "" : ", ");
      first = false;
      entry.add(
          Html.of("a", name.getKey().name())
              .with("href", quarter + "/" + name.getValue())
              .with("aria-label", quarter + " as " + name.getKey().name()));
    }
    return QuarterlyReport.isProvisional(quarter, asOf) ? entry.text(" (provisional)") : entry;
  }
}
