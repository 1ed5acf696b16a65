/** Writes the quarterly reports of a release from its measures and themes. */
@NullMarked
package org.coecorpus.jobs.report;

import org.jspecify.annotations.NullMarked;
