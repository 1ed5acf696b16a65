/** Scores of a result against the truth: how well groups agree with labels. */
@NullMarked
package org.coecorpus.evaluation;

import org.jspecify.annotations.NullMarked;
