package org.coecorpus.read;

/**
 * An object that was read before and is passed over, see {@link DocumentReader#passingOver}.
 *
 * @param source where it came from this time
 * @param hash SHA-256 of the raw object, in hex
 * @param key the key under which it is known
 */
public record Known(String source, String hash, String key) implements ReadOutcome {}
