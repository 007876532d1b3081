package org.dl4jcomparison.statistics;

import java.util.Arrays;
import java.util.Optional;
import org.hipparchus.stat.descriptive.StreamingStatistics;

/**
 * The mean of values that are independent of each other, as those of different seeds are.
 *
 * @param count number of values
 * @param value their mean
 * @param interval Student's; empty if there is one value only, which has no spread
 */
public record SampleMean(int count, double value, Optional<Interval> interval) {
  /**
   * Takes the mean.
   *
   * @param values finite, at least one
   * @param low where no value can be below; the interval does not go there
   * @param high where none can be above
   * @param level level of the interval
   */
  static SampleMean of(double[] values, double low, double high, double level) {
    Quantiles.requireLevel(level);
    StreamingStatistics statistics = new StreamingStatistics();
    Arrays.stream(values).forEach(statistics::addValue);
    int n = values.length;
    double mean = statistics.getMean();
    if (n < 2) {
      return new SampleMean(n, mean, Optional.empty());
    }
    double half =
        Quantiles.student(level, n - 1.0) * statistics.getStandardDeviation() / Math.sqrt(n);
    return new SampleMean(
        n,
        mean,
        Optional.of(
            new Interval(
                Math.max(low, mean - half),
                Math.min(high, mean + half),
                level,
                IntervalMethod.STUDENT)));
  }

  /** The same with the sign turned over. */
  public SampleMean negated() {
    return new SampleMean(
        count, -value, interval.map(i -> new Interval(-i.high(), -i.low(), i.level(), i.method())));
  }
}
