/**
 * Every figure that is printed, with its population, interval and what is missing.
 *
 * <p>Three layers. <em>Facts</em> ({@link org.coecorpus.measure.ItemFacts}, {@link
 * org.coecorpus.measure.CoeFacts}, and for the side inputs {@link
 * org.coecorpus.measure.TrackerFacts}, {@link org.coecorpus.measure.IncidentFacts}, {@link
 * org.coecorpus.measure.RosterFacts}) are what is known of one thing at any time, with the times at
 * which it became true. A look at facts at an as-of instant ignores what came later, so that a past
 * quarter can be remade. <em>Measures of a group</em> ({@code ItemMeasures}, {@code CoeMeasures} …)
 * are static functions from a list of facts to a {@link org.coecorpus.measure.Figure}; they do not
 * know how the group was formed. {@link org.coecorpus.measure.Measures} forms the groups, names the
 * figures by {@link org.coecorpus.measure.MeasureDefinition} and sorts them.
 *
 * <p>A case that cannot be judged is left out with a reason and counted; it never counts as a pass
 * or a fail. Inputs are sorted or merely counted before anything is computed, so that their order
 * does not change a bit of the result.
 */
@NullMarked
package org.coecorpus.measure;

import org.jspecify.annotations.NullMarked;
