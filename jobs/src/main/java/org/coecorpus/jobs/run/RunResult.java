package org.coecorpus.jobs.run;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.nio.file.Path;
import java.time.Instant;
import java.util.SortedMap;
import org.coecorpus.reading.ReadingReport;

/**
 * What a run did, as {@code run --json} prints it.
 *
 * @param read objects found in the inputs
 * @param documents COEs kept
 * @param rejects objects that could not be read or taken
 * @param duplicates objects whose bytes came before
 * @param withheld documents that no audience may read
 * @param reading what was found in the documents, field by field
 * @param audiences what was published for whom
 * @param seconds wall time
 */
public record RunResult(
    long read,
    long documents,
    long rejects,
    long duplicates,
    long withheld,
    ReadingReport reading,
    SortedMap<String, Published> audiences,
    double seconds) {

  /**
   * One audience's release.
   *
   * @param coes COEs in it
   * @param release its id
   * @param asOf the instant at which the corpus was looked at; for people, not in the JSON
   * @param report the report's file; for people, not in the JSON
   */
  public record Published(
      long coes, String release, @JsonIgnore Instant asOf, @JsonIgnore Path report) {}
}
