package org.dl4jcomparison.nd4j;

import java.util.Locale;
import java.util.Random;

/** The notebook's first half as a program, in ND4J: trains 2-3-1 on XOR by gradient descent. */
public final class Nd4jMlpExample {
  private Nd4jMlpExample() {}

  /** Takes no arguments. */
  public static void main(String[] args) {
    double[][] x = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};
    double[][] y = {{0}, {1}, {1}, {0}};

    Random random = new Random(100);
    MlpWeights start =
        new MlpWeights(
            uniform(random, 2, 3), uniform(random, 1, 3),
            uniform(random, 3, 1), uniform(random, 1, 1));
    Nd4jMlp network = new Nd4jMlp(Nd4jSettings.notebook(), start, x, y);
    for (int update = 0; update < 5000; update++) {
      network.update();
    }

    double[][] outputs = network.outputs();
    for (int i = 0; i < x.length; i++) {
      System.out.printf(Locale.ROOT, "%.0f xor %.0f = %.4f%n", x[i][0], x[i][1], outputs[i][0]);
    }
  }

  /** Uniform in [0, 1), rows x columns. */
  private static double[][] uniform(Random random, int rows, int columns) {
    double[][] drawn = new double[rows][columns];
    for (double[] row : drawn) {
      for (int j = 0; j < columns; j++) {
        row[j] = random.nextDouble();
      }
    }
    return drawn;
  }
}
