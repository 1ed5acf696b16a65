package org.coecorpus.statistics;

import java.util.List;
import java.util.Optional;

/**
 * Two groups compared within strata, so that a different mix of strata does not look like a
 * difference of the groups.
 *
 * <p>Assumption: the odds ratio is about the same in all strata. Strata in which a group or an
 * outcome is missing say nothing and do no harm. Sources: Mantel and Haenszel, Journal of the
 * National Cancer Institute 22 (1959) 719–748; interval by Robins, Breslow and Greenland,
 * Biometrics 42 (1986) 311–323; agrees with R {@code mantelhaen.test}.
 */
public final class MantelHaenszel {

  private final List<Stratum> strata;

  private MantelHaenszel(List<Stratum> strata) {
    this.strata = strata;
  }

  /**
   * The two groups in one stratum.
   *
   * @param x of the group, those with the property
   * @param n the group
   * @param otherX of the other group, those with the property
   * @param otherN the other group
   */
  public record Stratum(long x, long n, long otherX, long otherN) {

    /**
     * Checks the counts.
     *
     * @throws IllegalArgumentException if a count is outside 0 to its group's size
     */
    public Stratum {
      if (x < 0 || x > n || otherX < 0 || otherX > otherN) {
        throw new IllegalArgumentException(
            "illegal stratum: " + x + " of " + n + " and " + otherX + " of " + otherN);
      }
    }

    private double total() {
      return (double) n + otherN;
    }

    /** Evidence for the group, of R's R. */
    private double favour() {
      return x * (double) (otherN - otherX) / total();
    }

    /** Evidence for the other group, of R's S. */
    private double against() {
      return (n - x) * (double) otherX / total();
    }

    private double agree() {
      return ((double) x + (otherN - otherX)) / total();
    }
  }

  /** Compares the groups over the strata; empty ones are left out. */
  public static MantelHaenszel of(List<Stratum> strata) {
    return new MantelHaenszel(strata.stream().filter(s -> s.total() > 0).toList());
  }

  /** The odds ratio common to the strata; empty where no stratum can tell. */
  public Optional<Double> oddsRatio() {
    return sum().filter(sums -> sums.against > 0).map(sums -> sums.favour / sums.against);
  }

  /** Its interval; empty where the odds ratio is, or is 0. */
  public Optional<Interval> interval() {
    return sum()
        .filter(sums -> sums.against > 0 && sums.favour > 0)
        .map(
            sums -> {
              double ratio = sums.favour / sums.against;
              double width = StrictMath.exp(Interval.Z * StrictMath.sqrt(sums.variance()));
              return new Interval(ratio / width, ratio * width);
            });
  }

  /** The odds ratio of all strata thrown together; empty where it is not defined. */
  public Optional<Double> pooledOddsRatio() {
    Stratum all =
        new Stratum(
            strata.stream().mapToLong(Stratum::x).sum(),
            strata.stream().mapToLong(Stratum::n).sum(),
            strata.stream().mapToLong(Stratum::otherX).sum(),
            strata.stream().mapToLong(Stratum::otherN).sum());
    return of(List.of(all)).oddsRatio();
  }

  /**
   * Whether the pooled figures say the opposite of the strata (Simpson's reversal): one odds ratio
   * is above 1 and the other below.
   */
  public boolean isReversed() {
    Optional<Double> within = oddsRatio();
    Optional<Double> pooled = pooledOddsRatio();
    return within.isPresent()
        && pooled.isPresent()
        && Double.compare(within.get(), 1) * Double.compare(pooled.get(), 1) < 0;
  }

  private Optional<Sums> sum() {
    Sums sums = new Sums();
    strata.forEach(sums::add);
    return sums.favour + sums.against > 0 ? Optional.of(sums) : Optional.empty();
  }

  /** Sums over strata, after Robins, Breslow and Greenland. */
  private static final class Sums {

    private double favour;
    private double against;
    private double agreeFavour;
    private double mixed;
    private double disagreeAgainst;

    void add(Stratum stratum) {
      double agree = stratum.agree();
      favour += stratum.favour();
      against += stratum.against();
      agreeFavour += agree * stratum.favour();
      mixed += agree * stratum.against() + (1 - agree) * stratum.favour();
      disagreeAgainst += (1 - agree) * stratum.against();
    }

    double variance() {
      return agreeFavour / (2 * favour * favour)
          + mixed / (2 * favour * against)
          + disagreeAgainst / (2 * against * against);
    }
  }
}
