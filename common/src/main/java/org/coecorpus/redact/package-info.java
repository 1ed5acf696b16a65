/**
 * Takes out of a COE what must not be published: customers, persons, addresses, numbers.
 *
 * <p>Names come from lists and are looked up word by word, so that a list of any length costs the
 * same; everything else has a form and is found by patterns that run in linear time, each followed
 * by a check in code of what a pattern cannot say (a version is not an address, a count is not a
 * telephone number). All finders see the original text, so that no replacement is read again.
 *
 * <p>In doubt between two readings this package redacts: a lost version number is a nuisance, a
 * published address is not to be taken back.
 */
@NullMarked
package org.coecorpus.redact;

import org.jspecify.annotations.NullMarked;
