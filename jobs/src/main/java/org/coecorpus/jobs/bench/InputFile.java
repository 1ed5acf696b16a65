package org.coecorpus.jobs.bench;

/**
 * A file in memory.
 *
 * @param name as the reader gets it
 * @param bytes its content
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares or changes one
record InputFile(String name, byte[] bytes) {}
