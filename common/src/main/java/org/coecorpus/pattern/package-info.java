/**
 * Regular expressions over whole documents. RE2 matches in time linear in the text, whatever the
 * text, but takes long for each character, and nearly all searches find nothing. So each expression
 * also becomes a finite automaton that knows only which texts can never match, at a table look-up a
 * character. Where a match can begin, backtracking tries with few steps, and RE2 takes over when
 * they are used up. The automaton accepts more than the expression does (it knows no large counts,
 * and of word boundaries and anchors only the one that the expression begins with), which costs
 * time but never a result: what matches, and where, is always RE2's answer.
 */
@NullMarked
package org.coecorpus.pattern;

import org.jspecify.annotations.NullMarked;
