/** What happened, as a COE tells it: severity, times, impact and timeline. */
@NullMarked
package org.coecorpus.incident;

import org.jspecify.annotations.NullMarked;
