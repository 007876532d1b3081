package org.dl4jcomparison.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Matrices as rows behind each other. */
final class FlatArrays {
  private FlatArrays() {}

  static double[] of(List<double[][]> matrices) {
    return matrices.stream().flatMap(Arrays::stream).flatMapToDouble(Arrays::stream).toArray();
  }

  /**
   * The reverse of {@link #of}.
   *
   * @param shapes matrices of the same shapes
   * @throws WordCodec.DamagedException if there are not as many values
   */
  static List<double[][]> matrices(double[] flat, List<double[][]> shapes) {
    int length = shapes.stream().mapToInt(shape -> shape.length * shape[0].length).sum();
    if (flat.length != length) {
      throw new WordCodec.DamagedException(
          "%s values in place of %s".formatted(flat.length, length), null);
    }
    List<double[][]> matrices = new ArrayList<>();
    int from = 0;
    for (double[][] shape : shapes) {
      double[][] matrix = new double[shape.length][];
      for (int i = 0; i < matrix.length; i++) {
        matrix[i] = Arrays.copyOfRange(flat, from, from + shape[0].length);
        from += shape[0].length;
      }
      matrices.add(matrix);
    }
    return matrices;
  }
}
