package org.coecorpus.report;

import java.util.List;
import java.util.stream.Stream;

/**
 * A section of the report.
 *
 * @param id anchor, unique in a report
 * @param title heading
 * @param blocks in reading order
 */
public record Section(String id, String title, List<Block> blocks) {

  /** Copies the blocks. */
  public Section {
    blocks = List.copyOf(blocks);
  }

  Stream<Table> tables() {
    return blocks.stream().flatMap(Block::tables);
  }
}
