/**
 * What a run says about its reading: how often each field was found, inferred, not understood or
 * missing, by source; what was refused and why; what stood in fields that nobody knows.
 *
 * <p>Each document is counted once, when it is read, and the count is small enough to be kept with
 * it; a report is the sum of counts. The report may hold passages of documents that no audience may
 * read, so it is for the operator alone and never a part of a release.
 */
@NullMarked
package org.coecorpus.reading;

import org.jspecify.annotations.NullMarked;
