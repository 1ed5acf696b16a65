/** Action items and their states at an as-of instant. */
@NullMarked
package org.coecorpus.actionitem;

import org.jspecify.annotations.NullMarked;
