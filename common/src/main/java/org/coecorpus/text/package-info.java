/**
 * Text as it was written: spans of a source and moments in time, before any meaning is given to
 * them.
 */
@NullMarked
package org.coecorpus.text;

import org.jspecify.annotations.NullMarked;
