/** Themes: groups of root causes or lessons that say the same. */
@NullMarked
package org.coecorpus.theme;

import org.jspecify.annotations.NullMarked;
