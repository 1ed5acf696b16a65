package org.coecorpus.theme;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Where statements lie: the embedding beside the latent semantics of the words, each of length 1,
 * or the latter alone. The space can be disturbed, to see which groups do not hang on a few words.
 */
final class Space {

  private final Copies copies;
  private final TermMatrix terms;
  private final float[][] embedded;
  private final int rank;

  private Space(Copies copies, TermMatrix terms, float[][] embedded, int rank) {
    this.copies = copies;
    this.terms = terms;
    this.embedded = embedded;
    this.rank = rank;
  }

  /**
   * Prepares the space.
   *
   * @param vectorsByText a vector for the bare text of every statement, or empty
   * @param dimensions most latent dimensions; small corpora get half as many as distinct texts
   * @throws IllegalArgumentException if a vector is missing or of another length than the rest
   */
  static Space of(
      List<MaskedStatement> statements,
      Copies copies,
      Map<String, float[]> vectorsByText,
      int dimensions) {
    TermMatrix terms =
        TermMatrix.of(
            IntStream.range(0, copies.groups())
                .mapToObj(group -> statements.get(copies.members(group)[0]).words())
                .toList());
    float[][] embedded =
        vectorsByText.isEmpty() ? new float[0][] : embedded(statements, vectorsByText);
    int rank = Math.min(dimensions, Math.max(2, copies.groups() / 2));
    return new Space(copies, terms, embedded, rank);
  }

  private static float[][] embedded(
      List<MaskedStatement> statements, Map<String, float[]> vectorsByText) {
    float[][] vectors = new float[statements.size()][];
    for (int i = 0; i < vectors.length; i++) {
      String text = statements.get(i).bare();
      float[] vector = vectorsByText.get(text);
      if (vector == null || (i > 0 && vector.length != vectors[0].length)) {
        throw new IllegalArgumentException(
            (vector == null ? "no vector" : "a vector of another length")
                + " for the masked text of "
                + statements.get(i).statement().id()
                + ", expected one for each of ThemeInput.textsToEmbed, or none at all: \""
                + text
                + "\"");
      }
      vectors[i] = vector.clone();
    }
    return vectors;
  }

  /** The vectors as they are. */
  Vectors vectors(long seed) {
    return vectors(terms, embedded, seed);
  }

  /** The vectors from a random part of the words and of the embedding's dimensions. */
  Vectors disturbed(double shareOfTerms, double shareOfDimensions, long seed) {
    Random random = new Random(seed);
    TermMatrix fewerTerms = terms.sample(shareOfTerms, random);
    int length = embedded.length == 0 ? 0 : embedded[0].length;
    int[] dimensions =
        IntStream.range(0, length).filter(k -> random.nextDouble() < shareOfDimensions).toArray();
    float[][] fewer = new float[embedded.length][dimensions.length];
    for (int i = 0; i < fewer.length; i++) {
      for (int k = 0; k < dimensions.length; k++) {
        fewer[i][k] = embedded[i][dimensions[k]];
      }
    }
    return vectors(fewerTerms, fewer, seed);
  }

  private Vectors vectors(TermMatrix fromTerms, float[][] fromModel, long seed) {
    float[][] latentOfGroup = LatentSemantics.of(fromTerms, rank, seed);
    float[][] rows = new float[copies.size()][];
    for (int i = 0; i < rows.length; i++) {
      float[] latent = latentOfGroup[copies.group(i)];
      rows[i] = fromModel.length == 0 ? latent : Vectors.join(fromModel[i], latent);
    }
    return new Vectors(rows);
  }
}
