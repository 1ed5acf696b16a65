package org.coecorpus.report;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The formats; each makes its writer. */
public enum ReportFormat {
  /** One page, {@code report.html}, without script and outside request. */
  HTML("report.html") {
    @Override
    public ReportWriter writer() {
      return report -> files(Map.of(mainFile(), new HtmlPage().render(report)));
    }
  },
  /** {@code mail.html}, its charts as pictures, and {@code mail.eml} with all of them. */
  MAIL("mail.html") {
    @Override
    public ReportWriter writer() {
      return new MailFiles();
    }
  },
  /** CommonMark with tables, {@code report.md}. */
  MD("report.md") {
    @Override
    public ReportWriter writer() {
      return report -> files(Map.of(mainFile(), new MarkdownText().render(report)));
    }
  },
  /** One object on one line, {@code report.json}. */
  JSON("report.json") {
    @Override
    public ReportWriter writer() {
      return report -> files(Map.of(mainFile(), new JsonText().render(report)));
    }
  },
  /** {@code figures.csv} with every number and its source, and one file for each table. */
  CSV("figures.csv") {
    @Override
    public ReportWriter writer() {
      return new CsvFiles();
    }
  };

  private final String mainFile;

  ReportFormat(String mainFile) {
    this.mainFile = mainFile;
  }

  /** A writer for this format. */
  public abstract ReportWriter writer();

  /** The file to open first. */
  public String mainFile() {
    return mainFile;
  }

  static SortedMap<String, byte[]> files(Map<String, String> texts) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    texts.forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
    return Collections.unmodifiableSortedMap(files);
  }
}
