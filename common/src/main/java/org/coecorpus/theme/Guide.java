package org.coecorpus.theme;

import java.util.Arrays;
import java.util.List;

/**
 * What the taxonomy says of the distinct texts, as further dimensions of their vectors: the square
 * roots of the probabilities of the classes, so that two texts surely of one class have the product
 * 1, two that are surely of none or of different classes 0.
 *
 * <p>Classes of software incidents say nothing of forest fires. So the guide is heard only where
 * the texts agree with it: where neighbours by the other dimensions are of one class more often
 * than two texts at random, by at least {@value #LEAST} of what is possible (Newman's coefficient
 * of assortativity). Words in disorder have about 0, public incident reports 0.22, reports of
 * another trade 0.08.
 */
final class Guide {

  private static final double LEAST = 0.15;

  /** The length beside a vector of length 1. */
  private static final double WEIGHT = 0.7;

  private final float[][] classes;

  private Guide(float[][] classes) {
    this.classes = classes;
  }

  /** The guide to some texts, each given by one of its statements. */
  static Guide of(List<MaskedStatement> texts, Categoriser categoriser) {
    float[][] classes = new float[texts.size()][];
    for (int i = 0; i < classes.length; i++) {
      double[] probabilities = categoriser.probabilities(texts.get(i));
      classes[i] = new float[probabilities.length];
      for (int k = 0; k < probabilities.length; k++) {
        classes[i][k] = (float) Math.sqrt(probabilities[k]);
      }
    }
    return new Guide(classes);
  }

  /** A guide that says nothing, to so many texts. */
  static Guide none(int texts) {
    return new Guide(new float[texts][0]);
  }

  /** This guide where neighbours agree with it, else none. */
  Guide where(Neighbours neighbours) {
    return assortativity(neighbours) >= LEAST ? this : none(classes.length);
  }

  /** The vector of a text with what the guide says of it. */
  float[] beside(float[] vector, int text) {
    float[] said = classes[text];
    if (said.length == 0) {
      return vector;
    }
    float[] both = Arrays.copyOf(vector, vector.length + said.length);
    for (int k = 0; k < said.length; k++) {
      both[vector.length + k] = (float) (WEIGHT * said[k]);
    }
    Vectors.scaleToUnit(both);
    return both;
  }

  /** Agreement of neighbours beyond chance, over the most that each text agrees with itself. */
  double assortativity(Neighbours neighbours) {
    double links = 0;
    double linked = 0;
    double own = 0;
    double[] mean = new double[classes.length == 0 ? 0 : classes[0].length];
    for (int i = 0; i < classes.length; i++) {
      for (int other : neighbours.ids(i)) {
        linked += agreement(i, other);
        links++;
      }
      own += agreement(i, i) / classes.length;
      for (int k = 0; k < mean.length; k++) {
        mean[k] += classes[i][k] * classes[i][k] / (double) classes.length;
      }
    }
    double chance = Arrays.stream(mean).map(m -> m * m).sum();
    return links == 0 || own <= chance ? 0 : (linked / links - chance) / (own - chance);
  }

  /** The probability that two texts are of one class. */
  private double agreement(int i, int j) {
    double sum = 0;
    for (int k = 0; k < classes[i].length; k++) {
      sum += (double) classes[i][k] * classes[i][k] * classes[j][k] * classes[j][k];
    }
    return sum;
  }
}
