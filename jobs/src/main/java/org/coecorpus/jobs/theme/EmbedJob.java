package org.coecorpus.jobs.theme;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.coecorpus.embed.Embedder;
import org.coecorpus.embed.EmbeddingException;
import org.coecorpus.embed.MiniLmEmbedder;
import org.coecorpus.embed.VectorCache;
import org.jspecify.annotations.Nullable;

/**
 * Gives every text its vector.
 *
 * <p>In: texts. Out: a vector each, from the cache where it is known, else from the model in the
 * executors, one text a run, since the model's vectors depend on what shares a batch.
 */
public final class EmbedJob {

  private static final StructType SCHEMA =
      StructType.fromDDL("text STRING NOT NULL, vector ARRAY<FLOAT> NOT NULL");

  private static final Encoder<Row> ENCODER = Encoders.row(SCHEMA);

  private EmbedJob() {}

  /**
   * What came out.
   *
   * @param vectors by text
   * @param embedded how many were not in the cache
   * @param model the model's id; empty if it cannot be used here, there are then no vectors
   * @param problem why the cache or the model could not be used, if so
   */
  public record Result(
      Map<String, float[]> vectors,
      int embedded,
      Optional<String> model,
      Optional<String> problem) {}

  /** Embeds what the cache in {@code folder} lacks, and keeps it there. */
  public static Result run(SparkSession spark, SortedSet<String> texts, Path folder)
      throws IOException {
    String model = MiniLmEmbedder.installedId();
    VectorCache cache = VectorCache.open(folder, model);
    Map<String, float[]> vectors = new HashMap<>();
    List<String> missing = new ArrayList<>();
    for (String text : texts) {
      cache
          .find(text)
          .ifPresentOrElse(vector -> vectors.put(text, vector), () -> missing.add(text));
    }
    if (!missing.isEmpty()) {
      Optional<String> problem = Model.problem();
      if (problem.isPresent()) {
        return new Result(Map.of(), 0, Optional.empty(), problem);
      }
      Map<String, float[]> embedded = embed(spark, missing);
      vectors.putAll(embedded);
      cache.putAll(embedded);
      cache.save();
    }
    return new Result(vectors, missing.size(), Optional.of(model), cache.problem());
  }

  private static Map<String, float[]> embed(SparkSession spark, List<String> texts) {
    int partitions = Math.min(texts.size(), spark.sparkContext().defaultParallelism() * 4);
    Map<String, float[]> vectors = new HashMap<>();
    spark
        .createDataset(texts, Encoders.STRING())
        .repartition(partitions)
        .mapPartitions((MapPartitionsFunction<String, Row>) EmbedJob::embed, ENCODER)
        .collectAsList()
        .forEach(row -> vectors.put(row.getString(0), floats(row.<Float>getList(1))));
    return vectors;
  }

  private static Iterator<Row> embed(Iterator<String> texts) {
    Embedder embedder = Model.open();
    List<Row> rows = new ArrayList<>();
    texts.forEachRemaining(text -> rows.add(RowFactory.create(text, embedder.embed(text))));
    return rows.iterator();
  }

  private static float[] floats(List<Float> numbers) {
    float[] vector = new float[numbers.size()];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = numbers.get(i);
    }
    return vector;
  }

  /** One model a process, loaded when the first text needs it. */
  private static final class Model {

    private static @Nullable Embedder opened;

    static synchronized Embedder open() {
      Embedder model = opened;
      if (model == null) {
        model = MiniLmEmbedder.open();
        opened = model;
      }
      return model;
    }

    /** Why the model cannot be used on this machine, if so. */
    static Optional<String> problem() {
      try {
        open();
        return Optional.empty();
      } catch (EmbeddingException e) {
        return Optional.of(
            "themes are found by words alone, the sentence model cannot be used: "
                + e.getMessage());
      }
    }
  }
}
