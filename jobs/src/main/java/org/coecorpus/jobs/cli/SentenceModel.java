package org.coecorpus.jobs.cli;

import java.util.Optional;
import java.util.function.Supplier;
import org.coecorpus.embed.Embedder;
import org.coecorpus.embed.EmbeddingException;
import org.coecorpus.embed.MiniLmEmbedder;
import org.jspecify.annotations.Nullable;

/** The sentence model of this process, opened when it is first needed, which takes a moment. */
final class SentenceModel implements Supplier<Embedder>, AutoCloseable {

  private @Nullable Embedder opened;

  @Override
  public Embedder get() {
    Embedder model = opened;
    if (model == null) {
      model = MiniLmEmbedder.open();
      opened = model;
    }
    return model;
  }

  /** The model, or nothing where it cannot be opened, which is said on standard error. */
  Optional<Embedder> ifUsable() {
    try {
      return Optional.of(get());
    } catch (EmbeddingException e) {
      System.err.println("coe: " + e.getMessage());
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    if (opened != null) {
      opened.close();
    }
  }
}
