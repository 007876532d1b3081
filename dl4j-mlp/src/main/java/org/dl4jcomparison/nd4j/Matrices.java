package org.dl4jcomparison.nd4j;

import java.lang.ref.Reference;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Matrices out of ND4J's memory. */
public final class Matrices {
  private Matrices() {}

  /**
   * The numbers of a matrix, rows x columns. All at once: asking for each number by its place costs
   * microseconds, and ND4J's own way to Java arrays makes two native arrays for every row.
   */
  public static double[][] toJava(INDArray matrix) {
    int rows = matrix.rows();
    int columns = matrix.columns();
    boolean plain =
        !matrix.isView()
            && matrix.offset() == 0
            && matrix.elementWiseStride() == 1
            && (matrix.ordering() == 'c' || columns == 1);
    INDArray source = plain ? matrix : matrix.dup('c');
    double[] flat = source.data().asDouble();
    // ND4J frees the numbers with the array, also while they are being read.
    Reference.reachabilityFence(source);
    double[][] values = new double[rows][columns];
    for (int i = 0; i < rows; i++) {
      System.arraycopy(flat, i * columns, values[i], 0, columns);
    }
    return values;
  }
}
