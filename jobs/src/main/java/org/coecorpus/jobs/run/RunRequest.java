package org.coecorpus.jobs.run;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.coecorpus.access.AccessPolicy;
import org.coecorpus.read.Mappings;
import org.coecorpus.time.Quarter;

/**
 * What a run is asked to do.
 *
 * @param inputs files and folders of COEs
 * @param store where to publish
 * @param asOf instant at which the corpus is looked at; empty: the latest in the documents
 * @param access who may read what
 * @param actions the action tracker's export
 * @param incidents the incident register
 * @param roster people and teams
 * @param customers names to redact
 * @param mappings how inputs that are neither coe/1 nor Markdown are read
 * @param settings settings that differ from the defaults
 * @param quarter quarter to report on; empty: the latest that is complete
 * @param embeddings whether the sentence model is used
 * @param master Spark's master
 * @param failOnRejects most rejects that may be published with
 * @param allowEmpty whether a release without any document may be published
 */
public record RunRequest(
    List<Path> inputs,
    Path store,
    Optional<Instant> asOf,
    AccessPolicy access,
    Optional<Path> actions,
    Optional<Path> incidents,
    Optional<Path> roster,
    Optional<Path> customers,
    Mappings mappings,
    Optional<Path> settings,
    Optional<Quarter> quarter,
    boolean embeddings,
    Optional<String> master,
    Optional<Long> failOnRejects,
    boolean allowEmpty) {

  /** Copies the inputs. */
  public RunRequest {
    inputs = List.copyOf(inputs);
  }
}
