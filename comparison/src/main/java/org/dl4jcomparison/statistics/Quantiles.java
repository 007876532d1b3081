package org.dl4jcomparison.statistics;

import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TDistribution;

/** Quantiles for two-sided intervals. */
final class Quantiles {
  private static final NormalDistribution NORMAL = new NormalDistribution(0, 1);

  private Quantiles() {}

  static void requireLevel(double level) {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("Level " + level + " is not between 0 and 1");
    }
  }

  /** The standard normal quantile that leaves (1 - level) / 2 above it. */
  static double normal(double level) {
    requireLevel(level);
    return NORMAL.inverseCumulativeProbability((1 + level) / 2);
  }

  /** The same of Student's t. */
  static double student(double level, double degreesOfFreedom) {
    requireLevel(level);
    return new TDistribution(degreesOfFreedom).inverseCumulativeProbability((1 + level) / 2);
  }

  /** Share of the standard normal distribution below a value. */
  static double normalShareBelow(double z) {
    return NORMAL.cumulativeProbability(z);
  }
}
