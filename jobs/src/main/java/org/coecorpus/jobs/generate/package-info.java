/**
 * Makes a corpus of an invented organisation whose truth is known. Readers, audits, themes and
 * measures can then be scored against what was planted rather than against an opinion.
 *
 * <p>Document {@code i} is a function of the seed and {@code i} alone, so that chunks are made in
 * parallel and a larger corpus begins with the documents of a smaller one. Every decision (who,
 * when, which cause) is taken first and kept as a {@code Plot}; words come from grammars in
 * resource files; faults are planted last, on a document that is right, so that each of them is
 * known.
 */
@NullMarked
package org.coecorpus.jobs.generate;

import org.jspecify.annotations.NullMarked;
