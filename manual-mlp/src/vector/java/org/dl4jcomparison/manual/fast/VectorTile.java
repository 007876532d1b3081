package org.dl4jcomparison.manual.fast;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The inner product of all: a tile of six rows and two vectors of columns, kept in twelve registers
 * while the depth is walked. Both operands are packed in the order in which they are read, padded
 * with zeros to whole tiles: see {@link Packing}.
 *
 * <p>Twelve independent sums hide the latency of a fused multiply-add on processors that start two
 * of them per cycle, and leave four of AVX2's sixteen registers for the operands. After K. Goto and
 * R. van de Geijn, Anatomy of High-Performance Matrix Multiplication, 2008.
 */
final class VectorTile {
  static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();

  /** Rows of a tile. */
  static final int ROWS = 6;

  private static final int COLUMNS = 2 * LANES;

  private VectorTile() {}

  /** Columns of a tile. */
  static int columns() {
    return COLUMNS;
  }

  /**
   * {@code c = init + a @ b} for one tile.
   *
   * @param a depth x ROWS, from aAt
   * @param b depth x COLUMNS, from bAt
   * @param init a row of the tile every initStep from initAt; a step of 0 repeats one row
   * @param c a row of the tile every cStep from cAt
   */
  static void multiply(
      double[] a,
      int aAt,
      double[] b,
      int bAt,
      int depth,
      double[] init,
      int initAt,
      int initStep,
      double[] c,
      int cAt,
      int cStep) {
    DoubleVector c00 = load(init, initAt);
    DoubleVector c01 = load(init, initAt + LANES);
    DoubleVector c10 = load(init, initAt + initStep);
    DoubleVector c11 = load(init, initAt + initStep + LANES);
    DoubleVector c20 = load(init, initAt + 2 * initStep);
    DoubleVector c21 = load(init, initAt + 2 * initStep + LANES);
    DoubleVector c30 = load(init, initAt + 3 * initStep);
    DoubleVector c31 = load(init, initAt + 3 * initStep + LANES);
    DoubleVector c40 = load(init, initAt + 4 * initStep);
    DoubleVector c41 = load(init, initAt + 4 * initStep + LANES);
    DoubleVector c50 = load(init, initAt + 5 * initStep);
    DoubleVector c51 = load(init, initAt + 5 * initStep + LANES);
    for (int k = 0; k < depth; k++) {
      DoubleVector b0 = load(b, bAt + k * COLUMNS);
      DoubleVector b1 = load(b, bAt + k * COLUMNS + LANES);
      DoubleVector x = DoubleVector.broadcast(SPECIES, a[aAt + k * ROWS]);
      c00 = x.fma(b0, c00);
      c01 = x.fma(b1, c01);
      x = DoubleVector.broadcast(SPECIES, a[aAt + k * ROWS + 1]);
      c10 = x.fma(b0, c10);
      c11 = x.fma(b1, c11);
      x = DoubleVector.broadcast(SPECIES, a[aAt + k * ROWS + 2]);
      c20 = x.fma(b0, c20);
      c21 = x.fma(b1, c21);
      x = DoubleVector.broadcast(SPECIES, a[aAt + k * ROWS + 3]);
      c30 = x.fma(b0, c30);
      c31 = x.fma(b1, c31);
      x = DoubleVector.broadcast(SPECIES, a[aAt + k * ROWS + 4]);
      c40 = x.fma(b0, c40);
      c41 = x.fma(b1, c41);
      x = DoubleVector.broadcast(SPECIES, a[aAt + k * ROWS + 5]);
      c50 = x.fma(b0, c50);
      c51 = x.fma(b1, c51);
    }
    c00.intoArray(c, cAt);
    c01.intoArray(c, cAt + LANES);
    c10.intoArray(c, cAt + cStep);
    c11.intoArray(c, cAt + cStep + LANES);
    c20.intoArray(c, cAt + 2 * cStep);
    c21.intoArray(c, cAt + 2 * cStep + LANES);
    c30.intoArray(c, cAt + 3 * cStep);
    c31.intoArray(c, cAt + 3 * cStep + LANES);
    c40.intoArray(c, cAt + 4 * cStep);
    c41.intoArray(c, cAt + 4 * cStep + LANES);
    c50.intoArray(c, cAt + 5 * cStep);
    c51.intoArray(c, cAt + 5 * cStep + LANES);
  }

  private static DoubleVector load(double[] array, int at) {
    return DoubleVector.fromArray(SPECIES, array, at);
  }
}
