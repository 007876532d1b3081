package org.dl4jcomparison.manual.fast;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
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
  private static final VectorSpecies<Long> LONGS = LongVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();

  /** Beyond these the result no longer changes: exp(-z) is infinite, or nothing beside 1. */
  private static final double LEAST = -710;

  private static final double MOST = 700;

  private static final double LOG2_E = 1.4426950408889634;

  /** ln 2 in two parts, the first with zeros at its end so that n times it is exact; fdlibm's. */
  private static final double LN2_HIGH = 6.93147180369123816490e-01;

  private static final double LN2_LOW = 1.90821492927058770002e-10;

  /** Added to a small number this leaves its nearest whole number in the last bits. */
  private static final double ROUNDER = 0x1.8p52;

  private static final int MANTISSA_BITS = 52;
  private static final long HALF_EXPONENT = 1022; // of 2^-1, as it is stored

  private VectorSigmoid() {}

  /** In place, from at, so many numbers. */
  static void apply(double[] z, int at, int length) {
    int i = 0;
    for (; i <= length - LANES; i += LANES) {
      of(DoubleVector.fromArray(SPECIES, z, at + i)).intoArray(z, at + i);
    }
    if (i < length) {
      VectorMask<Double> rest = SPECIES.indexInRange(i, length);
      of(DoubleVector.fromArray(SPECIES, z, at + i, rest)).intoArray(z, at + i, rest);
    }
  }

  private static DoubleVector of(DoubleVector argument) {
    // Comparisons, unlike max and min, cost one instruction each; a NaN stays one.
    DoubleVector z = argument.blend(MOST, argument.compare(VectorOperators.GT, MOST));
    z = z.blend(LEAST, argument.compare(VectorOperators.LT, LEAST));
    DoubleVector rounded = z.fma(broadcast(LOG2_E), broadcast(ROUNDER));
    DoubleVector n = rounded.sub(ROUNDER);
    DoubleVector r = n.fma(broadcast(-LN2_HIGH), z);
    r = n.fma(broadcast(-LN2_LOW), r);
    DoubleVector rr = r.mul(r);
    DoubleVector even = rr.fma(broadcast(1.0 / 665280), broadcast(1.0 / 792));
    DoubleVector odd = rr.fma(broadcast(1.0 / 15840), broadcast(1.0 / 66));
    even = even.fma(rr, broadcast(5.0 / 44));
    odd = odd.fma(rr, broadcast(0.5));
    even = even.fma(rr, broadcast(1));
    DoubleVector numerator = odd.fma(r, even);
    DoubleVector mirrored = odd.neg().fma(r, even);
    // 2^-n does not exist for the least n: half of it does, and its double overflows as it should.
    LongVector bits = LongVector.broadcast(LONGS, HALF_EXPONENT).sub(rounded.reinterpretAsLongs());
    DoubleVector half = bits.lanewise(VectorOperators.LSHL, MANTISSA_BITS).reinterpretAsDoubles();
    DoubleVector twice = mirrored.add(mirrored);
    return numerator.div(twice.fma(half, numerator));
  }

  private static DoubleVector broadcast(double value) {
    return DoubleVector.broadcast(SPECIES, value);
  }
}
