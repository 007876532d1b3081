package org.dl4jcomparison.manual;

/** {@code parameter -= gradient * learningRate}. */
public final class GradientDescent implements Optimizer {
  private final double learningRate;
  private final Precision precision;

  /** With a learning rate above zero. */
  public GradientDescent(double learningRate, Precision precision) {
    this.learningRate = precision.round(Positive.require("Learning rate", learningRate));
    this.precision = precision;
  }

  @Override
  public void beginUpdate() {
    // Gradient descent remembers nothing from one update to the next.
  }

  @Override
  public void step(ParameterName name, double[][] parameter, double[][] gradient) {
    for (int i = 0; i < parameter.length; i++) {
      for (int j = 0; j < parameter[i].length; j++) {
        parameter[i][j] = precision.round(parameter[i][j] - gradient[i][j] * learningRate);
      }
    }
  }
}
