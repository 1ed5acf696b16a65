/**
 * Java in Jupyter notebooks: a kernel around the JDK's own shell, and what a notebook needs to look
 * at a release. Notebooks read what was published and never the inputs.
 */
@NullMarked
package org.coecorpus.notebook;

import org.jspecify.annotations.NullMarked;
