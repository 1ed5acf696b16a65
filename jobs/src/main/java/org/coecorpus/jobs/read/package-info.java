/**
 * From input files to outcomes: every object found becomes a document, a reject or an exact
 * duplicate.
 */
@NullMarked
package org.coecorpus.jobs.read;

import org.jspecify.annotations.NullMarked;
