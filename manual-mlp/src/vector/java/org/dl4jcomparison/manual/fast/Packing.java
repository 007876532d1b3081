package org.dl4jcomparison.manual.fast;

import java.util.Arrays;

/**
 * Copies of a matrix in the order in which {@link VectorTile} reads it: strips of some rows or
 * columns, one after the other, the last one filled up with zeros.
 */
final class Packing {
  private Packing() {}

  /** How many strips of this width cover so many rows or columns. */
  static int strips(int count, int width) {
    return (count + width - 1) / width;
  }

  /**
   * Strips of rows, each as columns x width: x rows x columns, flat.
   *
   * @param to of at least strips x columns x width
   */
  static void rowStrips(double[] x, int rows, int columns, int width, double[] to) {
    int at = 0;
    for (int first = 0; first < rows; first += width) {
      int size = Math.min(width, rows - first);
      for (int k = 0; k < columns; k++, at += width) {
        for (int r = 0; r < size; r++) {
          to[at + r] = x[(first + r) * columns + k];
        }
        Arrays.fill(to, at + size, at + width, 0);
      }
    }
  }

  /**
   * Strips of columns of some rows of a matrix, each as rows x width.
   *
   * @param x all rows x columns, flat
   * @param firstRow and how many rows to take
   * @param to where the strips go, from at
   */
  static void columnStrips(
      double[] x, int firstRow, int rows, int columns, int width, double[] to, int at) {
    for (int first = 0; first < columns; first += width) {
      int size = Math.min(width, columns - first);
      for (int i = 0; i < rows; i++, at += width) {
        System.arraycopy(x, (firstRow + i) * columns + first, to, at, size);
        Arrays.fill(to, at + size, at + width, 0);
      }
    }
  }
}
