package org.dl4jcomparison.nd4j;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * Adam for one parameter, with decay rates 0.9 and 0.999. D. P. Kingma and J. Ba, Adam: A Method
 * for Stochastic Optimization, 2015.
 */
final class Nd4jAdam {
  private static final double BETA1 = 0.9;
  private static final double BETA2 = 0.999;

  private final double learningRate;
  private final Nd4jSettings.Adam settings;
  private final INDArray m; // shape of the parameter
  private final INDArray v; // shape of the parameter
  private int updates;

  Nd4jAdam(double learningRate, Nd4jSettings.Adam settings, INDArray parameter) {
    this.learningRate = learningRate;
    this.settings = settings;
    this.m = parameter.like();
    this.v = parameter.like();
  }

  /** What to subtract from the parameter; all of one shape. */
  INDArray step(INDArray gradient) {
    updates++;
    m.muli(BETA1).addi(gradient.mul(1 - BETA1));
    v.muli(BETA2).addi(gradient.mul(gradient).muli(1 - BETA2));
    double correction1 = 1 - Math.pow(BETA1, updates);
    double rootOfCorrection2 = Math.sqrt(1 - Math.pow(BETA2, updates));
    INDArray root = Transforms.sqrt(v);
    return settings.epsilonOnRawRoot()
        ? m.mul(learningRate * rootOfCorrection2 / correction1).divi(root.addi(settings.epsilon()))
        : m.mul(learningRate / correction1)
            .divi(root.divi(rootOfCorrection2).addi(settings.epsilon()));
  }

  /** Running mean of the gradients, without bias correction. */
  INDArray first() {
    return m;
  }

  /** Running mean of the squared gradients, without bias correction. */
  INDArray second() {
    return v;
  }
}
