package org.dl4jcomparison.statistics;

import java.util.List;
import java.util.Optional;
import org.hipparchus.stat.correlation.Covariance;

/**
 * The restricted mean of A minus that of B: how much longer A keeps one waiting, up to the horizon.
 *
 * <p>The interval puts the intervals of the two means together by MOVER (Zou and Donner 2008), for
 * runs that pair up with the correlation of their pseudo-observations (Zou 2007).
 *
 * @param a restricted mean of A
 * @param b restricted mean of B, up to the same horizon
 * @param value a minus b; negative if A is quicker
 * @param interval its confidence interval
 */
public record RestrictedMeanDifference(
    RestrictedMean a, RestrictedMean b, double value, Interval interval) {
  /**
   * For samples whose runs pair up: run i of both has the same seed, and the seed means the same
   * draw to both.
   *
   * @param a runs of A
   * @param b runs of B, as many
   * @param horizon greater than 0, finite
   * @param level level of the interval
   * @return empty if one of the two means is not determined, see {@link RestrictedMean#of}
   */
  public static Optional<RestrictedMeanDifference> paired(
      List<Observation> a, List<Observation> b, double horizon, double level) {
    if (a.size() != b.size()) {
      throw new IllegalArgumentException(
          "Runs of A and B do not pair up: " + a.size() + " and " + b.size());
    }
    return of(a, b, horizon, level, IntervalMethod.MOVER_PAIRED);
  }

  /**
   * For samples that have nothing to do with each other; parameters as in {@link #paired}, but the
   * samples may differ in size.
   */
  public static Optional<RestrictedMeanDifference> unpaired(
      List<Observation> a, List<Observation> b, double horizon, double level) {
    return of(a, b, horizon, level, IntervalMethod.MOVER);
  }

  private static Optional<RestrictedMeanDifference> of(
      List<Observation> a,
      List<Observation> b,
      double horizon,
      double level,
      IntervalMethod method) {
    Optional<RestrictedMean> meanA = RestrictedMean.of(a, horizon, level);
    Optional<RestrictedMean> meanB = RestrictedMean.of(b, horizon, level);
    if (meanA.isEmpty() || meanB.isEmpty()) {
      return Optional.empty();
    }
    double correlation =
        method == IntervalMethod.MOVER_PAIRED
            ? correlation(
                PseudoObservations.of(a, horizon).restricted(),
                PseudoObservations.of(b, horizon).restricted())
            : 0;
    double value = meanA.get().value() - meanB.get().value();
    double low = value - distance(below(meanA.get()), above(meanB.get()), correlation);
    double high = value + distance(above(meanA.get()), below(meanB.get()), correlation);
    return Optional.of(
        new RestrictedMeanDifference(
            meanA.get(),
            meanB.get(),
            value,
            new Interval(Math.max(-horizon, low), Math.min(horizon, high), level, method)));
  }

  private static double below(RestrictedMean mean) {
    return mean.value() - mean.interval().low();
  }

  private static double above(RestrictedMean mean) {
    return mean.interval().high() - mean.value();
  }

  private static double distance(double x, double y, double correlation) {
    return Math.sqrt(Math.max(0, x * x + y * y - 2 * correlation * (x * y)));
  }

  /** Pearson's, or 0 if one of the samples does not vary. */
  private static double correlation(double[] x, double[] y) {
    if (x.length < 2) {
      return 0;
    }
    Covariance covariance = new Covariance();
    double product = covariance.covariance(x, x) * covariance.covariance(y, y);
    double correlation = covariance.covariance(x, y) / Math.sqrt(product);
    return product > 0 ? Math.max(-1, Math.min(1, correlation)) : 0;
  }
}
