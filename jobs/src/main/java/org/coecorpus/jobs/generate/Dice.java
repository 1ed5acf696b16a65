package org.coecorpus.jobs.generate;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Random numbers that are the same on every machine and Java version: SplitMix64 (Steele, Lea and
 * Flood 2014) and {@link StrictMath}. One stream for each purpose of each document, so that a
 * change in one section does not shift the others.
 */
final class Dice {

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private long state;

  Dice(long seed, long index, String purpose) {
    long mixed = mix(seed + GOLDEN);
    mixed = mix(mixed ^ (index * GOLDEN + 1));
    for (byte b : purpose.getBytes(StandardCharsets.UTF_8)) {
      mixed = mix(mixed ^ b);
    }
    this.state = mixed;
  }

  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  long next() {
    state += GOLDEN;
    return mix(state);
  }

  /** A number from 0 to {@code bound - 1}. */
  int below(int bound) {
    return (int) (((next() >>> 32) * bound) >>> 32);
  }

  /** A number from {@code low} to {@code high}, both included. */
  int between(int low, int high) {
    return low + below(high - low + 1);
  }

  /** A number in [0, 1). */
  double unit() {
    return (next() >>> 11) * 0x1.0p-53;
  }

  /** A number in [low, high). */
  double within(double low, double high) {
    return low + (high - low) * unit();
  }

  boolean chance(double probability) {
    return unit() < probability;
  }

  <T> T pick(List<T> choices) {
    return choices.get(below(choices.size()));
  }

  /** One of the choices, drawn in proportion to its weight. */
  <T> T pick(List<T> choices, double... weights) {
    if (choices.size() != weights.length) {
      throw new IllegalArgumentException(weights.length + " weights for " + choices);
    }
    return choices.get(weighted(weights));
  }

  /** {@code size} different elements in random order; all of them where there are fewer. */
  <T> List<T> sample(List<T> choices, int size) {
    List<T> rest = new ArrayList<>(choices);
    List<T> sample = new ArrayList<>();
    while (sample.size() < size && !rest.isEmpty()) {
      sample.add(rest.remove(below(rest.size())));
    }
    return sample;
  }

  /** An index, drawn in proportion to its weight. */
  int weighted(double... weights) {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    double rest = unit() * sum;
    for (int i = 0; i < weights.length; i++) {
      rest -= weights[i];
      if (rest < 0) {
        return i;
      }
    }
    return weights.length - 1;
  }

  /** A Weibull duration in the unit of {@code scale}; shape below 1 means a falling hazard. */
  double weibull(double shape, double scale) {
    return scale * StrictMath.pow(-StrictMath.log(1 - unit()), 1 / shape);
  }

  /** A log-normal value with the given median; {@code sigma} is the spread of its logarithm. */
  double logNormal(double median, double sigma) {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - unit()));
    double normal = radius * StrictMath.cos(2 * StrictMath.PI * unit());
    return median * StrictMath.exp(sigma * normal);
  }
}
