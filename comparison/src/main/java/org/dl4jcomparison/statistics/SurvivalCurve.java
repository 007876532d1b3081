package org.dl4jcomparison.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The product-limit estimate S(t) of the share of runs that have not reached the target at time t
 * (Kaplan and Meier 1958): S(t) is the product of (n - d) / n over the times at or before t at
 * which d of the n runs still under way reach it.
 *
 * <p>All arrays hold one entry per distinct time at which a run reaches the target, in order.
 *
 * @param time these times
 * @param atRisk n: runs neither reached nor censored before that time
 * @param events d: runs that reach the target at that time
 * @param survival S just after that time
 * @param logVariance variance of log S by Greenwood (1926): the sum of d / (n (n - d)); infinite
 *     once S is 0
 * @param end the latest time of the sample; infinite if a run is known never to reach the target
 */
record SurvivalCurve(
    double[] time,
    int[] atRisk,
    int[] events,
    double[] survival,
    double[] logVariance,
    double end) {

  static SurvivalCurve of(List<Observation> runs) {
    if (runs.isEmpty()) {
      throw new IllegalArgumentException("A sample needs at least one run");
    }
    Observation[] sorted =
        runs.stream()
            .sorted(Comparator.comparingDouble(Observation::time))
            .toArray(Observation[]::new);
    double[] times =
        Arrays.stream(sorted)
            .filter(Observation::reached)
            .mapToDouble(Observation::time)
            .distinct()
            .toArray();
    int[] atRisk = new int[times.length];
    int[] events = new int[times.length];
    double[] survival = new double[times.length];
    double[] logVariance = new double[times.length];
    double s = 1;
    double sum = 0;
    int before = 0;
    for (int j = 0; j < times.length; j++) {
      while (sorted[before].time() < times[j]) {
        before++;
      }
      int n = sorted.length - before;
      int d = 0;
      for (int i = before; i < sorted.length && sorted[i].time() == times[j]; i++) {
        d += sorted[i].reached() ? 1 : 0;
      }
      s *= (double) (n - d) / n;
      sum += d / ((double) n * (n - d));
      atRisk[j] = n;
      events[j] = d;
      survival[j] = s;
      logVariance[j] = sum;
    }
    return new SurvivalCurve(
        times, atRisk, events, survival, logVariance, sorted[sorted.length - 1].time());
  }

  /** The last step at or before a time, or -1 if there is none. */
  int stepAt(double t) {
    int found = Arrays.binarySearch(time, t);
    return found >= 0 ? found : -found - 2;
  }

  /** S(t); beyond the last time of the sample S stays what it is there. */
  double survivalAt(double t) {
    int step = stepAt(t);
    return step < 0 ? 1 : survival[step];
  }

  /** Whether the sample determines S up to a time. */
  boolean reaches(double t) {
    return t <= end || survivalAt(t) == 0;
  }
}
