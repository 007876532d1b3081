package org.dl4jcomparison.statistics;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.hipparchus.random.MersenneTwister;
import org.hipparchus.random.RandomGenerator;

/**
 * Percentile bootstrap with tail areas widened for small samples (Hesterberg 2015, "What teachers
 * should know about the bootstrap", 3.4): the plain percentile interval of a mean is too short by
 * sqrt((n - 1) / n) and uses normal instead of t quantiles; the tail areas undo both.
 */
final class Bootstrap {
  private Bootstrap() {}

  /**
   * The interval of a statistic that does not depend on the order of the sample.
   *
   * @param sample at least one value, none NaN; the order has no influence on the result
   * @param statistic receives resampled values in ascending order, in an array that is used again
   * @param resamples number of resamples, at least 1
   * @param seed seed of the Mersenne Twister that draws them
   */
  static Interval interval(
      double[] sample,
      ToDoubleFunction<double[]> statistic,
      int resamples,
      long seed,
      double level) {
    if (resamples < 1) {
      throw new IllegalArgumentException(
          "Number of resamples " + resamples + " is not greater than 0");
    }
    double[] sorted = sample.clone();
    Arrays.sort(sorted);
    RandomGenerator random = new MersenneTwister(seed);
    double[] statistics = new double[resamples];
    double[] resample = new double[sorted.length];
    int[] drawn = new int[sorted.length];
    for (int r = 0; r < resamples; r++) {
      draw(random, sorted, drawn, resample);
      statistics[r] = statistic.applyAsDouble(resample);
    }
    Arrays.sort(statistics);
    int rank = (int) Math.floor((resamples + 1) * tail(sorted.length, level));
    int index = Math.max(0, rank - 1);
    return new Interval(
        statistics[index], statistics[resamples - 1 - index], level, IntervalMethod.BOOTSTRAP);
  }

  private static void draw(
      RandomGenerator random, double[] sorted, int[] drawn, double[] resample) {
    Arrays.fill(drawn, 0);
    for (int i = 0; i < sorted.length; i++) {
      drawn[random.nextInt(sorted.length)]++;
    }
    int to = 0;
    for (int i = 0; i < sorted.length; i++) {
      for (int k = 0; k < drawn[i]; k++) {
        resample[to++] = sorted[i];
      }
    }
  }

  private static double tail(int n, double level) {
    if (n == 1) {
      return 0;
    }
    double t = Quantiles.student(level, n - 1);
    return Quantiles.normalShareBelow(-Math.sqrt(n / (n - 1.0)) * t);
  }
}
