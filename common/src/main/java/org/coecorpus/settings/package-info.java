/** Settings, and mistakes that the person at the command line can mend. */
@NullMarked
package org.coecorpus.settings;

import org.jspecify.annotations.NullMarked;
