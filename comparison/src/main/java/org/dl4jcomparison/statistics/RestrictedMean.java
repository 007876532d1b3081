package org.dl4jcomparison.statistics;

import java.util.List;
import java.util.Optional;

/**
 * The mean of min(time to target, horizon): the mean time spent waiting for the target by someone
 * who gives up at the horizon. It is the area under the Kaplan-Meier curve up to there.
 *
 * <p>The interval treats the two things that are unknown apart: the share p of runs that are not
 * there at the horizon, with Wilson's interval, and the mean m of those that are, with Student's t;
 * the mean of all is p times the horizon plus (1 - p) m, and the ends are put together by MOVER
 * (Zou and Donner 2008). A plain t interval fails here: of 20 runs with 5 % that never reach, a
 * third of all samples contains none of those, and it covers the truth 74 % of the time. The price
 * is an upper end that stays careful when every run has reached the target.
 *
 * <p>With runs censored before the horizon, the size of the sample behind p is the one that gives
 * Greenwood's variance, and the spread of m comes from pseudo-observations; without, both are the
 * plain ones.
 *
 * @param horizon where waiting ends, in the unit of the times
 * @param value the mean
 * @param interval its confidence interval, within 0 and the horizon
 */
public record RestrictedMean(double horizon, double value, Interval interval) {
  /**
   * Estimates the mean of a sample.
   *
   * @param runs at least one
   * @param horizon greater than 0, finite
   * @param level level of the interval
   * @return empty if no run was followed to the horizon while some had not reached the target: the
   *     sample then says nothing of what comes between
   */
  public static Optional<RestrictedMean> of(List<Observation> runs, double horizon, double level) {
    if (!(horizon > 0) || Double.isInfinite(horizon)) {
      throw new IllegalArgumentException(
          "Horizon " + horizon + " is not a finite number greater than 0");
    }
    SurvivalCurve curve = SurvivalCurve.of(runs);
    if (!curve.reaches(horizon)) {
      return Optional.empty();
    }
    double value = curve.area(horizon);
    double beyond = curve.survivalAt(horizon);
    Interval share = Proportion.wilson(beyond, size(runs, curve, horizon), level);
    double low;
    double high;
    if (beyond == 1) {
      low = share.low() * horizon;
      high = horizon;
    } else {
      double within = (value - horizon * beyond) / (1 - beyond);
      double half = halfWidthWithin(runs, horizon, beyond, within, level);
      double belowWithin = within - Math.max(0, within - half);
      double aboveWithin = Math.min(horizon, within + half) - within;
      double gap = horizon - within;
      low = value - Math.hypot((1 - beyond) * belowWithin, gap * (beyond - share.low()));
      high = value + Math.hypot((1 - beyond) * aboveWithin, gap * (share.high() - beyond));
    }
    return Optional.of(
        new RestrictedMean(
            horizon,
            value,
            new Interval(Math.max(0, low), Math.min(horizon, high), level, IntervalMethod.MOVER)));
  }

  /** Number of uncensored runs that would know the share beyond the horizon as well as these. */
  private static int size(List<Observation> runs, SurvivalCurve curve, double horizon) {
    int step = curve.stepAt(horizon);
    double beyond = curve.survivalAt(horizon);
    if (step < 0 || beyond == 0) {
      return (int) runs.stream().filter(run -> run.isKnownUpTo(horizon)).count();
    }
    return Math.max(1, (int) Math.round((1 - beyond) / (beyond * curve.logVariance()[step])));
  }

  /** Half the width of the t interval of the mean time of the runs that reach by the horizon. */
  private static double halfWidthWithin(
      List<Observation> runs, double horizon, double beyond, double within, double level) {
    int n = runs.size();
    int reached = (int) runs.stream().filter(run -> run.reachedBy(horizon)).count();
    if (reached < 2) {
      return horizon;
    }
    PseudoObservations pseudo = PseudoObservations.of(runs, horizon);
    double[] residual = new double[n];
    double mean = 0;
    for (int i = 0; i < n; i++) {
      double q = pseudo.beyond()[i];
      residual[i] = (pseudo.restricted()[i] - horizon * q - within * (1 - q)) / (1 - beyond);
      mean += residual[i] / n;
    }
    double squares = 0;
    for (double r : residual) {
      squares += (r - mean) * (r - mean);
    }
    // Without censoring before the horizon this is s^2 / reached of the runs that reached.
    double variance = squares * reached / ((double) n * n * (reached - 1));
    return Quantiles.student(level, reached - 1) * Math.sqrt(variance);
  }
}
