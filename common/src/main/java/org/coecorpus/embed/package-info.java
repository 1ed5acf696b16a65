/**
 * Texts as vectors. The model runs inside this process, one text a run: the int8 model quantises
 * its activations over the whole batch, so that a text's vector would otherwise depend on its
 * neighbours, and a release on how the work was split. Vectors are kept by model and content, since
 * computing them is the slowest part of a run.
 */
@NullMarked
package org.coecorpus.embed;

import org.jspecify.annotations.NullMarked;
