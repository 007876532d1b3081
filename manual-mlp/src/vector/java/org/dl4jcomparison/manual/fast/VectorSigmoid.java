package org.dl4jcomparison.manual.fast;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@code 1 / (1 + exp(-z))} of many numbers at once, within a few units in the last place of what
 * {@link Math#exp} gives. With n the whole number nearest to z / ln 2 and r = z - n ln 2, at most
 * ln(2) / 2 in size, exp(r) is taken as its Padé approximant of order 6 over 6,
 *
 * <pre>
 *   exp(r) = (E + D) / (E - D),  E even, D odd:  E + D =
 *     1 + r/2 + 5/44 r^2 + 1/66 r^3 + 1/792 r^4 + 1/15840 r^5 + 1/665280 r^6
 * </pre>
 *
 * whose relative error there is below 2e-19; so the one division that the sigmoid takes anyway is
 * the only one: {@code (E + D) / (E + D + 2^-n (E - D))}.
 */
final class VectorSigmoid {
  private static final VectorSpecies<Double> SPECIES = VectorTile.SPECIES;
  private static final int LANES = SPECIES.length();

  // Vectors that exist once: those that a loop broadcasts may be allocated again in every pass.

  /** Beyond these the result no longer changes: exp(-z) is infinite, or nothing beside 1. */
  private static final DoubleVector LEAST = everywhere(-710);

  private static final DoubleVector MOST = everywhere(700);

  private static final DoubleVector LOG2_E = everywhere(1.4426950408889634);

  /** ln 2 in two parts, the first with zeros at its end so that n times it is exact; fdlibm's. */
  private static final DoubleVector MINUS_LN2_HIGH = everywhere(-6.93147180369123816490e-01);

  private static final DoubleVector MINUS_LN2_LOW = everywhere(-1.90821492927058770002e-10);

  /** Added to a small number this leaves its nearest whole number in the last bits. */
  private static final DoubleVector ROUNDER = everywhere(0x1.8p52);

  // Of E + D, by the power of r.
  private static final DoubleVector TERM_0 = everywhere(1);
  private static final DoubleVector TERM_1 = everywhere(0.5);
  private static final DoubleVector TERM_2 = everywhere(5.0 / 44);
  private static final DoubleVector TERM_3 = everywhere(1.0 / 66);
  private static final DoubleVector TERM_4 = everywhere(1.0 / 792);
  private static final DoubleVector TERM_5 = everywhere(1.0 / 15840);
  private static final DoubleVector TERM_6 = everywhere(1.0 / 665280);

  private static final int MANTISSA_BITS = 52;

  /** The exponent of 2^-1, as it is stored. */
  private static final LongVector HALF_EXPONENT =
      LongVector.broadcast(LongVector.SPECIES_PREFERRED, 1022);

  private VectorSigmoid() {}

  private static DoubleVector everywhere(double value) {
    return DoubleVector.broadcast(SPECIES, value);
  }

  /**
   * In place, from at, so many numbers. Those that do not fill a vector are computed in lanes, a
   * whole vector of them: masked loads and stores allocate.
   *
   * @param lanes as many numbers as a vector has, to work in
   */
  static void apply(double[] z, int at, int length, double[] lanes) {
    int whole = SPECIES.loopBound(length);
    applyWhole(z, at, at + whole);
    int rest = length - whole;
    if (rest > 0) {
      System.arraycopy(z, at + whole, lanes, 0, rest);
      applyWhole(lanes, 0, LANES);
      System.arraycopy(lanes, 0, z, at + whole, rest);
    }
  }

  /** One method, since a vector that is passed to a method which is not inlined is allocated. */
  private static void applyWhole(double[] numbers, int from, int to) {
    for (int i = from; i < to; i += LANES) {
      DoubleVector argument = DoubleVector.fromArray(SPECIES, numbers, i);
      // Comparisons, unlike max and min, cost one instruction each; a NaN stays one.
      DoubleVector z = argument.blend(MOST, argument.compare(VectorOperators.GT, MOST));
      z = z.blend(LEAST, argument.compare(VectorOperators.LT, LEAST));
      DoubleVector rounded = z.fma(LOG2_E, ROUNDER);
      DoubleVector n = rounded.sub(ROUNDER);
      DoubleVector r = n.fma(MINUS_LN2_HIGH, z);
      r = n.fma(MINUS_LN2_LOW, r);
      DoubleVector rr = r.mul(r);
      DoubleVector even = rr.fma(TERM_6, TERM_4);
      DoubleVector odd = rr.fma(TERM_5, TERM_3);
      even = even.fma(rr, TERM_2);
      odd = odd.fma(rr, TERM_1);
      even = even.fma(rr, TERM_0);
      DoubleVector numerator = odd.fma(r, even);
      DoubleVector mirrored = odd.neg().fma(r, even);
      // 2^-n does not exist for the least n: half of it does, and its double overflows as it
      // should.
      LongVector bits = HALF_EXPONENT.sub(rounded.reinterpretAsLongs());
      DoubleVector half = bits.lanewise(VectorOperators.LSHL, MANTISSA_BITS).reinterpretAsDoubles();
      DoubleVector twice = mirrored.add(mirrored);
      numerator.div(twice.fma(half, numerator)).intoArray(numbers, i);
    }
  }
}
