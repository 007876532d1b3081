package org.dl4jcomparison.certificate;

import org.dl4jcomparison.engine.Quantity;
import org.dl4jcomparison.engine.UpdateTrace;
import org.dl4jcomparison.manual.ParameterName;
import org.dl4jcomparison.manual.Parameters;

/**
 * Weight matrices whose numbers were laid down row by row and are taken up column by column, shape
 * unchanged. A square matrix comes out transposed, any other scrambled.
 */
final class Layout {
  private Layout() {}

  /** The weight matrices laid down row by row and taken up column by column. */
  static Parameters columnByColumn(Parameters p) {
    return p.map((name, array) -> name.isWeights() ? columnByColumn(array) : array);
  }

  /** The way back: a trace whose weights, their gradients and slots were laid down by columns. */
  static UpdateTrace rowByRow(UpdateTrace trace) {
    return new UpdateTrace(trace.quantities().stream().map(Layout::rowByRow).toList());
  }

  private static Quantity rowByRow(Quantity quantity) {
    return quantity.parameter().filter(ParameterName::isWeights).isPresent()
        ? quantity.withValues(rowByRow(quantity.values()))
        : quantity;
  }

  private static double[][] columnByColumn(double[][] matrix) {
    int rows = matrix.length;
    int columns = matrix[0].length;
    double[][] result = new double[rows][columns];
    for (int at = 0; at < rows * columns; at++) {
      result[at % rows][at / rows] = matrix[at / columns][at % columns];
    }
    return result;
  }

  private static double[][] rowByRow(double[][] matrix) {
    int rows = matrix.length;
    int columns = matrix[0].length;
    double[][] result = new double[rows][columns];
    for (int at = 0; at < rows * columns; at++) {
      result[at / columns][at % columns] = matrix[at % rows][at / rows];
    }
    return result;
  }
}
