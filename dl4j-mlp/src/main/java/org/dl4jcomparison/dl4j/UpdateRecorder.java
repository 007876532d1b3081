package org.dl4jcomparison.dl4j;

import java.util.List;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.optimize.api.BaseTrainingListener;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Keeps what DL4J shows its listeners during a {@code fit}. The arrays live in workspaces and are
 * changed in place afterwards, so they are copied at once.
 */
final class UpdateRecorder extends BaseTrainingListener {
  private final double gradientDivisor;
  private double[][] hidden;
  private Dl4jWeights gradient;

  /** With what DL4J is going to divide the gradient by before its updater sees it. */
  UpdateRecorder(double gradientDivisor) {
    this.gradientDivisor = gradientDivisor;
  }

  /** Activations from the input up to the last hidden layer. */
  @Override
  public void onForwardPass(Model model, List<INDArray> activations) {
    hidden = activations.get(1).toDoubleMatrix();
  }

  /** Comes before the updater turns the gradient into a step, in the same array. */
  @Override
  public void onGradientCalculation(Model model) {
    gradient =
        Dl4jWeights.of(name -> model.gradient().getGradientFor(name).div(gradientDivisor).dup());
  }

  double[][] hidden() {
    return hidden;
  }

  Dl4jWeights gradient() {
    return gradient;
  }
}
