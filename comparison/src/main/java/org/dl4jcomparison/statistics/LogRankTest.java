package org.dl4jcomparison.statistics;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hipparchus.special.Gamma;

/**
 * The log-rank test of the hypothesis that two contenders have the same distribution of time to
 * target (Mantel 1966, with the hypergeometric variance).
 *
 * <p>It treats the samples as independent. Runs that share their seed tend to be alike in both,
 * which makes the test careful: the true p is then smaller.
 *
 * @param observedA runs of A that reached the target
 * @param expectedA how many of A would have, had both the same distribution
 * @param observedB the same for B
 * @param expectedB the same for B
 * @param chiSquared (observedA - expectedA)^2 divided by its variance; 1 degree of freedom
 * @param pValue probability of a value at least as large if the hypothesis is true
 */
public record LogRankTest(
    int observedA,
    double expectedA,
    int observedB,
    double expectedB,
    double chiSquared,
    double pValue) {
  private static final int DEGREES_OF_FREEDOM = 1;

  /**
   * Compares two samples.
   *
   * @return empty if there is nothing to compare: no run reached the target while runs of both
   *     contenders were still under way
   */
  public static Optional<LogRankTest> of(List<Observation> a, List<Observation> b) {
    SurvivalCurve curveA = SurvivalCurve.of(a);
    SurvivalCurve curveB = SurvivalCurve.of(b);
    SurvivalCurve both = SurvivalCurve.of(Stream.concat(a.stream(), b.stream()).toList());
    double expectedA = 0;
    double expectedB = 0;
    double variance = 0;
    for (int j = 0; j < both.time().length; j++) {
      double t = both.time()[j];
      double atRiskA = atRisk(a, t);
      double n = both.atRisk()[j];
      double atRiskB = n - atRiskA;
      double d = both.events()[j];
      expectedA += d * (atRiskA / n);
      expectedB += d * (atRiskB / n);
      if (n > 1) {
        variance += d * ((atRiskA / n) * (atRiskB / n)) * ((n - d) / (n - 1));
      }
    }
    if (variance == 0) {
      return Optional.empty();
    }
    int observedA = total(curveA);
    int observedB = total(curveB);
    // Half the difference of both sides, so that swapping A and B changes no bit.
    double excess = ((observedA - expectedA) - (observedB - expectedB)) / 2;
    double chiSquared = excess * excess / variance;
    // The upper tail of chi-squared itself: 1 minus the lower one would be 0 for very small p.
    double pValue = Gamma.regularizedGammaQ(DEGREES_OF_FREEDOM / 2.0, chiSquared / 2);
    return Optional.of(
        new LogRankTest(observedA, expectedA, observedB, expectedB, chiSquared, pValue));
  }

  private static long atRisk(List<Observation> runs, double t) {
    return runs.stream().filter(run -> run.time() >= t).count();
  }

  private static int total(SurvivalCurve curve) {
    int sum = 0;
    for (int d : curve.events()) {
      sum += d;
    }
    return sum;
  }
}
