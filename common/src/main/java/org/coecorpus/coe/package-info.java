/**
 * The COE document as records: the model that every reader produces and everything else consumes. A
 * value that a document does not give is null or an empty list, never a default.
 */
@NullMarked
package org.coecorpus.coe;

import org.jspecify.annotations.NullMarked;
