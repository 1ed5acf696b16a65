/** Points in time as written, and calendar quarters. */
@NullMarked
package org.coecorpus.time;

import org.jspecify.annotations.NullMarked;
