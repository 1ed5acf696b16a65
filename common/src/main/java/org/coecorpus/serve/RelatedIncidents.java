package org.coecorpus.serve;

import java.io.IOException;
import java.util.List;
import org.coecorpus.coe.Coe;

/** Finds incidents to read beside a COE. */
@FunctionalInterface
interface RelatedIncidents {

  /**
   * The most related first, the COE itself not among them.
   *
   * @param limit how many at most
   * @throws IOException if the release cannot be read
   */
  List<Related> to(Coe coe, OpenRelease in, int limit) throws IOException;

  /**
   * One of them.
   *
   * @param coe link to its page, named by its title
   * @param id its id
   * @param reason what the two share, in words
   */
  record Related(Link coe, String id, String reason) {}
}
