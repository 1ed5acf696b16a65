package org.coecorpus.jobs.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.coecorpus.jobs.read.Sources;

/** Files in portions that fit into memory, read anew by every iteration. */
record Chunks(List<Sources.SourceFile> files) implements Iterable<List<InputFile>> {

  /** Small beside the heap, large beside what a turn costs. */
  private static final int BYTES = 16 << 20;

  @Override
  public Iterator<List<InputFile>> iterator() {
    Iterator<Sources.SourceFile> left = files.iterator();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return left.hasNext();
      }

      @Override
      public List<InputFile> next() {
        if (!left.hasNext()) {
          throw new NoSuchElementException();
        }
        List<InputFile> chunk = new ArrayList<>();
        for (long size = 0; size < BYTES && left.hasNext(); ) {
          InputFile file = load(left.next());
          size += file.bytes().length;
          chunk.add(file);
        }
        return chunk;
      }
    };
  }

  private static InputFile load(Sources.SourceFile file) {
    try {
      return new InputFile(file.name(), Files.readAllBytes(Path.of(file.path())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
