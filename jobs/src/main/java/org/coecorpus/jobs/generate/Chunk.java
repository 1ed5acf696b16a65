package org.coecorpus.jobs.generate;

import java.util.List;
import java.util.Map;

/**
 * What one chunk adds to the files that all chunks share.
 *
 * @param lines lines by file, relative to the corpus
 * @param counts what the chunk contains
 */
record Chunk(Map<String, List<String>> lines, GenerateResult counts) {}
