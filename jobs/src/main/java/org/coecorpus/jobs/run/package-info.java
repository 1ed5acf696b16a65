/** The batch: which job runs when, under which lock, and how a release comes out of it. */
@NullMarked
package org.coecorpus.jobs.run;

import org.jspecify.annotations.NullMarked;
