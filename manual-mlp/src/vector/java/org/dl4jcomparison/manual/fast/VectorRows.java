package org.dl4jcomparison.manual.fast;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/** Loops over single rows with the Vector API. */
final class VectorRows {
  private static final VectorSpecies<Double> SPECIES = VectorTile.SPECIES;
  private static final int LANES = SPECIES.length();

  private VectorRows() {}

  /**
   * The sum of so many products, in an order of its own: not left to {@code reduceLanes}, whose
   * order is not defined.
   *
   * @param lanes as many numbers as a vector has, to work in
   */
  static double dot(double[] a, int aAt, double[] b, int bAt, int length, double[] lanes) {
    DoubleVector even = DoubleVector.zero(SPECIES);
    DoubleVector odd = DoubleVector.zero(SPECIES);
    int j = 0;
    for (; j <= length - 2 * LANES; j += 2 * LANES) {
      even = load(a, aAt + j).fma(load(b, bAt + j), even);
      odd = load(a, aAt + j + LANES).fma(load(b, bAt + j + LANES), odd);
    }
    even.add(odd).intoArray(lanes, 0);
    double sum = 0;
    for (int lane = 0; lane < LANES; lane++) {
      sum += lanes[lane];
    }
    for (; j < length; j++) {
      sum += a[aAt + j] * b[bAt + j];
    }
    return sum;
  }

  /**
   * Adds four rows of a, each of this length, times a factor each. A last vector runs over the end
   * of the range: what it adds there means nothing.
   */
  static void add4(
      double[] sums,
      int from,
      int to,
      double[] a,
      int at,
      int length,
      double d0,
      double d1,
      double d2,
      double d3) {
    DoubleVector v0 = DoubleVector.broadcast(SPECIES, d0);
    DoubleVector v1 = DoubleVector.broadcast(SPECIES, d1);
    DoubleVector v2 = DoubleVector.broadcast(SPECIES, d2);
    DoubleVector v3 = DoubleVector.broadcast(SPECIES, d3);
    for (int j = from; j < to; j += LANES) {
      DoubleVector sum = load(sums, j);
      sum = load(a, at + j).fma(v0, sum);
      sum = load(a, at + length + j).fma(v1, sum);
      sum = load(a, at + 2 * length + j).fma(v2, sum);
      sum = load(a, at + 3 * length + j).fma(v3, sum);
      sum.intoArray(sums, j);
    }
  }

  private static DoubleVector load(double[] array, int at) {
    return DoubleVector.fromArray(SPECIES, array, at);
  }
}
