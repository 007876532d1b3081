package org.dl4jcomparison.manual;

/** The notebook's first half as a program: trains 2-3-1 on XOR and prints the accuracy. */
public final class ManualMlpExample {
  private ManualMlpExample() {}

  /** Takes no arguments. */
  public static void main(String[] args) {
    double[][] x = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};
    double[][] y = {{0}, {1}, {1}, {0}};

    Parameters start = Initializer.uniform01().draw(2, 3, 1, 100);
    ManualMlp network = new ManualMlp(start, TrainingOptions.notebook());
    double[] losses = network.fit(x, y, 5000);

    int[][] predicted = network.predict(x);
    int right = 0;
    for (int i = 0; i < y.length; i++) {
      right += predicted[i][0] == y[i][0] ? 1 : 0;
    }
    System.out.printf(
        java.util.Locale.ROOT,
        "2-3-1, gradient descent: loss %.6f before, %.6f after %d updates; %d of %d rows right%n",
        losses[0],
        losses[losses.length - 1],
        losses.length - 1,
        right,
        y.length);
  }
}
