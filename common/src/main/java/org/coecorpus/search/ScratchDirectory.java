package org.coecorpus.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.NoLockFactory;

/** An index that is deleted when it is closed, so that nothing of it is forced to the disk. */
final class ScratchDirectory extends FilterDirectory {

  private final Path path;

  ScratchDirectory(Path path) throws IOException {
    super(FSDirectory.open(Files.createDirectory(path), NoLockFactory.INSTANCE));
    this.path = path;
  }

  @Override
  public void sync(Collection<String> names) {}

  @Override
  public void syncMetaData() {}

  @Override
  public void close() throws IOException {
    for (String file : listAll()) {
      deleteFile(file);
    }
    super.close();
    Files.delete(path);
  }
}
