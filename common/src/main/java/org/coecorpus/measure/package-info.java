/** Every figure that is printed, with its population, interval and what is missing. */
@NullMarked
package org.coecorpus.measure;

import org.jspecify.annotations.NullMarked;
