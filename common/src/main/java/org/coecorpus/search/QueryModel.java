package org.coecorpus.search;

import java.io.Closeable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.coecorpus.embed.Embedder;
import org.coecorpus.embed.EmbeddingException;
import org.jspecify.annotations.Nullable;

/**
 * The sentence model for queries, loaded when the first one needs it. A model that fails is not
 * tried again: {@link #problem} says why, and searches go by words alone. Safe for all threads.
 */
public final class QueryModel implements Closeable {

  /** How many queries' vectors are kept, for the next page of the same search. */
  private static final int KEPT = 64;

  private final Supplier<? extends Embedder> opener;
  private @Nullable Embedder model;
  private @Nullable String problem;

  private final Map<String, List<float[]>> kept =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<float[]>> eldest) {
          return size() > KEPT;
        }
      };

  private QueryModel(Supplier<? extends Embedder> opener) {
    this.opener = opener;
  }

  /** A model that is opened when it is needed, and closed with this. */
  public static QueryModel opening(Supplier<? extends Embedder> opener) {
    return new QueryModel(opener);
  }

  /** No model, for a search by words alone. */
  public static QueryModel none() {
    QueryModel none =
        new QueryModel(
            () -> {
              throw new IllegalStateException("there is no model");
            });
    none.problem = "no sentence model was given";
    return none;
  }

  /** The vectors of the pieces of a text; empty if the model cannot be used or nothing is said. */
  synchronized List<float[]> vectors(String text, String modelId) {
    List<float[]> known = kept.get(text);
    if (known != null) {
      return known;
    }
    try {
      Embedder opened = open(modelId);
      List<float[]> vectors = new ArrayList<>();
      if (opened != null) {
        Chunks.ofQuery(text).forEach(chunk -> vectors.add(opened.embed(chunk)));
        kept.put(text, vectors);
      }
      return vectors;
    } catch (EmbeddingException e) {
      problem = e.getMessage();
      return List.of();
    }
  }

  private @Nullable Embedder open(String modelId) {
    if (model == null && problem == null) {
      model = opener.get();
      if (!model.modelId().equals(modelId)) {
        problem = "the release was made with " + modelId + ", found " + model.modelId();
      }
    }
    return problem == null ? model : null;
  }

  /** Why the model cannot be used, once that is known. */
  synchronized Optional<String> problem() {
    return Optional.ofNullable(problem);
  }

  @Override
  public synchronized void close() {
    if (model != null) {
      model.close();
      model = null;
    }
    problem = "the model was closed";
  }
}
