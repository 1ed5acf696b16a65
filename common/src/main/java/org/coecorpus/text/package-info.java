/** Places in a source text, and text prepared for counting and comparing. */
@NullMarked
package org.coecorpus.text;

import org.jspecify.annotations.NullMarked;
