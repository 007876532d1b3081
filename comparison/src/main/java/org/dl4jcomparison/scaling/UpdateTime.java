package org.dl4jcomparison.scaling;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.hipparchus.stat.descriptive.rank.Percentile;
import org.hipparchus.stat.descriptive.rank.Percentile.EstimationType;

/**
 * The time of an update, measured several times, in microseconds.
 *
 * @param median of the repetitions
 * @param lowerQuartile of the repetitions
 * @param upperQuartile of the repetitions
 * @param repetitions trainings that were timed
 * @param updates that each of them made
 */
public record UpdateTime(
    @JsonProperty("microsPerUpdate") double median,
    double lowerQuartile,
    double upperQuartile,
    int repetitions,
    int updates) {

  /**
   * From the mean time of an update in each repetition; quartiles as R's default (type 7).
   *
   * @throws IllegalArgumentException if there is none
   */
  public static UpdateTime of(List<Double> micros, int updates) {
    if (micros.isEmpty()) {
      throw new IllegalArgumentException("No repetition was timed");
    }
    Percentile percentile = new Percentile().withEstimationType(EstimationType.R_7);
    percentile.setData(micros.stream().mapToDouble(Double::doubleValue).toArray());
    return new UpdateTime(
        percentile.evaluate(50),
        percentile.evaluate(25),
        percentile.evaluate(75),
        micros.size(),
        updates);
  }

  /** Whether it is less beyond what repetitions differ by: the middle halves do not overlap. */
  public boolean isClearlyLessThan(UpdateTime other) {
    return upperQuartile < other.lowerQuartile;
  }

  /** How many times as fast as the other. */
  public double timesAsFastAs(UpdateTime other) {
    return other.median / median;
  }
}
