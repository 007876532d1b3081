package org.dl4jcomparison.pytorch;

import java.util.Locale;

/** The notebook's second half as a program: trains 2-16-1 on XOR with PyTorch's Adam. */
public final class PytorchMlpExample {
  private PytorchMlpExample() {}

  /** Takes no arguments. */
  public static void main(String[] args) {
    double[][] x = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};
    double[][] y = {{0}, {1}, {1}, {0}};

    PytorchWeights start = PytorchWeights.uniformFanIn(2, 16, 100);
    try (PytorchMlp network = new PytorchMlp(PytorchSettings.notebook(), start, x, y)) {
      for (int update = 0; update < 3000; update++) {
        network.update();
      }
      double[][] outputs = network.outputs();
      for (int i = 0; i < x.length; i++) {
        System.out.printf(Locale.ROOT, "%.0f xor %.0f = %.4f%n", x[i][0], x[i][1], outputs[i][0]);
      }
    }
  }
}
