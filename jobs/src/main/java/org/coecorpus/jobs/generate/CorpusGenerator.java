package org.coecorpus.jobs.generate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.coecorpus.settings.UserException;

/**
 * Makes a corpus: {@code ./coe generate --count 1000 --seed 7 --out DIR}.
 *
 * <p>Below the directory: {@code coes/} (JSON Lines parts and Markdown folders), {@code
 * roster.csv}, {@code incidents.csv}, {@code actions.csv}, {@code customers.csv}, and {@code
 * truth/}, which nothing but a check may read. Chunks are made in parallel and written in order, so
 * that the files do not depend on the number of processors.
 */
public final class CorpusGenerator {

  private static final int CHUNKS_AHEAD = 2;

  private CorpusGenerator() {}

  /**
   * Makes the corpus.
   *
   * @throws UserException if the directory exists and is not empty, or cannot be written
   */
  public static GenerateResult generate(GenerateRequest request) {
    Library library = Library.load();
    makeEmpty(request.out());
    int perFile = request.options().documentsPerFile();
    int chunks = (request.count() + perFile - 1) / perFile;
    int threads = Math.max(1, Math.min(chunks, Runtime.getRuntime().availableProcessors()));
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try (SideFiles side = new SideFiles(request.out(), library)) {
      ChunkMaker maker = new ChunkMaker(library, request);
      Deque<Future<Chunk>> waiting = new ArrayDeque<>();
      GenerateResult result = GenerateResult.NOTHING;
      for (int n = 0; n < chunks; n++) {
        int number = n;
        waiting.add(workers.submit(() -> maker.make(number)));
        if (waiting.size() >= threads + CHUNKS_AHEAD) {
          result = result.plus(side.append(waiting.remove().get()));
        }
      }
      if (maker.further() > 0) {
        waiting.add(workers.submit(() -> maker.makeFurther(chunks)));
      }
      while (!waiting.isEmpty()) {
        result = result.plus(side.append(waiting.remove().get()));
      }
      return result;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a chunk could not be made: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while making the corpus", e);
    } finally {
      workers.shutdownNow();
    }
  }

  private static void makeEmpty(Path out) {
    try {
      Files.createDirectories(out);
      try (Stream<Path> content = Files.list(out)) {
        if (content.findAny().isPresent()) {
          throw new UserException(
              "cannot generate into " + out + ": the directory is not empty; name a new one");
        }
      }
    } catch (IOException e) {
      throw new UserException("cannot generate into " + out + ": " + e.getMessage());
    }
  }
}
