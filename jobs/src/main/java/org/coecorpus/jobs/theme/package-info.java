/** Embeds statements where vectors are missing and groups them into themes. */
@NullMarked
package org.coecorpus.jobs.theme;

import org.jspecify.annotations.NullMarked;
