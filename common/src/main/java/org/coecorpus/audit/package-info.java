/**
 * The audit: every document held against the rules of good practice, with the offending passage.
 *
 * <p>A {@link org.coecorpus.audit.Rule} is its words ({@code rules.yaml}: section of the domain
 * document, level, why, how to mend, examples) and its {@link org.coecorpus.audit.Check}, a
 * function from the {@link org.coecorpus.audit.AuditedCoe} to a {@link
 * org.coecorpus.audit.Verdict}: places that break it, pass, or not assessable with the field that
 * is unknown. Checks stand together by family ({@code ImpactRules}, {@code TimelineRules} …), one
 * method a rule, and are listed by id in the family's {@code CHECKS}.
 *
 * <p>Words and patterns are data ({@code words.yaml}), limits are settings. Expressions go through
 * {@link org.coecorpus.pattern.Pattern}, whose time is linear in the text. The audit speaks about
 * documents, never about people.
 */
@NullMarked
package org.coecorpus.audit;

import org.jspecify.annotations.NullMarked;
