package org.dl4jcomparison.statistics;

import org.hipparchus.distribution.discrete.BinomialDistribution;

/**
 * The exact two-sided sign test of the hypothesis that A and B are first equally often (Dixon and
 * Mood 1946). Pairs without a first say nothing.
 */
public final class SignTest {
  private SignTest() {}

  /**
   * The p-value: how probable it is that one of the two is first at least as often, if both are
   * equally likely to be.
   *
   * @param wins pairs in which A is first
   * @param losses pairs in which B is first
   * @param undecided pairs in which either might have been; they count for whoever is first less
   *     often, so that they make no difference clearer
   */
  public static double pValue(int wins, int losses, int undecided) {
    int most = Math.max(wins, losses);
    int least = Math.min(wins, losses) + undecided;
    if (most <= least) {
      return 1;
    }
    BinomialDistribution chance = new BinomialDistribution(most + least, 0.5);
    return Math.min(1, 2 * chance.cumulativeProbability(least));
  }
}
