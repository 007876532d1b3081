package org.dl4jcomparison.manual;

import org.hipparchus.random.MersenneTwister;

/**
 * The numbers that {@code numpy.random.seed(seed)} and {@code numpy.random.uniform} give, bit for
 * bit.
 *
 * <p>NumPy's legacy generator is the 32-bit Mersenne Twister MT19937, filled by {@code
 * init_genrand} (M. Matsumoto and T. Nishimura, 2002). The twister itself comes from Hipparchus;
 * what is here is only how NumPy makes a double of two of its draws, which differs from Hipparchus'
 * own.
 */
final class NumpyRandom {
  /** The largest seed that {@code numpy.random.seed} accepts, 2^32 - 1. */
  static final long MAX_SEED = 0xFFFF_FFFFL;

  private final MersenneTwister twister;

  /**
   * Starts the sequence of a seed.
   *
   * @throws IllegalArgumentException if the seed is not from 0 to 2^32 - 1, NumPy's own limits
   */
  NumpyRandom(long seed) {
    if (seed < 0 || seed > MAX_SEED) {
      throw new IllegalArgumentException("Seed %d is not from 0 to %d".formatted(seed, MAX_SEED));
    }
    // Hipparchus takes the 32 bits as an int, whatever their sign.
    twister = new MersenneTwister((int) seed);
  }

  /** The next double in [0, 1): 53 bits out of two 32-bit draws, the first giving the upper 27. */
  double nextDouble() {
    long high = Integer.toUnsignedLong(twister.nextInt()) >>> 5;
    long low = Integer.toUnsignedLong(twister.nextInt()) >>> 6;
    return (high * 0x1p26 + low) / 0x1p53;
  }

  /** A rows x columns matrix of doubles uniform in [low, high), drawn row by row as NumPy does. */
  double[][] uniform(double low, double high, int rows, int columns) {
    double[][] drawn = new double[rows][columns];
    for (double[] row : drawn) {
      for (int j = 0; j < columns; j++) {
        row[j] = low + (high - low) * nextDouble();
      }
    }
    return drawn;
  }
}
