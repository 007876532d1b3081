package org.dl4jcomparison.manual.lanes;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Sigmoids, logarithms and roundings of whole arrays, whose lengths are multiples of a vector's.
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

  private static final int MANTISSA_BITS = 52;

  // Of the sigmoid.

  /** Beyond these it no longer changes: exp(-z) is infinite, or nothing beside 1. */
  private static final double LEAST = -710;

  private static final double MOST = 700;

  /** Bits of a size up to which numbers need no comparison with these; a NaN's are above. */
  private static final long MODERATE = Double.doubleToRawLongBits(700);

  private static final LongVector MAGNITUDE =
      LongVector.broadcast(LongVector.SPECIES_PREFERRED, Long.MAX_VALUE);

  private static final DoubleVector MINUS_LOG2_E = everywhere(-1.4426950408889634);

  /** ln 2 in two parts, the first with zeros at its end so that n times it is exact; fdlibm's. */
  private static final DoubleVector LN2_HIGH = everywhere(6.93147180369123816490e-01);

  private static final DoubleVector LN2_LOW = everywhere(1.90821492927058770002e-10);

  // (exp(-u) - 1 + u) / u^2 by the power of u that exp(-u) has it with: the Chebyshev approximation
  // of degree 10 for |u| up to ln(2) / 2, with which exp(-u) is wrong by 4e-19 of itself.
  private static final DoubleVector TERM_2 = everywhere(0.5);
  private static final DoubleVector TERM_3 = everywhere(-0.1666666666666667);
  private static final DoubleVector TERM_4 = everywhere(0.04166666666666667);
  private static final DoubleVector TERM_5 = everywhere(-0.008333333333326136);
  private static final DoubleVector TERM_6 = everywhere(0.0013888888888883748);
  private static final DoubleVector TERM_7 = everywhere(-0.00019841269874820627);
  private static final DoubleVector TERM_8 = everywhere(2.4801587325547743e-05);
  private static final DoubleVector TERM_9 = everywhere(-2.7557255400206422e-06);
  private static final DoubleVector TERM_10 = everywhere(2.75572736431103e-07);
  private static final DoubleVector TERM_11 = everywhere(-2.5105217004720745e-08);
  private static final DoubleVector TERM_12 = everywhere(2.0914686968086876e-09);

  /** The same with the exponent of 2^-1, as it is stored, added. */
  private static final DoubleVector EXPONENT_ROUNDER = everywhere(0x1.8p52 + 1022);

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
   * {@code 1 / (1 + exp(-z))}. The steps are the readable network's; exp(-z) = 2^n exp(-u), with n
   * the whole number nearest to -z / ln 2 and u = z + n ln 2 in two doubles, is within 0.6 units in
   * the last place: its first two terms, 1 - u, are added without loss.
   *
   * @param length so many numbers, and up to a vector more: these are read and written, too
   * @param sizes as many numbers as a vector has, to work in: reductions of a vector may allocate
   */
  static void sigmoid(double[] z, double[] s, int length, long[] sizes) {
    // Whether a number is too large is asked for all of them at once: comparisons are costly.
    sigmoidOfModerate(z, s, length, sizes);
    long largest = 0;
    for (long size : sizes) {
      largest = Math.max(largest, size);
    }
    if (largest > MODERATE) {
      clamp(z, length);
      sigmoidOfModerate(z, s, length, sizes);
    }
  }

  /**
   * Of numbers that are not too large, two vectors at a time; and the bits of the largest size in
   * each lane.
   */
  private static void sigmoidOfModerate(double[] zs, double[] s, int length, long[] sizes) {
    // Kept in memory: as a variable of the loop it may be allocated.
    Arrays.fill(sizes, 0);
    for (int i = 0; i < length; i += 2 * LANES) {
      DoubleVector zA = DoubleVector.fromArray(SPECIES, zs, i);
      DoubleVector zB = DoubleVector.fromArray(SPECIES, zs, i + LANES);
      LongVector sizeA = zA.reinterpretAsLongs().and(MAGNITUDE);
      LongVector sizeB = zB.reinterpretAsLongs().and(MAGNITUDE);
      LongVector.fromArray(LongVector.SPECIES_PREFERRED, sizes, 0)
          .max(sizeA)
          .max(sizeB)
          .intoArray(sizes, 0);
      DoubleVector roundedA = zA.fma(MINUS_LOG2_E, EXPONENT_ROUNDER);
      DoubleVector roundedB = zB.fma(MINUS_LOG2_E, EXPONENT_ROUNDER);
      DoubleVector nA = roundedA.sub(EXPONENT_ROUNDER);
      DoubleVector nB = roundedB.sub(EXPONENT_ROUNDER);
      DoubleVector highA = nA.fma(LN2_HIGH, zA);
      DoubleVector highB = nB.fma(LN2_HIGH, zB);
      DoubleVector uA = nA.fma(LN2_LOW, highA);
      DoubleVector uB = nB.fma(LN2_LOW, highB);
      DoubleVector lowA = nA.fma(LN2_LOW, highA.sub(uA));
      DoubleVector lowB = nB.fma(LN2_LOW, highB.sub(uB));
      DoubleVector uuA = uA.mul(uA);
      DoubleVector uuB = uB.mul(uB);
      DoubleVector evenA = uuA.fma(TERM_12, TERM_10);
      DoubleVector evenB = uuB.fma(TERM_12, TERM_10);
      DoubleVector oddA = uuA.fma(TERM_11, TERM_9);
      DoubleVector oddB = uuB.fma(TERM_11, TERM_9);
      evenA = evenA.fma(uuA, TERM_8);
      evenB = evenB.fma(uuB, TERM_8);
      evenA = evenA.fma(uuA, TERM_6);
      evenB = evenB.fma(uuB, TERM_6);
      oddA = oddA.fma(uuA, TERM_7);
      oddB = oddB.fma(uuB, TERM_7);
      evenA = evenA.fma(uuA, TERM_4);
      evenB = evenB.fma(uuB, TERM_4);
      oddA = oddA.fma(uuA, TERM_5);
      oddB = oddB.fma(uuB, TERM_5);
      evenA = evenA.fma(uuA, TERM_2);
      evenB = evenB.fma(uuB, TERM_2);
      oddA = oddA.fma(uuA, TERM_3);
      oddB = oddB.fma(uuB, TERM_3);
      DoubleVector firstA = ONE.sub(uA);
      DoubleVector firstB = ONE.sub(uB);
      DoubleVector lostA = ONE.sub(firstA).sub(uA).sub(lowA);
      DoubleVector lostB = ONE.sub(firstB).sub(uB).sub(lowB);
      DoubleVector expA = firstA.add(oddA.fma(uA, evenA).fma(uuA, lostA));
      DoubleVector expB = firstB.add(oddB.fma(uB, evenB).fma(uuB, lostB));
      // 2^n does not exist for the largest n: half of it does, and its double overflows as it
      // should.
      LongVector bitsA = roundedA.reinterpretAsLongs();
      LongVector bitsB = roundedB.reinterpretAsLongs();
      DoubleVector halfA =
          bitsA.lanewise(VectorOperators.LSHL, MANTISSA_BITS).reinterpretAsDoubles();
      DoubleVector halfB =
          bitsB.lanewise(VectorOperators.LSHL, MANTISSA_BITS).reinterpretAsDoubles();
      ONE.div(expA.add(expA).fma(halfA, ONE)).intoArray(s, i);
      ONE.div(expB.add(expB).fma(halfB, ONE)).intoArray(s, i + LANES);
    }
  }

  /** To the numbers beyond which a sigmoid no longer changes; a NaN stays one. */
  private static void clamp(double[] z, int length) {
    for (int i = 0; i < length; i++) {
      z[i] = z[i] > MOST ? MOST : z[i] < LEAST ? LEAST : z[i];
    }
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
