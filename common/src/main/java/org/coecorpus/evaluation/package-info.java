/**
 * How well rankings answer queries whose answers are known. Only figures and the files that they
 * are computed from: what is ranked, and how, is not known here.
 */
@NullMarked
package org.coecorpus.evaluation;

import org.jspecify.annotations.NullMarked;
