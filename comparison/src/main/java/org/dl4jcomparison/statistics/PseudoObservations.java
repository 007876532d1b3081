package org.dl4jcomparison.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * Each run's share in an estimate: n times the estimate of all n runs, minus n - 1 times the
 * estimate without that run (Andersen, Hansen and Klein 2004). Where nothing is censored before the
 * horizon these are the plain values, so they serve censored and uncensored samples alike.
 *
 * @param restricted one value per run, in the sample's order, for the mean of min(time, horizon)
 * @param beyond the same for the share that has not reached the target at the horizon
 */
record PseudoObservations(double[] restricted, double[] beyond) {

  static PseudoObservations of(List<Observation> runs, double horizon) {
    int n = runs.size();
    double[] restricted = new double[n];
    double[] beyond = new double[n];
    if (runs.stream().allMatch(run -> run.isKnownUpTo(horizon))) {
      for (int i = 0; i < n; i++) {
        restricted[i] = Math.min(runs.get(i).time(), horizon);
        beyond[i] = runs.get(i).reachedBy(horizon) ? 0 : 1;
      }
      return new PseudoObservations(restricted, beyond);
    }
    SurvivalCurve all = SurvivalCurve.of(runs);
    List<Observation> others = new ArrayList<>(runs);
    for (int i = 0; i < n; i++) {
      // A censored sample of one run never gets here: its mean up to the horizon is not determined.
      others.remove(i);
      SurvivalCurve rest = SurvivalCurve.of(others);
      others.add(i, runs.get(i));
      restricted[i] = n * all.area(horizon) - (n - 1) * rest.area(horizon);
      beyond[i] = n * all.survivalAt(horizon) - (n - 1) * rest.survivalAt(horizon);
    }
    return new PseudoObservations(restricted, beyond);
  }
}
