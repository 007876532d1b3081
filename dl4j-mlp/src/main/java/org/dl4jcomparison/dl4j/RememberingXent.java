package org.dl4jcomparison.dl4j;

import org.dl4jcomparison.nd4j.Matrices;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.lossfunctions.impl.LossBinaryXENT;

/**
 * DL4J's own binary cross-entropy, which also keeps the logits that it is given. They tell what the
 * network's outputs were before an update without a second forward pass.
 */
final class RememberingXent extends LossBinaryXENT {
  private static final long serialVersionUID = 1L;

  private transient double[][] logits;

  /** A copy is taken at once: the array lives in a workspace. */
  @Override
  public INDArray computeGradient(
      INDArray labels, INDArray preOutput, IActivation activation, INDArray mask) {
    logits = Matrices.toJava(preOutput);
    return super.computeGradient(labels, preOutput, activation, mask);
  }

  /** Of the last gradient, rows x outputs; null before the first. */
  double[][] logits() {
    return logits;
  }
}
