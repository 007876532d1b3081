package org.dl4jcomparison.statistics;

import org.hipparchus.stat.interval.BinomialProportion;
import org.hipparchus.stat.interval.ConfidenceInterval;

/**
 * A share of runs.
 *
 * @param count runs of which it is true
 * @param total all runs
 * @param interval Wilson's score interval of the share
 */
public record Proportion(int count, int total, Interval interval) {
  /**
   * Makes the share.
   *
   * @param count runs of which it is true, 0 to {@code total}
   * @param total all runs, at least 1
   * @param level level of the interval
   */
  public static Proportion of(int count, int total, double level) {
    if (total < 1) {
      throw new IllegalArgumentException("Number of runs " + total + " is not greater than 0");
    }
    if (count < 0 || count > total) {
      throw new IllegalArgumentException("Count " + count + " is not between 0 and " + total);
    }
    return new Proportion(count, total, wilson((double) count / total, total, level));
  }

  /** Count divided by total. */
  public double share() {
    return (double) count / total;
  }

  /**
   * Wilson's interval of a share, which may have been estimated in another way than by counting.
   */
  static Interval wilson(double share, int total, double level) {
    Quantiles.requireLevel(level);
    ConfidenceInterval wilson = BinomialProportion.getWilsonScoreInterval(total, share, level);
    // At a share of 0 or 1 that end is exact; the formula reaches it only up to rounding.
    double low = share == 0 ? 0 : Math.max(0, wilson.getLowerBound());
    double high = share == 1 ? 1 : Math.min(1, wilson.getUpperBound());
    return new Interval(low, high, level, IntervalMethod.WILSON);
  }
}
