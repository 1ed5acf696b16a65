package org.coecorpus.serve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.coecorpus.release.Release;
import org.coecorpus.report.ReportFiles;
import org.coecorpus.report.ReportFormat;

/**
 * The list of reports.
 *
 * @param frame what surrounds it
 * @param quarters latest first
 */
record ReportsView(Frame frame, List<Quarter> quarters) {

  /**
   * The reports on one quarter.
   *
   * @param name for example {@code 2026Q3}
   * @param page the report as a page
   * @param files the same in other formats, and its tables
   */
  record Quarter(String name, Link page, List<Link> files) {}

  static ReportsView of(Release release) {
    TreeMap<String, List<String>> byQuarter = new TreeMap<>(Comparator.reverseOrder());
    String folder = ReportFiles.FOLDER + "/";
    for (String path : release.files().tailMap(folder).keySet()) {
      String below = path.startsWith(folder) ? path.substring(folder.length()) : "";
      int slash = below.indexOf('/');
      if (slash > 0) {
        byQuarter
            .computeIfAbsent(below.substring(0, slash), quarter -> new ArrayList<>())
            .add(below.substring(slash + 1));
      }
    }
    List<Quarter> quarters = new ArrayList<>();
    byQuarter.forEach(
        (name, files) -> {
          if (files.contains(ReportFormat.HTML.mainFile())) {
            quarters.add(quarter(name, files));
          }
        });
    return new ReportsView(Frame.of("Reports", Frame.Place.REPORTS, release), quarters);
  }

  private static Quarter quarter(String name, List<String> files) {
    String main = ReportFormat.HTML.mainFile();
    String base = "/" + ReportFiles.FOLDER + "/" + name + "/";
    return new Quarter(
        name,
        new Link("Report on " + name, base + main),
        files.stream()
            .filter(file -> !file.equals(main))
            .map(file -> new Link(file, base + file))
            .toList());
  }
}
