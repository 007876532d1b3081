package org.dl4jcomparison.explain;

import java.util.Arrays;

/**
 * A value function seen at several seeds: what each combination of factors is worth at each of
 * them. Here the values are restricted times to a target, in updates; any whole numbers will do.
 */
public final class SeedValues {
  private final long[][] values;
  private final int factors;
  private final double largest;

  /**
   * Makes a value function of any values.
   *
   * @param values seeds x combinations, at least 1 x 1; the combinations are all 2^k, by bit mask
   * @throws IllegalArgumentException if a seed has another number of values than 2^k
   */
  public static SeedValues of(long[][] values) {
    return new SeedValues(values, Double.POSITIVE_INFINITY);
  }

  /**
   * Takes values from 0 to a largest one. A mean of them lies there too, so no interval leaves it.
   *
   * @param values as in {@link #of}
   * @param largest that a value can be
   * @throws IllegalArgumentException if a seed has another number of values than 2^k
   */
  public static SeedValues upTo(long largest, long[][] values) {
    return new SeedValues(values, largest);
  }

  private SeedValues(long[][] values, double largest) {
    this.largest = largest;
    this.values = Arrays.stream(values).map(long[]::clone).toArray(long[][]::new);
    this.factors = Integer.numberOfTrailingZeros(Integer.highestOneBit(values[0].length));
    for (long[] seed : this.values) {
      if (seed.length != 1 << factors) {
        throw new IllegalArgumentException(
            "%d values are not one for each of %d combinations"
                .formatted(seed.length, 1 << factors));
      }
    }
  }

  /** Number of factors, k. */
  public int factors() {
    return factors;
  }

  /** Number of combinations, 2^k. */
  public int combinations() {
    return 1 << factors;
  }

  /** The largest that a value can be, the smallest being 0; infinite if any value will do. */
  public double largest() {
    return largest;
  }

  /** Number of seeds. */
  public int seeds() {
    return values.length;
  }

  /** What a combination is worth at a seed. */
  public long at(int seed, int combination) {
    return values[seed][combination];
  }

  /** What a combination is worth at all seeds together. */
  public long total(int combination) {
    long total = 0;
    for (long[] seed : values) {
      total = Math.addExact(total, seed[combination]);
    }
    return total;
  }
}
