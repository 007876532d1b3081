package org.dl4jcomparison.manual.lanes;

import static org.dl4jcomparison.manual.lanes.VectorMath.LANES;
import static org.dl4jcomparison.manual.lanes.VectorMath.MANTISSA_BITS;
import static org.dl4jcomparison.manual.lanes.VectorMath.ONE;
import static org.dl4jcomparison.manual.lanes.VectorMath.SPECIES;
import static org.dl4jcomparison.manual.lanes.VectorMath.everywhere;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;

/**
 * {@code 1 / (1 + exp(-z))} of whole arrays. exp(-z) is 2^n exp(-u), with n the whole number
 * nearest to -z / ln 2 and u = z + n ln 2, at most ln(2) / 2 in size.
 */
final class VectorSigmoid {
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

  // Of E + D, by the power of r.
  private static final DoubleVector PADE_1 = everywhere(0.5);
  private static final DoubleVector PADE_2 = everywhere(5.0 / 44);
  private static final DoubleVector PADE_3 = everywhere(1.0 / 66);
  private static final DoubleVector PADE_4 = everywhere(1.0 / 792);
  private static final DoubleVector PADE_5 = everywhere(1.0 / 15840);
  private static final DoubleVector PADE_6 = everywhere(1.0 / 665280);

  /**
   * Added to a small number this leaves in the last bits its nearest whole number and the exponent
   * of 2^-1, as it is stored.
   */
  private static final DoubleVector EXPONENT_ROUNDER = everywhere(0x1.8p52 + 1022);

  private VectorSigmoid() {}

  /**
   * Of so many numbers.
   *
   * @param length how many; up to a vector more is read and written, too
   * @param sizes as many numbers as a vector has, to work in: reductions of a vector may allocate
   * @param exact whether nearly all results must have the math library's bits, else they are within
   *     four units in the last place
   */
  static void apply(double[] z, double[] s, int length, long[] sizes, boolean exact) {
    // Whether a number is too large is asked for all of them at once: comparisons are costly.
    moderate(z, s, length, sizes, exact);
    long largest = 0;
    for (long size : sizes) {
      largest = Math.max(largest, size);
    }
    if (largest > MODERATE) {
      clamp(z, length);
      moderate(z, s, length, sizes, exact);
    }
  }

  private static void moderate(double[] z, double[] s, int length, long[] sizes, boolean exact) {
    if (exact) {
      exactSigmoid(z, s, length, sizes);
    } else {
      quickSigmoid(z, s, length, sizes);
    }
  }

  /**
   * Of numbers that are not too large, two vectors at a time; and the bits of the largest size in
   * each lane. The steps are the readable network's. u is taken in two doubles, and of exp(-u) the
   * first two terms, 1 - u, are added without loss: it is within 0.6 units in the last place.
   */
  private static void exactSigmoid(double[] zs, double[] s, int length, long[] sizes) {
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

  /**
   * The same within four units in the last place, and a third quicker. With r = -u, exp(r) is taken
   * as its Padé approximant (E + D) / (E - D) of order 6 over 6, E even and D odd, so that the one
   * division that a sigmoid has anyway is the only one: (E + D) / (E + D + 2^n (E - D)).
   */
  private static void quickSigmoid(double[] zs, double[] s, int length, long[] sizes) {
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
      DoubleVector rA = nA.fma(LN2_LOW, nA.fma(LN2_HIGH, zA));
      DoubleVector rB = nB.fma(LN2_LOW, nB.fma(LN2_HIGH, zB));
      DoubleVector rrA = rA.mul(rA);
      DoubleVector rrB = rB.mul(rB);
      DoubleVector evenA = rrA.fma(PADE_6, PADE_4);
      DoubleVector evenB = rrB.fma(PADE_6, PADE_4);
      DoubleVector oddA = rrA.fma(PADE_5, PADE_3);
      DoubleVector oddB = rrB.fma(PADE_5, PADE_3);
      evenA = evenA.fma(rrA, PADE_2);
      evenB = evenB.fma(rrB, PADE_2);
      oddA = oddA.fma(rrA, PADE_1);
      oddB = oddB.fma(rrB, PADE_1);
      evenA = evenA.fma(rrA, ONE);
      evenB = evenB.fma(rrB, ONE);
      DoubleVector numeratorA = oddA.fma(rA, evenA);
      DoubleVector numeratorB = oddB.fma(rB, evenB);
      DoubleVector mirroredA = oddA.neg().fma(rA, evenA);
      DoubleVector mirroredB = oddB.neg().fma(rB, evenB);
      LongVector bitsA = roundedA.reinterpretAsLongs();
      LongVector bitsB = roundedB.reinterpretAsLongs();
      DoubleVector halfA =
          bitsA.lanewise(VectorOperators.LSHL, MANTISSA_BITS).reinterpretAsDoubles();
      DoubleVector halfB =
          bitsB.lanewise(VectorOperators.LSHL, MANTISSA_BITS).reinterpretAsDoubles();
      numeratorA.div(mirroredA.add(mirroredA).fma(halfA, numeratorA)).intoArray(s, i);
      numeratorB.div(mirroredB.add(mirroredB).fma(halfB, numeratorB)).intoArray(s, i + LANES);
    }
  }

  /** To the numbers beyond which a sigmoid no longer changes; a NaN stays one. */
  private static void clamp(double[] z, int length) {
    for (int i = 0; i < length; i++) {
      z[i] = z[i] > MOST ? MOST : z[i] < LEAST ? LEAST : z[i];
    }
  }
}
