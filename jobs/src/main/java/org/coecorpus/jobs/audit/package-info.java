/** Finishes the audit of the documents of a release and makes its tables and counts. */
@NullMarked
package org.coecorpus.jobs.audit;

import org.jspecify.annotations.NullMarked;
