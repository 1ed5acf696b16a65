/**
 * Who may read a COE. Decided before anything is counted or indexed; what cannot be decided is
 * withheld.
 */
@NullMarked
package org.coecorpus.access;

import org.jspecify.annotations.NullMarked;
