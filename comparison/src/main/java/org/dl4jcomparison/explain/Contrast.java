package org.dl4jcomparison.explain;

/**
 * A weighted sum of a value function's values with whole weights over a common denominator. The
 * difference between two combinations is one, and so are a Shapley share and an interaction: that
 * is why each of them has a value at every seed, and its value over many seeds is the mean of
 * those.
 */
final class Contrast {
  /**
   * The most factors: with more, whole numbers would overflow, and 2^12 combinations take longer
   * than anyone waits.
   */
  static final int MOST_FACTORS = 12;

  private final long[] weights;
  private final long denominator;

  private Contrast(long[] weights, long denominator) {
    this.weights = weights;
    this.denominator = denominator;
  }

  /** The value of one combination. */
  static Contrast value(int factors, int combination) {
    Contrast contrast = new Contrast(new long[1 << factors], 1);
    contrast.weights[combination] = 1;
    return contrast;
  }

  /** What changes on the way from one combination to another. */
  static Contrast change(int factors, int from, int to) {
    Contrast contrast = new Contrast(new long[1 << factors], 1);
    contrast.weights[to]++;
    contrast.weights[from]--;
    return contrast;
  }

  /** How much more a factor changes when it is the last to be taken over than when the first. */
  static Contrast lastOverFirst(int factors, int factor) {
    int all = (1 << factors) - 1;
    int bit = 1 << factor;
    Contrast contrast = change(factors, all ^ bit, all);
    contrast.weights[bit]--;
    contrast.weights[0]++;
    return contrast;
  }

  /**
   * A factor's Shapley value (L. S. Shapley, A value for n-person games, 1953): its change averaged
   * over all orders in which k factors can be taken over from the second side,
   *
   * <pre>sum over S without i of |S|! (k - |S| - 1)! / k! * (v(S + i) - v(S))</pre>
   */
  static Contrast shapley(int factors, int factor) {
    requireFew(factors);
    Contrast contrast = new Contrast(new long[1 << factors], factorial(factors));
    int bit = 1 << factor;
    for (int s = 0; s < 1 << factors; s++) {
      if ((s & bit) == 0) {
        int size = Integer.bitCount(s);
        long weight = factorial(size) * factorial(factors - size - 1);
        contrast.weights[s | bit] += weight;
        contrast.weights[s] -= weight;
      }
    }
    return contrast;
  }

  /**
   * The Shapley interaction index of two factors (M. Grabisch and M. Roubens, An axiomatic approach
   * to the concept of interaction among players in cooperative games, 1999): by how much the change
   * that one makes depends on the other,
   *
   * <pre>
   * sum over S without i, j of |S|! (k - |S| - 2)! / (k - 1)!
   *     * (v(S + i + j) - v(S + i) - v(S + j) + v(S))
   * </pre>
   */
  static Contrast interaction(int factors, int first, int second) {
    requireFew(factors);
    Contrast contrast = new Contrast(new long[1 << factors], factorial(factors - 1));
    int i = 1 << first;
    int j = 1 << second;
    for (int s = 0; s < 1 << factors; s++) {
      if ((s & (i | j)) == 0) {
        int size = Integer.bitCount(s);
        long weight = factorial(size) * factorial(factors - size - 2);
        contrast.weights[s | i | j] += weight;
        contrast.weights[s | i] -= weight;
        contrast.weights[s | j] -= weight;
        contrast.weights[s] += weight;
      }
    }
    return contrast;
  }

  private static void requireFew(int factors) {
    if (factors > MOST_FACTORS) {
      throw new IllegalArgumentException(
          "%d factors are more than %d".formatted(factors, MOST_FACTORS));
    }
  }

  private static long factorial(int n) {
    long product = 1;
    for (int i = 2; i <= n; i++) {
      product *= i;
    }
    return product;
  }

  /** Its mean over the seeds of a value function, without an interval. */
  Effect meanOver(SeedValues values) {
    return over(values).withoutInterval();
  }

  /**
   * Over the seeds of a value function.
   *
   * @throws ArithmeticException if the values are too large to be added up exactly
   */
  Effect over(SeedValues values) {
    long[] numerators = new long[values.seeds()];
    for (int seed = 0; seed < numerators.length; seed++) {
      for (int s = 0; s < weights.length; s++) {
        if (weights[s] != 0) {
          numerators[seed] =
              Math.addExact(numerators[seed], Math.multiplyExact(weights[s], values.at(seed, s)));
        }
      }
    }
    return Effect.meanOf(numerators, denominator, range(values.largest()));
  }

  /** Where every value of the contrast lies, if every value that it weighs is from 0 to largest. */
  private Effect.Interval range(double largest) {
    if (Double.isInfinite(largest)) {
      return new Effect.Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }
    double negative = 0;
    double positive = 0;
    for (long weight : weights) {
      negative += Math.min(0, weight);
      positive += Math.max(0, weight);
    }
    return new Effect.Interval(negative / denominator * largest, positive / denominator * largest);
  }
}
