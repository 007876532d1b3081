package org.dl4jcomparison.manual.fast;

import org.dl4jcomparison.manual.Initializer;
import org.dl4jcomparison.manual.Parameters;
import org.hipparchus.random.MersenneTwister;

/** Data and a start, drawn. */
record Problem(Parameters start, double[][] x, double[][] y, FlatMatrix flatX, FlatMatrix flatY) {
  Problem(int rows, int inputs, int hidden, int outputs, long seed) {
    this(
        Initializer.uniformFanIn().draw(inputs, hidden, outputs, seed),
        normal(new MersenneTwister((int) seed + 1), rows, inputs),
        labels(new MersenneTwister((int) seed + 2), rows, outputs));
  }

  private Problem(Parameters start, double[][] x, double[][] y) {
    this(start, x, y, FlatMatrix.of(x), FlatMatrix.of(y));
  }

  private static double[][] normal(MersenneTwister random, int rows, int columns) {
    double[][] drawn = new double[rows][columns];
    for (double[] row : drawn) {
      for (int j = 0; j < columns; j++) {
        row[j] = random.nextGaussian();
      }
    }
    return drawn;
  }

  private static double[][] labels(MersenneTwister random, int rows, int columns) {
    double[][] drawn = new double[rows][columns];
    for (double[] row : drawn) {
      for (int j = 0; j < columns; j++) {
        row[j] = random.nextBoolean() ? 1 : 0;
      }
    }
    return drawn;
  }
}
