package org.dl4jcomparison.statistics;

/**
 * A confidence interval.
 *
 * @param low lower end
 * @param high upper end; {@link Double#POSITIVE_INFINITY} if the sample sets none
 * @param level the share of such intervals that is meant to hold the truth, as 0.95
 * @param method how it was made
 */
public record Interval(double low, double high, double level, IntervalMethod method) {
  /**
   * Checks the ends.
   *
   * @throws IllegalArgumentException if an end is NaN, they are swapped, or the level is not
   *     between 0 and 1
   */
  public Interval {
    if (!(low <= high)) {
      throw new IllegalArgumentException("Interval from " + low + " to " + high);
    }
    Quantiles.requireLevel(level);
  }

  /** Whether a value lies in the interval, ends included. */
  public boolean contains(double value) {
    return low <= value && value <= high;
  }

  /** Whether the sample sets an upper end. */
  public boolean isBounded() {
    return high < Double.POSITIVE_INFINITY;
  }
}
