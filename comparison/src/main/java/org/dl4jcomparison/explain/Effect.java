package org.dl4jcomparison.explain;

import java.io.Serializable;
import java.math.BigInteger;
import java.util.Optional;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.fraction.BigFraction;

/**
 * A mean over seeds, in updates.
 *
 * <p>The interval is Student's for the mean of paired differences: each seed gives one value of the
 * effect, all combinations having trained at that seed, and the values of different seeds are
 * independent. It ends where the values do. Exchanging the two sides flips it exactly.
 */
public final class Effect implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Confidence of every interval. */
  public static final double CONFIDENCE = 0.95;

  private final BigFraction exact;
  // Optional is not serializable.
  private final Interval interval;

  /**
   * A confidence interval.
   *
   * @param low its lower end
   * @param high its upper end
   */
  public record Interval(double low, double high) implements Serializable {
    /** Whether no effect lies in it. */
    public boolean includesZero() {
      return low <= 0 && high >= 0;
    }
  }

  private Effect(BigFraction exact, Interval interval) {
    this.exact = exact;
    this.interval = interval;
  }

  /**
   * The mean of one value a seed.
   *
   * @param numerators of the values
   * @param denominator of all of them
   * @param range where the mean is known to lie; the interval does not leave it
   */
  static Effect meanOf(long[] numerators, long denominator, Interval range) {
    BigInteger sum = BigInteger.ZERO;
    BigInteger squares = BigInteger.ZERO;
    for (long numerator : numerators) {
      BigInteger value = BigInteger.valueOf(numerator);
      sum = sum.add(value);
      squares = squares.add(value.multiply(value));
    }
    BigInteger n = BigInteger.valueOf(numerators.length);
    BigFraction mean = new BigFraction(sum, n.multiply(BigInteger.valueOf(denominator)));
    if (numerators.length < 2) {
      return new Effect(mean, null);
    }
    // (sum(x^2) - sum(x)^2 / n) / (n - 1) / n, exact: seeds that agree leave no spread at all.
    BigFraction squaredError =
        new BigFraction(
                n.multiply(squares).subtract(sum.multiply(sum)),
                n.multiply(n).multiply(n.subtract(BigInteger.ONE)))
            .divide(BigInteger.valueOf(denominator))
            .divide(BigInteger.valueOf(denominator));
    double standardError = Math.sqrt(squaredError.doubleValue());
    double degrees = numerators.length - 1;
    double half =
        new TDistribution(degrees).inverseCumulativeProbability((1 + CONFIDENCE) / 2)
            * standardError;
    double centre = mean.doubleValue();
    return new Effect(
        mean,
        new Interval(Math.max(range.low(), centre - half), Math.min(range.high(), centre + half)));
  }

  /**
   * A mean time is only told as it is: times are skewed, and at eight seeds Student's interval
   * would hold the true mean nine times in ten only.
   */
  Effect withoutInterval() {
    return new Effect(exact, null);
  }

  /** The effect without any rounding. */
  public BigFraction exact() {
    return exact;
  }

  /** The effect in updates. */
  public double value() {
    return exact.doubleValue();
  }

  /** Its interval; empty if there was one seed only, and for a mean time. */
  public Optional<Interval> interval() {
    return Optional.ofNullable(interval);
  }

  /** 1, 0 or -1 as the effect is above, at or below zero. */
  public int sign() {
    return exact.signum();
  }

  /** Whether it is zero at every seed; without an interval, whether it is zero. */
  boolean isZeroEverywhere() {
    return sign() == 0 && (interval == null || interval.low() == interval.high());
  }

  /**
   * Whether it can be told from no effect: its interval does not include zero, or, without an
   * interval, it is not zero.
   */
  public boolean isDistinct() {
    return interval == null ? sign() != 0 : !interval.includesZero();
  }
}
