package org.dl4jcomparison.statistics;

import java.util.Arrays;

/**
 * The mean of the middle half: of n values in order, floor(n / 4) are left out at either end (as
 * {@code scipy.stats.trim_mean(x, 0.25)}; recommended for a few runs by Agarwal et al. 2021). A few
 * runs that went astray do not move it, and unlike the median it uses half of the runs.
 */
public final class InterquartileMean {
  private InterquartileMean() {}

  /**
   * Estimates it with a bootstrap interval.
   *
   * @param values at least one; a run that diverged counts as {@link Double#POSITIVE_INFINITY}, and
   *     the mean and its upper end are infinite once more than a quarter did
   * @param level level of the interval
   * @param resamples number of bootstrap resamples
   * @param seed seed of the bootstrap
   * @throws IllegalArgumentException if there is no value or one is NaN or negatively infinite
   */
  public static Estimate of(double[] values, double level, int resamples, long seed) {
    if (values.length == 0) {
      throw new IllegalArgumentException("A sample needs at least one run");
    }
    for (double value : values) {
      if (!(value > Double.NEGATIVE_INFINITY)) {
        throw new IllegalArgumentException("Value " + value + " cannot be averaged");
      }
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return new Estimate(
        ofSorted(sorted),
        Bootstrap.interval(sorted, InterquartileMean::ofSorted, resamples, seed, level));
  }

  private static double ofSorted(double[] sorted) {
    int cut = sorted.length / 4;
    double sum = 0;
    for (int i = cut; i < sorted.length - cut; i++) {
      sum += sorted[i];
    }
    return sum / (sorted.length - 2 * cut);
  }
}
