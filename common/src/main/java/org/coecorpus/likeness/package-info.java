/**
 * Which documents are alike: copies with changes ({@link org.coecorpus.likeness.NearDuplicates})
 * and COEs that may tell of one event without saying so ({@link
 * org.coecorpus.likeness.SiblingProposals}). Both only report; no document is dropped and no event
 * is joined here.
 *
 * <p>Both are functions of small facts about each document, made once when it is read, so that the
 * answer for an audience can be made from the facts of its own documents alone. Cost grows with the
 * number of documents and not with its square: candidates come from buckets, and crowded buckets,
 * which only boilerplate makes, are cut.
 */
@NullMarked
package org.coecorpus.likeness;

import org.jspecify.annotations.NullMarked;
