package org.coecorpus.theme;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Where the distinct texts of statements lie: the embedding beside the latent semantics of the
 * words, each of length 1, or the latter alone; and beside that what the taxonomy says of them,
 * where they agree with it. The space can be disturbed, to see which groups do not hang on a few
 * words.
 */
final class Space {

  private final TermMatrix terms;
  private final float[][] embedded;
  private final int rank;
  private final LatentSemantics latent;
  private final Guide guide;

  private Space(
      TermMatrix terms, float[][] embedded, LatentSemantics latent, int rank, Guide guide) {
    this.terms = terms;
    this.embedded = embedded;
    this.latent = latent;
    this.rank = rank;
    this.guide = guide;
  }

  /** The same with a guide beside it, if the texts agree with that one. */
  Space guidedBy(Guide adviser, int neighbours) {
    Guide heard = adviser.where(Neighbours.of(vectors(), neighbours, 0));
    return new Space(terms, embedded, latent, rank, heard);
  }

  /**
   * Prepares the space.
   *
   * @param vectorsByText a vector for the bare text of every statement, or empty
   * @param dimensions most latent dimensions; small corpora get half as many as distinct texts
   * @param seed of the search for them
   * @throws IllegalArgumentException if a vector is missing or of another length than the rest
   */
  static Space of(
      List<MaskedStatement> statements,
      Copies copies,
      Map<String, float[]> vectorsByText,
      int dimensions,
      long seed) {
    int[][] texts =
        IntStream.range(0, copies.groups()).mapToObj(copies::members).toArray(int[][]::new);
    TermMatrix terms =
        TermMatrix.of(
            Arrays.stream(texts).map(text -> statements.get(text[0]).words()).toList(),
            Arrays.stream(texts).map(text -> text.length).toList());
    float[][] embedded =
        vectorsByText.isEmpty() ? new float[0][] : embedded(statements, texts, vectorsByText);
    int rank = Math.min(dimensions, Math.max(2, copies.groups() / 2));
    LatentSemantics latent = LatentSemantics.of(terms, rank, seed);
    return new Space(terms, embedded, latent, rank, Guide.none(texts.length));
  }

  private static float[][] embedded(
      List<MaskedStatement> statements, int[][] texts, Map<String, float[]> vectorsByText) {
    float[][] vectors = new float[texts.length][];
    for (int i = 0; i < vectors.length; i++) {
      MaskedStatement first = statements.get(texts[i][0]);
      float[] vector = vectorsByText.get(first.bare());
      if (vector == null || (i > 0 && vector.length != vectors[0].length)) {
        throw new IllegalArgumentException(
            (vector == null ? "no vector" : "a vector of another length")
                + " for the masked text of "
                + first.statement().id()
                + ", expected one for each of ThemeInput.textsToEmbed, or none at all: \""
                + first.bare()
                + "\"");
      }
      vectors[i] = vector.clone();
    }
    return vectors;
  }

  /** The vectors as they are. */
  Vectors vectors() {
    return vectors(latent, embedded);
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
    return vectors(latent.of(fewerTerms, rank), fewer);
  }

  private Vectors vectors(LatentSemantics fromTerms, float[][] fromModel) {
    float[][] rows = fromTerms.rows().clone();
    for (int i = 0; i < fromModel.length; i++) {
      rows[i] = Vectors.join(fromModel[i], rows[i]);
    }
    for (int i = 0; i < rows.length; i++) {
      rows[i] = guide.beside(rows[i], i);
    }
    return new Vectors(rows);
  }
}
