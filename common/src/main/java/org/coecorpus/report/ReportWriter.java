package org.coecorpus.report;

import java.util.SortedMap;

/** Writes a report in one format. */
@FunctionalInterface
public interface ReportWriter {

  /** The files by name, UTF-8; the same report gives the same bytes. */
  SortedMap<String, byte[]> write(QuarterlyReport report);
}
