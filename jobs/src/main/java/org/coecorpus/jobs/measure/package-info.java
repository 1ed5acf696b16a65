/** Brings facts out of the tables and has the figures computed. */
@NullMarked
package org.coecorpus.jobs.measure;

import org.jspecify.annotations.NullMarked;
