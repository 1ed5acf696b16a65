package org.coecorpus.jobs.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.apache.spark.sql.Row;
import org.coecorpus.access.Access;
import org.coecorpus.access.AccessPolicy;
import org.coecorpus.coe.CoeJson;

/**
 * What the driver holds of a document that was read in this run or before.
 *
 * @param key equal for equal documents
 * @param segment where in the cache its content lies
 * @param source where it came from when it was read
 * @param coeId its id
 * @param idInferred whether the id was made from the file's name
 * @param label its access label as JSON; empty if it stands there and cannot be read
 */
record CachedDocument(
    String key, String segment, String source, String coeId, boolean idInferred, String label) {

  /** From a row with these columns. */
  static CachedDocument of(Row row) {
    return new CachedDocument(
        row.getAs("key"),
        row.getAs("segment"),
        row.getAs("source"),
        row.getAs("coe_id"),
        row.<Boolean>getAs("id_inferred"),
        row.getAs("access"));
  }

  AccessPolicy.Decision decision(AccessPolicy policy) {
    if (label.isEmpty()) {
      return policy.decideUnreadable();
    }
    try {
      return policy.decide(CoeJson.MAPPER.readValue(label, Access.class));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the cache holds a label that is not one: " + label, e);
    }
  }

  /** Where its content lies, unique. */
  String place() {
    return segment + " " + source;
  }
}
