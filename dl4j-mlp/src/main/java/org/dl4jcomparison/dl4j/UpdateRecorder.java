package org.dl4jcomparison.dl4j;

import java.util.List;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.optimize.api.BaseTrainingListener;
import org.dl4jcomparison.nd4j.Matrices;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Keeps what DL4J shows its listeners during a {@code fit}. The arrays live in workspaces and are
 * changed in place afterwards, so they are copied at once.
 */
final class UpdateRecorder extends BaseTrainingListener {
  private final double gradientDivisor;
  private double[][] hidden;
  private double[] gradient;

  /** With what DL4J is going to divide the gradient by before its updater sees it. */
  UpdateRecorder(double gradientDivisor) {
    this.gradientDivisor = gradientDivisor;
  }

  /** Activations from the input up to the last hidden layer. */
  @Override
  public void onForwardPass(Model model, List<INDArray> activations) {
    hidden = Matrices.toJava(activations.get(1));
  }

  /** Comes before the updater turns the gradient into a step, in the same array. */
  @Override
  public void onGradientCalculation(Model model) {
    gradient = Matrices.toJava(model.gradient().gradient().div(gradientDivisor))[0];
  }

  double[][] hidden() {
    return hidden;
  }

  /** In the order of DL4J's vector of all parameters. */
  double[] gradient() {
    return gradient;
  }
}
