package org.dl4jcomparison.nd4j;

import java.util.Random;

/**
 * Parameters of a network with one hidden layer, as rows: {@code w1[i][j]} leads from input i to
 * hidden unit j.
 *
 * @param w1 inputs x hidden
 * @param b1 1 x hidden
 * @param w2 hidden x outputs
 * @param b2 1 x outputs
 */
public record MlpWeights(double[][] w1, double[][] b1, double[][] w2, double[][] b2) {

  /**
   * Weights and biases uniform in ±1/sqrt(fan-in). Drawn with {@link Random}, so that every seed,
   * also 0, gives one start on every machine; DL4J takes seed 0 to mean "draw a seed".
   */
  public static MlpWeights uniformFanIn(int inputs, int hidden, int outputs, long seed) {
    Random random = new Random(seed);
    double first = 1 / Math.sqrt(inputs);
    double second = 1 / Math.sqrt(hidden);
    return new MlpWeights(
        uniform(random, first, inputs, hidden),
        uniform(random, first, 1, hidden),
        uniform(random, second, hidden, outputs),
        uniform(random, second, 1, outputs));
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

  /**
   * From one number per parameter in the order of DL4J's vector of all parameters: W1, b1, W2, b2,
   * the matrices column by column.
   *
   * @param flat as many numbers as this has
   */
  public MlpWeights fromFlat(double[] flat) {
    int b1At = inputs() * hidden();
    int w2At = b1At + hidden();
    int b2At = w2At + hidden() * outputs();
    return new MlpWeights(
        columns(flat, 0, inputs(), hidden()),
        columns(flat, b1At, 1, hidden()),
        columns(flat, w2At, hidden(), outputs()),
        columns(flat, b2At, 1, outputs()));
  }

  private static double[][] columns(double[] flat, int from, int rows, int columns) {
    double[][] matrix = new double[rows][columns];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        matrix[i][j] = flat[from + j * rows + i];
      }
    }
    return matrix;
  }

  /** Number of inputs. */
  public int inputs() {
    return w1.length;
  }

  /** Number of hidden units. */
  public int hidden() {
    return w2.length;
  }

  /** Number of outputs. */
  public int outputs() {
    return b2[0].length;
  }
}
