/**
 * Turns documents into COEs with the place of every value.
 *
 * <p>Every form of document is first read into one tree of {@link org.coecorpus.read.Raw} fields,
 * each with its span of the source; {@code CoeFields} then types the tree once, for all forms. So a
 * date, a severity or an action's status is understood in one place.
 *
 * <h2>Add a source</h2>
 *
 * <ol>
 *   <li>Is it a table as CSV, or JSON under other names? Then it needs no code: write a mapping
 *       that says which column or key is which field, as {@code data/mappings/example.yaml}
 *       explains, and give it with {@code --mapping}. A source that everybody has is one line more
 *       in {@link org.coecorpus.read.DocumentReader}, as {@code mappings/incident-study.yaml} is.
 *   <li>Is it another form of text? Then write one {@link org.coecorpus.read.SourceFormat}, which
 *       knows the form by its beginning and opens it as {@link org.coecorpus.read.SourceObjects}:
 *       {@code next} cuts the text into objects, each with its offset and line; {@code tree} turns
 *       one into {@link org.coecorpus.read.Raw.Fields} under the names of {@code coe/1} with spans
 *       of the whole text, or throws {@code Unreadable} with what was found and expected. List it
 *       in {@code DocumentReader}, before Markdown, which takes any text.
 *   <li>{@code ObjectReader} does the rest for every form: limits, encoding, numbers {@code #n},
 *       hashes, ids, types, rejects.
 *   <li>Test it on a text of its own: the values, that {@code SpansTest.faults} finds none, and
 *       that a broken object costs only itself.
 * </ol>
 *
 * <h2>Markdown</h2>
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
