/**
 * The quarterly report of one audience.
 *
 * <p>A report is built as values and only then written: {@link
 * org.coecorpus.report.QuarterlyReport#of} makes sections, sentences, tables and charts from stored
 * measures, and each {@link org.coecorpus.report.ReportFormat} writes the same values, so that no
 * format can show another number than the rest. Each number is a {@link
 * org.coecorpus.report.Inline.Figure} that names the row it was read from. Text that comes from
 * documents is a {@link org.coecorpus.report.CoeText} all the way to the writer and stands in
 * quotation elements there; escaping happens in one place for each format. Nothing here reads a
 * clock, computes a measure or names a person.
 */
@NullMarked
package org.coecorpus.report;

import org.jspecify.annotations.NullMarked;
