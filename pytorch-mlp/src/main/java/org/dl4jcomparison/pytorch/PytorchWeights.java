package org.dl4jcomparison.pytorch;

import java.util.Random;

/**
 * Parameters of a network with one hidden layer and one output, as rows: {@code w1[i][j]} leads
 * from input i to hidden unit j, which is the transpose of how {@code nn.Linear} keeps it.
 *
 * @param w1 inputs x hidden
 * @param b1 1 x hidden
 * @param w2 hidden x 1
 * @param b2 1 x 1
 */
public record PytorchWeights(double[][] w1, double[][] b1, double[][] w2, double[][] b2) {

  /** As {@code nn.Linear} draws them: weights and biases uniform in ±1/sqrt(fan-in). */
  public static PytorchWeights uniformFanIn(int inputs, int hidden, long seed) {
    Random random = new Random(seed);
    double first = 1 / Math.sqrt(inputs);
    double second = 1 / Math.sqrt(hidden);
    return new PytorchWeights(
        uniform(random, first, inputs, hidden),
        uniform(random, first, 1, hidden),
        uniform(random, second, hidden, 1),
        uniform(random, second, 1, 1));
  }

  private static double[][] uniform(Random random, double limit, int rows, int columns) {
    double[][] drawn = new double[rows][columns];
    for (double[] row : drawn) {
      for (int j = 0; j < columns; j++) {
        row[j] = (2 * random.nextDouble() - 1) * limit;
      }
    }
    return drawn;
  }
}
