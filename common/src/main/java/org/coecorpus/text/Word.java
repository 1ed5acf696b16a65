package org.coecorpus.text;

/**
 * One word of a text.
 *
 * @param surface as written, in lower case
 * @param stem its English stem, the same for <em>expired</em> and <em>expires</em>
 * @param content whether it says something: not a function word, not a number
 * @param adjacent whether nothing but blanks or a hyphen stands between it and the word before
 */
public record Word(String surface, String stem, boolean content, boolean adjacent) {}
