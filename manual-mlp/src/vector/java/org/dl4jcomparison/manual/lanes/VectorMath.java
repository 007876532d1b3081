package org.dl4jcomparison.manual.lanes;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Logarithms and roundings of whole arrays, whose lengths are multiples of a vector's.
 *
 * <p>Everything here gives the same bits at every length of vectors. Constants exist once, as
 * vectors: those that a loop broadcasts may be allocated again in every pass.
 */
final class VectorMath {
  static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
  static final int LANES = SPECIES.length();

  static final DoubleVector ONE = everywhere(1);

  /** Added to a small number this leaves its nearest whole number in the last bits. */
  private static final DoubleVector ROUNDER = everywhere(0x1.8p52);

  static final int MANTISSA_BITS = 52;

  // Of rounding to single precision.

  private static final LongVector EXPONENT = bits(Double.POSITIVE_INFINITY);
  private static final LongVector LEAST_POWER = bits(Float.MIN_NORMAL);
  private static final LongVector MOST_POWER = bits(0x1p200);
  private static final DoubleVector SINGLE_ROUNDER = everywhere(0x1.8p29);
  private static final DoubleVector SCALE = everywhere(0x1p896);
  private static final DoubleVector SCALE_BACK = everywhere(0x1p-896);

  // Of the logarithm.

  private static final DoubleVector TWO = everywhere(2);
  private static final LongVector ROOT_OF_HALF = bits(Math.sqrt(0.5));
  private static final LongVector ROUNDER_BITS = bits(0x1.8p52);
  private static final DoubleVector LN2 = everywhere(0.6931471805599453);

  // 2 / (2k + 1): log((1 + s) / (1 - s)) = 2s + s^3 (2/3 + 2/5 s^2 + ...), |s| < 0.172.
  private static final DoubleVector LOG_3 = everywhere(2 / 3.0);
  private static final DoubleVector LOG_5 = everywhere(2 / 5.0);
  private static final DoubleVector LOG_7 = everywhere(2 / 7.0);
  private static final DoubleVector LOG_9 = everywhere(2 / 9.0);
  private static final DoubleVector LOG_11 = everywhere(2 / 11.0);
  private static final DoubleVector LOG_13 = everywhere(2 / 13.0);
  private static final DoubleVector LOG_15 = everywhere(2 / 15.0);
  private static final DoubleVector LOG_17 = everywhere(2 / 17.0);
  private static final DoubleVector LOG_19 = everywhere(2 / 19.0);

  private VectorMath() {}

  static DoubleVector everywhere(double value) {
    return DoubleVector.broadcast(SPECIES, value);
  }

  /** The same bits everywhere, those of a number. */
  static LongVector bits(double value) {
    return LongVector.broadcast(LongVector.SPECIES_PREFERRED, Double.doubleToRawLongBits(value));
  }

  /**
   * Each number from one place to another to the nearest of single precision, ties to even, as a
   * cast does it; conversions of vectors allocate. Beside 1.5 x 2^29 times its leading power of two
   * a number keeps the 24 bits that it has in single precision, or fewer where that has fewer.
   */
  static void toSingle(double[] numbers, int from, int to) {
    for (int i = from; i < to; i += LANES) {
      DoubleVector x = DoubleVector.fromArray(SPECIES, numbers, i);
      LongVector power = x.reinterpretAsLongs().and(EXPONENT).max(LEAST_POWER).min(MOST_POWER);
      DoubleVector rounder = power.reinterpretAsDoubles().mul(SINGLE_ROUNDER);
      // What is too large for single precision becomes infinite.
      x.add(rounder).sub(rounder).mul(SCALE).mul(SCALE_BACK).intoArray(numbers, i);
    }
  }

  /**
   * The natural logarithm of normal numbers above zero, from one place to another; a NaN stays one.
   * Within 3e-16 of the true value, absolute for results below 1 and relative above.
   */
  static void log(double[] numbers, int from, int to) {
    for (int i = from; i < to; i += LANES) {
      DoubleVector x = DoubleVector.fromArray(SPECIES, numbers, i);
      LongVector bits = x.reinterpretAsLongs();
      // x = 2^n m, m between the roots of 1/2 and 2.
      LongVector n = bits.sub(ROOT_OF_HALF).lanewise(VectorOperators.ASHR, MANTISSA_BITS);
      DoubleVector m =
          bits.sub(n.lanewise(VectorOperators.LSHL, MANTISSA_BITS)).reinterpretAsDoubles();
      DoubleVector exponent = n.add(ROUNDER_BITS).reinterpretAsDoubles().sub(ROUNDER);
      DoubleVector f = m.sub(ONE);
      DoubleVector s = f.div(f.add(TWO));
      DoubleVector ss = s.mul(s);
      DoubleVector series = ss.fma(LOG_19, LOG_17);
      series = series.fma(ss, LOG_15);
      series = series.fma(ss, LOG_13);
      series = series.fma(ss, LOG_11);
      series = series.fma(ss, LOG_9);
      series = series.fma(ss, LOG_7);
      series = series.fma(ss, LOG_5);
      series = series.fma(ss, LOG_3);
      DoubleVector log = series.mul(ss).fma(s, s.add(s));
      // Zero, unless x is not a number.
      log = log.add(x.sub(x));
      exponent.fma(LN2, log).intoArray(numbers, i);
    }
  }
}
