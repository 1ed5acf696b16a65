/**
 * Takes out of a COE what must not be published: customers, persons, addresses, numbers.
 *
 * <p>A text is looked through once, by a table that says where something can begin; only there a
 * finder looks closer. No pattern runs over a whole text, so the time is linear in its length, and
 * a document in which nothing is found is returned as it is. What is not in ASCII is first made
 * plain: wide, decomposed, accented and invisible characters make no difference to any finder.
 *
 * <p>In doubt between two readings this package redacts: a lost version number is a nuisance, a
 * published address is not to be taken back. So four numbers with dots and nothing that says what
 * they are go as an address, and an IBAN with a wrong check digit goes too. Names that are words of
 * the language as well ({@code common-words.txt}) are the exception: they go only where the words
 * around say that they are names ({@code contexts.yaml}), or every "may" would be lost. Initials
 * alone stay. The name of a customer within that of a service or an identifier goes, at its
 * beginning or between hyphens, underscores and dots: {@code [customer]-importer}; two services
 * named after two customers may then bear the same name.
 */
@NullMarked
package org.coecorpus.redact;

import org.jspecify.annotations.NullMarked;
