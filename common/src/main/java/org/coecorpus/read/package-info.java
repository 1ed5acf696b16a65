/**
 * Turns documents into COEs with the place of every value.
 *
 * <p>Every form of document is first read into one tree of {@link org.coecorpus.read.Raw} fields,
 * each with its span of the source; {@code CoeFields} then types the tree once, for all forms. So a
 * date, a severity or an action's status is understood in one place, and a further form of document
 * is one {@link org.coecorpus.read.SourceFormat}.
 *
 * <p>Markdown goes through these steps: {@code FrontMatter} is split off, commonmark finds the
 * blocks ({@code Blocks}), {@code Outline} arranges them in sections by the synonyms of {@code
 * sections.yaml}, and one reader a kind of section ({@code TimelineReader}, {@code ActionsReader},
 * {@code WhysReader}, {@code StatementsReader} and so on) takes the values out. No rule knows an
 * organisation.
 *
 * <p>Nothing is invented: a value is a contiguous piece of the source or mapped from one, what is
 * concluded is listed in {@code inferred}, what cannot be typed stays as text in {@code suspect}.
 * Content never throws; it becomes a {@link org.coecorpus.read.Reject}.
 */
@NullMarked
package org.coecorpus.read;

import org.jspecify.annotations.NullMarked;
