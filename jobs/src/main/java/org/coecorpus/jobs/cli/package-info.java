/**
 * The command line: one class a command, messages to standard error, results to standard output.
 */
@NullMarked
package org.coecorpus.jobs.cli;

import org.jspecify.annotations.NullMarked;
