package org.coecorpus.read;

/**
 * Input that could not be read.
 *
 * @param source where it came from
 * @param place {@code line 12, column 5}, {@code object 3}, {@code byte 17}, or empty for the whole
 * @param reason one sentence with what was found and what was expected
 * @param hash SHA-256 of what was read of the raw object, in hex
 */
public record Reject(String source, String place, String reason, String hash)
    implements ReadOutcome {}
