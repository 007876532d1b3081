package org.dl4jcomparison.manual.fast;

import java.util.List;
import org.dl4jcomparison.manual.Optimizer;
import org.dl4jcomparison.manual.ParameterName;

/** {@code parameter -= gradient * learningRate}, on flat arrays. */
final class FlatGradientDescent implements FlatOptimizer {
  private final double learningRate;
  private final boolean single;

  FlatGradientDescent(double learningRate, boolean single) {
    this.learningRate = State.round(learningRate, single);
    this.single = single;
  }

  @Override
  public void beginUpdate() {
    // Gradient descent remembers nothing from one update to the next.
  }

  @Override
  public void step(ParameterName name, double[] parameter, double[] gradient) {
    double rate = learningRate;
    if (single) {
      for (int i = 0; i < parameter.length; i++) {
        parameter[i] = (float) (parameter[i] - gradient[i] * rate);
      }
    } else {
      for (int i = 0; i < parameter.length; i++) {
        parameter[i] = parameter[i] - gradient[i] * rate;
      }
    }
  }

  @Override
  public List<Optimizer.Slot> slots() {
    return List.of();
  }
}
