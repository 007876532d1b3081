package org.dl4jcomparison.dl4j;

import java.util.Locale;
import org.dl4jcomparison.nd4j.MlpWeights;
import org.nd4j.linalg.api.buffer.DataType;

/** The notebook's second half as a program, in DL4J: trains 2-16-1 on XOR with Adam. */
public final class Dl4jMlpExample {
  private Dl4jMlpExample() {}

  /** Takes no arguments. */
  public static void main(String[] args) {
    double[][] x = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};
    double[][] y = {{0}, {1}, {1}, {0}};

    Dl4jSettings settings = new Dl4jSettings(Dl4jSettings.adam(0.001, 1e-8), false, DataType.FLOAT);
    MlpWeights start = MlpWeights.uniformFanIn(2, 16, 1, 100);
    Dl4jMlp network = new Dl4jMlp(settings, start, x, y);

    for (int update = 0; update <= 3000; update++) {
      if (update % 500 == 0) {
        System.out.printf(Locale.ROOT, "after %4d updates: score %.6f%n", update, network.score());
      }
      network.update();
    }

    double[][] outputs = network.outputs();
    for (int i = 0; i < x.length; i++) {
      System.out.printf(Locale.ROOT, "%.0f xor %.0f = %.4f%n", x[i][0], x[i][1], outputs[i][0]);
    }
  }
}
