package org.coecorpus.embed;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Map;

/**
 * all-MiniLM-L6-v2, quantised to int8: 384 dimensions, the mean over the token vectors, scaled to
 * length 1. A text is cut after 128 tokens, see {@link WordPiece}: longer documents are embedded in
 * chunks by who needs them. One thread, one text a run; safe for use by several threads, each of
 * which pays its own time. Takes about 100 MB outside the heap. The same processor family gives the
 * same bits; others may differ in the last ones.
 *
 * <p>Source of the model: sentence-transformers/all-MiniLM-L6-v2, Apache License 2.0.
 */
public final class MiniLmEmbedder implements Embedder {

  private static final int DIMENSIONS = 384;

  private final String modelId;
  private final WordPiece tokenizer;
  private final OrtEnvironment environment;
  private final OrtSession session;

  private MiniLmEmbedder(
      String modelId, WordPiece tokenizer, OrtEnvironment environment, OrtSession session) {
    this.modelId = modelId;
    this.tokenizer = tokenizer;
    this.environment = environment;
    this.session = session;
  }

  /**
   * Opens the model, which takes about half a second.
   *
   * @throws EmbeddingException if the model or the native library is missing or does not load
   */
  public static MiniLmEmbedder open() {
    try {
      ModelFiles files = ModelFiles.read();
      OrtEnvironment environment = NativeLibraries.load();
      try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
        options.setIntraOpNumThreads(1);
        options.setInterOpNumThreads(1);
        OrtSession session = environment.createSession(files.model(), options);
        return new MiniLmEmbedder(
            files.id(), new WordPiece(files.vocabulary()), environment, session);
      }
    } catch (IOException | OrtException | LinkageError e) {
      throw new EmbeddingException("cannot open the embedding model: " + e.getMessage(), e);
    }
  }

  /**
   * The id of the model on the class path, without loading it.
   *
   * @throws EmbeddingException if the model is missing
   */
  public static String installedId() {
    try {
      return ModelFiles.read().id();
    } catch (IOException e) {
      throw new EmbeddingException("cannot read the embedding model: " + e.getMessage(), e);
    }
  }

  @Override
  public String modelId() {
    return modelId;
  }

  @Override
  public int dimensions() {
    return DIMENSIONS;
  }

  @Override
  public float[] embed(String text) {
    long[] ids = tokenizer.encode(text);
    long[] attended = new long[ids.length];
    Arrays.fill(attended, 1);
    try (OnnxTensor input = tensor(ids);
        OnnxTensor mask = tensor(attended);
        OnnxTensor types = tensor(new long[ids.length]);
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", input, "attention_mask", mask, "token_type_ids", types))) {
      OnnxTensor tokens = (OnnxTensor) result.get(0);
      return unit(mean(tokens.getFloatBuffer(), ids.length));
    } catch (OrtException e) {
      throw new EmbeddingException("the embedding model failed: " + e.getMessage(), e);
    }
  }

  private OnnxTensor tensor(long[] values) throws OrtException {
    return OnnxTensor.createTensor(
        environment, LongBuffer.wrap(values), new long[] {1, values.length});
  }

  private static double[] mean(FloatBuffer tokens, int count) {
    double[] mean = new double[DIMENSIONS];
    for (int token = 0; token < count; token++) {
      for (int i = 0; i < DIMENSIONS; i++) {
        mean[i] += tokens.get(token * DIMENSIONS + i) / (double) count;
      }
    }
    return mean;
  }

  private static float[] unit(double[] vector) {
    double squares = 0;
    for (double value : vector) {
      squares += value * value;
    }
    double length = Math.sqrt(squares);
    float[] unit = new float[vector.length];
    for (int i = 0; i < unit.length; i++) {
      unit[i] = (float) (vector[i] / length);
    }
    return unit;
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new EmbeddingException("the embedding model did not close: " + e.getMessage(), e);
    }
  }
}
