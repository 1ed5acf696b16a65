package org.coecorpus.release;

import java.io.IOException;
import java.nio.file.Path;

/** What publishing asks of a file system. Each operation has happened once it returns. */
interface StoreFiles {

  /** Creates a directory with its parents, durably; does nothing if it is there. */
  void createDirectories(Path directory) throws IOException;

  /** Creates or replaces a file and makes its content durable. */
  void write(Path file, byte[] content) throws IOException;

  /** Makes a file's content, or the list of a directory's entries, durable. */
  void sync(Path fileOrDirectory) throws IOException;

  /** Renames a file, replacing its target, or a directory, whose target must not exist. Atomic. */
  void rename(Path from, Path to) throws IOException;

  /** Deletes a file, or a directory with all below it; does nothing if it is not there. */
  void delete(Path tree) throws IOException;
}
