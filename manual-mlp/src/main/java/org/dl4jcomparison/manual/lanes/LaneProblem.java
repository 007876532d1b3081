package org.dl4jcomparison.manual.lanes;

import org.dl4jcomparison.manual.Parameters;
import org.dl4jcomparison.manual.TrainingOptions;

/**
 * What all lanes have in common; the arrays are not to be changed.
 *
 * @param x rows x inputs
 * @param y labels, rows x 1
 */
record LaneProblem(int hidden, double[][] x, double[][] y, TrainingOptions options) {

  int rows() {
    return x.length;
  }

  int inputs() {
    return x[0].length;
  }

  /** With the hidden units of a start, for starts like it. */
  static LaneProblem like(Parameters start, double[][] x, double[][] y, TrainingOptions options) {
    return new LaneProblem(start.hidden(), x, y, options);
  }

  void require(Parameters start) {
    if (start.inputs() != inputs() || start.hidden() != hidden || start.outputs() != 1) {
      throw new IllegalArgumentException(
          "The start is of %s, not of Parameters[%d-%d-1]".formatted(start, inputs(), hidden));
    }
  }

  static void requireData(double[][] x, double[][] y) {
    if (x.length == 0 || x[0].length == 0) {
      throw new IllegalArgumentException("x is empty");
    }
    if (y.length != x.length) {
      throw new IllegalArgumentException("y has %d rows, not %d".formatted(y.length, x.length));
    }
    for (int i = 0; i < x.length; i++) {
      if (x[i].length != x[0].length) {
        throw new IllegalArgumentException(
            "Row %d of x has %d values, not %d".formatted(i, x[i].length, x[0].length));
      }
      if (y[i].length != 1 || y[i][0] != 0 && y[i][0] != 1) {
        throw new IllegalArgumentException("Row %d of y is not 0 or 1".formatted(i));
      }
    }
  }
}
