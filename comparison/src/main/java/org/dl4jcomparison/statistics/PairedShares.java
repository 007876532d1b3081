package org.dl4jcomparison.statistics;

import org.hipparchus.analysis.UnivariateFunction;
import org.hipparchus.analysis.solvers.BrentSolver;

/**
 * Tango's score interval (1998) for the difference of two paired shares, here the share of pairs
 * that A wins minus the share that B wins. The variance is that under the hypothesis tested, so the
 * interval stays sensible without a single win; without ties it is Wilson's.
 */
final class PairedShares {
  private static final double ACCURACY = 1e-13;
  private static final int MAX_EVALUATIONS = 1000;

  private PairedShares() {}

  /**
   * The lower end.
   *
   * @param wins pairs that A wins
   * @param losses pairs that B wins
   * @param pairs all pairs, ties included; at least 1
   * @param z normal quantile
   * @return the smallest difference that the score test does not refuse, -1 to 1
   */
  static double lowerEnd(int wins, int losses, int pairs, double z) {
    double estimate = (double) (wins - losses) / pairs;
    if (losses == pairs) {
      return -1;
    }
    UnivariateFunction beyondZ =
        difference ->
            (estimate - difference) * pairs - z * deviation(wins, losses, pairs, difference);
    // At the estimate itself the deviation can be 0, and then that is a root too.
    return new BrentSolver(ACCURACY).solve(MAX_EVALUATIONS, beyondZ, -1, estimate - ACCURACY);
  }

  /** Standard deviation of wins - losses, the shares being as likely as the difference allows. */
  private static double deviation(int wins, int losses, int pairs, double difference) {
    double a = 2.0 * pairs;
    double b = -wins - losses + (2.0 * pairs - wins + losses) * difference;
    double c = -losses * difference * (1 - difference);
    double shareLost = (Math.sqrt(Math.max(0, b * b - 4 * a * c)) - b) / (2 * a);
    return Math.sqrt(Math.max(0, pairs * (2 * shareLost + difference * (1 - difference))));
  }
}
