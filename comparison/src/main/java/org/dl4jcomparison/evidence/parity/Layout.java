package org.dl4jcomparison.evidence.parity;

import java.util.Optional;
import org.dl4jcomparison.engine.UpdateTrace;
import org.dl4jcomparison.manual.Parameters;

/**
 * Weight matrices whose numbers were laid down row by row and are taken up column by column, shape
 * unchanged. A square matrix comes out transposed, any other scrambled.
 */
final class Layout {
  private Layout() {}

  /** Both weight matrices laid down row by row and taken up column by column. */
  static Parameters columnByColumn(Parameters p) {
    return new Parameters(columnByColumn(p.w1()), p.b1(), columnByColumn(p.w2()), p.b2());
  }

  /** The way back: laid down column by column and taken up row by row. */
  static Parameters rowByRow(Parameters p) {
    return new Parameters(rowByRow(p.w1()), p.b1(), rowByRow(p.w2()), p.b2());
  }

  /** A trace whose weights, gradients and moments go the way back. */
  static UpdateTrace rowByRow(UpdateTrace trace) {
    return new UpdateTrace(
        trace.hidden(),
        trace.outputs(),
        rowByRow(trace.gradient()),
        back(trace.firstMoment()),
        back(trace.secondMoment()),
        rowByRow(trace.parameters()));
  }

  private static Optional<Parameters> back(Optional<Parameters> moment) {
    return moment.map(Layout::rowByRow);
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
