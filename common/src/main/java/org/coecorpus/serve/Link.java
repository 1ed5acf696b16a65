package org.coecorpus.serve;

/**
 * A place to go to.
 *
 * @param text what stands there
 * @param href its address
 */
record Link(String text, String href) {}
