package org.dl4jcomparison.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dl4jcomparison.manual.Parameters;

/** Matrices as rows behind each other. */
final class FlatArrays {
  private FlatArrays() {}

  static double[] of(double[][] matrix) {
    return Arrays.stream(matrix).flatMapToDouble(Arrays::stream).toArray();
  }

  /** W1, b1, W2, b2 behind each other. */
  static double[] of(Parameters p) {
    return p.values().toArray();
  }

  /**
   * The reverse of {@link #of(double[][])}.
   *
   * @throws WordCodec.DamagedException if there are not rows x columns values
   */
  static double[][] matrix(double[] flat, int rows, int columns) {
    require(flat, rows * columns);
    return part(flat, 0, rows, columns);
  }

  /**
   * Undoes {@link #of(Parameters)}.
   *
   * @param shape parameters of the same shape
   * @throws WordCodec.DamagedException if there are not as many values as parameters
   */
  static Parameters parameters(double[] flat, Parameters shape) {
    require(flat, shape.count());
    List<double[][]> arrays = new ArrayList<>();
    int from = 0;
    for (double[][] array : shape.arrays()) {
      arrays.add(part(flat, from, array.length, array[0].length));
      from += array.length * array[0].length;
    }
    return new Parameters(arrays);
  }

  private static double[][] part(double[] flat, int from, int rows, int columns) {
    double[][] matrix = new double[rows][];
    for (int i = 0; i < rows; i++) {
      matrix[i] = Arrays.copyOfRange(flat, from + i * columns, from + (i + 1) * columns);
    }
    return matrix;
  }

  private static void require(double[] flat, int length) {
    if (flat.length != length) {
      throw new WordCodec.DamagedException(
          "%s values in place of %s".formatted(flat.length, length), null);
    }
  }
}
