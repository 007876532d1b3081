package org.dl4jcomparison.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * The Kaplan-Meier curve of a sample's time to target: S(t), the share of runs that have not
 * reached the target at time t, with a pointwise confidence band.
 */
public final class KaplanMeier {
  // S is a product of fractions: where it is one half exactly, it may miss it by rounding.
  private static final double ROUNDING = 1e-12;

  private final List<Observation> runs;
  private final SurvivalCurve curve;
  private final double level;
  private final double z;

  private KaplanMeier(List<Observation> runs, double level) {
    this.runs = List.copyOf(runs);
    this.curve = SurvivalCurve.of(runs);
    this.level = level;
    this.z = Quantiles.normal(level);
  }

  /**
   * A time at which runs reach the target.
   *
   * @param time the time
   * @param atRisk runs that had neither reached it nor been censored before
   * @param events runs that reach it now
   * @param survival S just after
   * @param standardError Greenwood's standard error of S; empty once S is 0, where it says nothing
   * @param band confidence interval of S from here to the next step
   */
  public record Step(
      double time,
      int atRisk,
      int events,
      double survival,
      OptionalDouble standardError,
      Interval band) {
    /** Share of the runs that have reached the target: 1 - S. */
    public double reached() {
      return 1 - survival;
    }
  }

  /**
   * Runs whose following ended without the target, to be marked on the curve.
   *
   * @param time when it ended
   * @param count how many ended then
   * @param survival S at that time
   */
  public record Censoring(double time, int count, double survival) {}

  /**
   * A median.
   *
   * @param value the first time at which at least half of the runs have reached the target, S(t)
   *     &lt;= 1/2; empty if half of them do not reach it while they are followed
   * @param interval the times at which the band of S holds 1/2. It is there even if the median is
   *     not: it begins where the median can be at the earliest, at the latest where the following
   *     of the runs ends, and goes to infinity if the band never leaves 1/2 behind
   */
  public record Median(OptionalDouble value, Interval interval) {}

  /**
   * Estimates the curve of a sample.
   *
   * @param runs at least one
   * @param level level of band and intervals
   */
  public static KaplanMeier of(List<Observation> runs, double level) {
    return new KaplanMeier(runs, level);
  }

  /** One step for every time at which a run reaches the target; S is 1 before the first. */
  public List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    for (int j = 0; j < curve.time().length; j++) {
      double s = curve.survival()[j];
      steps.add(
          new Step(
              curve.time()[j],
              curve.atRisk()[j],
              curve.events()[j],
              s,
              s == 0
                  ? OptionalDouble.empty()
                  : OptionalDouble.of(s * Math.sqrt(curve.logVariance()[j])),
              band(j, curve.time()[j])));
    }
    return steps;
  }

  /** Where runs are censored, in order; runs that are known never to reach have no such time. */
  public List<Censoring> censorings() {
    TreeMap<Double, Integer> counts = new TreeMap<>();
    for (Observation run : runs) {
      if (!run.reached() && Double.isFinite(run.time())) {
        counts.merge(run.time(), 1, Integer::sum);
      }
    }
    List<Censoring> censorings = new ArrayList<>();
    counts.forEach((t, n) -> censorings.add(new Censoring(t, n, curve.survivalAt(t))));
    return censorings;
  }

  /** S(t) and its confidence interval; empty beyond the time to which runs were followed. */
  public Optional<Estimate> survivalAt(double t) {
    if (!(t >= 0)) {
      throw new IllegalArgumentException("Time " + t + " is not 0 or greater");
    }
    return curve.reaches(t)
        ? Optional.of(new Estimate(curve.survivalAt(t), band(curve.stepAt(t), t)))
        : Optional.empty();
  }

  private Interval band(int step, double t) {
    double s = step < 0 ? 1 : curve.survival()[step];
    if (s == 1 || s == 0) {
      int known = (int) runs.stream().filter(run -> run.isKnownUpTo(t)).count();
      Interval wilson = Proportion.wilson(s, known, level);
      return new Interval(wilson.low(), wilson.high(), level, IntervalMethod.GREENWOOD_LOG_LOG);
    }
    double spread = z * Math.sqrt(curve.logVariance()[step]) / -Math.log(s);
    return new Interval(
        Math.pow(s, Math.exp(spread)),
        Math.pow(s, Math.exp(-spread)),
        level,
        IntervalMethod.GREENWOOD_LOG_LOG);
  }

  /** The median time to target. */
  public Median median() {
    OptionalDouble value = OptionalDouble.empty();
    double low = band(-1, 0).low() <= 0.5 ? 0 : Double.POSITIVE_INFINITY;
    double high = Double.POSITIVE_INFINITY;
    for (Step step : steps()) {
      if (value.isEmpty() && step.survival() <= 0.5 + ROUNDING) {
        value = OptionalDouble.of(step.time());
      }
      if (step.band().low() <= 0.5 + ROUNDING) {
        low = Math.min(low, step.time());
      }
      if (step.band().high() < 0.5 - ROUNDING) {
        high = Math.min(high, step.time());
      }
    }
    low = Math.min(low, lastFiniteTime());
    return new Median(value, new Interval(low, high, level, IntervalMethod.BROOKMEYER_CROWLEY));
  }

  private double lastFiniteTime() {
    return runs.stream().mapToDouble(Observation::time).filter(Double::isFinite).max().orElse(0);
  }
}
