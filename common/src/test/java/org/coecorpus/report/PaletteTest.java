package org.coecorpus.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Colours that stand for different things are told apart by everyone: in full colour, in greyscale,
 * and without each of the three kinds of cones (matrices for linear light of Machado, Oliveira and
 * Fernandes, 2009, at full severity).
 */
class PaletteTest {

  /** CIE76; two is just noticeable, ten is seen at a glance. */
  private static final double AT_A_GLANCE = 10;

  private enum Sight {
    FULL(1, 0, 0, 0, 1, 0, 0, 0, 1),
    GREYSCALE(0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722),
    PROTANOPIA(
        0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116,
        1.051998),
    DEUTERANOPIA(
        0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881),
    TRITANOPIA(
        1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367,
        0.303900);

    private final double[] matrix;

    Sight(double... matrix) {
      this.matrix = matrix;
    }

    double[] lab(Palette colour) {
      double[] light = new double[3];
      for (int i = 0; i < 3; i++) {
        light[i] = linear((colour.rgb() >> (16 - 8 * i) & 0xFF) / 255.0);
      }
      double[] seen = new double[3];
      for (int i = 0; i < 3; i++) {
        for (int k = 0; k < 3; k++) {
          seen[i] += matrix[3 * i + k] * light[k];
        }
        seen[i] = Math.min(1, Math.max(0, seen[i]));
      }
      double x = f((0.4124 * seen[0] + 0.3576 * seen[1] + 0.1805 * seen[2]) / 0.95047);
      double y = f(0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2]);
      double z = f((0.0193 * seen[0] + 0.1192 * seen[1] + 0.9505 * seen[2]) / 1.08883);
      return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double linear(double value) {
      return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static double f(double t) {
      return t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16.0 / 116;
    }
  }

  static Stream<Arguments> pairs() {
    Palette[][] pairs = {
      {Palette.FRONT, Palette.BAND},
      {Palette.FRONT, Palette.BEHIND},
      {Palette.BAND, Palette.BEHIND},
      {Palette.BAND, Palette.PAPER},
      {Palette.BAND, Palette.TARGET},
      {Palette.FRONT, Palette.PAPER},
      {Palette.BEHIND, Palette.PAPER},
      {Palette.TARGET, Palette.PAPER},
    };
    return Stream.of(Sight.values())
        .flatMap(sight -> Stream.of(pairs).map(pair -> Arguments.of(sight, pair[0], pair[1])));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void coloursAreToldApart(Sight sight, Palette one, Palette other) {
    assertThat(distance(sight, one, other)).isGreaterThan(AT_A_GLANCE);
  }

  /** The target line is a colour of its own, and dashed for those who see no colour. */
  @ParameterizedTest
  @MethodSource("coloured")
  void theTargetIsNotTheCurve(Sight sight) {
    assertThat(distance(sight, Palette.TARGET, Palette.FRONT)).isGreaterThan(AT_A_GLANCE);
    assertThat(distance(sight, Palette.TARGET, Palette.BEHIND)).isGreaterThan(AT_A_GLANCE);
  }

  static Stream<Sight> coloured() {
    return Stream.of(Sight.FULL, Sight.PROTANOPIA, Sight.DEUTERANOPIA, Sight.TRITANOPIA);
  }

  private static double distance(Sight sight, Palette one, Palette other) {
    double[] a = sight.lab(one);
    double[] b = sight.lab(other);
    return Math.sqrt(
        Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
  }
}
