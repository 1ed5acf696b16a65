package org.coecorpus.release;

/**
 * One file of a release, as its manifest lists it.
 *
 * @param path below the release, with forward slashes
 * @param size bytes
 * @param sha256 64 lower-case hexadecimal digits
 */
public record ReleaseFile(String path, long size, String sha256) {}
