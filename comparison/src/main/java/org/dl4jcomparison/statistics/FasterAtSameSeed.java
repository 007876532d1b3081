package org.dl4jcomparison.statistics;

import java.util.List;

/**
 * How often A needs less time to the target than B at the same seed: the probability that A is
 * first plus half the probability that neither is.
 *
 * <p>A pair in which one run reached the target and the other was stopped before that time is
 * <em>undecided</em>: the other one might have been first. The value counts it as one half, and the
 * interval is wide enough for whatever it would have been: its lower end counts all undecided pairs
 * against A and its upper end for A.
 *
 * @param wins pairs in which A is known to be first; also if B was followed to A's time without
 *     reaching the target
 * @param losses pairs in which B is known to be first
 * @param ties pairs in which both reached the target at the same time
 * @param neither pairs in which neither run reached the target
 * @param undecided all other pairs
 * @param probability the probability with Tango's score interval
 */
public record FasterAtSameSeed(
    int wins, int losses, int ties, int neither, int undecided, Estimate probability) {
  /**
   * Compares the runs seed by seed.
   *
   * @param a runs of A, at least one
   * @param b runs of B, as many, in the same order of seeds
   * @param level level of the interval
   */
  public static FasterAtSameSeed of(List<Observation> a, List<Observation> b, double level) {
    if (a.size() != b.size() || a.isEmpty()) {
      throw new IllegalArgumentException(
          "Runs of A and B do not pair up: " + a.size() + " and " + b.size());
    }
    int wins = 0;
    int losses = 0;
    int ties = 0;
    int neither = 0;
    for (int i = 0; i < a.size(); i++) {
      Observation x = a.get(i);
      Observation y = b.get(i);
      if (!x.reached() && !y.reached()) {
        neither++;
      } else if (isFirst(x, y)) {
        wins++;
      } else if (isFirst(y, x)) {
        losses++;
      } else if (x.reached() && y.reached()) {
        ties++;
      }
    }
    int undecided = a.size() - wins - losses - ties - neither;
    return new FasterAtSameSeed(
        wins, losses, ties, neither, undecided, estimate(wins, losses, undecided, a.size(), level));
  }

  private static boolean isFirst(Observation x, Observation y) {
    return x.reached() && (y.reached() ? x.time() < y.time() : x.time() <= y.time());
  }

  private static Estimate estimate(int wins, int losses, int undecided, int pairs, double level) {
    double z = Quantiles.normal(level);
    double low = PairedShares.lowerEnd(wins, losses + undecided, pairs, z);
    double high = -PairedShares.lowerEnd(losses, wins + undecided, pairs, z);
    return new Estimate(
        0.5 + (wins - losses) / (2.0 * pairs),
        new Interval((1 + low) / 2, (1 + high) / 2, level, IntervalMethod.TANGO));
  }
}
