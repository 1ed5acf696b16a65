/**
 * What other systems know: the roster, the incident register, the action tracker's export and the
 * list of customers, each as CSV or JSON and each optional.
 *
 * <p>These files are made by hand or by scripts, so they are read row by row: a bad row is reported
 * with its place and left out, the others count. Where they and the documents disagree, {@link
 * org.coecorpus.sideinput.Conflicts} says so and which of them the figures go by. Only a file that
 * cannot be used at all stops a run. Columns are found by name, in any order; columns that are not
 * asked for are ignored.
 */
@NullMarked
package org.coecorpus.sideinput;

import org.jspecify.annotations.NullMarked;
