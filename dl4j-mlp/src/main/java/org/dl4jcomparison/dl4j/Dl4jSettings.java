package org.dl4jcomparison.dl4j;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Sgd;

/**
 * How a network is trained.
 *
 * @param updater the optimizer; see {@link #adam} and {@link #gradientDescent}
 * @param sumOverRows whether the gradients of the rows are added rather than averaged
 * @param dataType of parameters, activations and gradients: FLOAT or DOUBLE
 */
public record Dl4jSettings(IUpdater updater, boolean sumOverRows, DataType dataType) {

  /**
   * Checks the data type.
   *
   * @throws IllegalArgumentException if it is neither FLOAT nor DOUBLE
   */
  public Dl4jSettings {
    if (dataType != DataType.FLOAT && dataType != DataType.DOUBLE) {
      throw new IllegalArgumentException("Data type %s is not FLOAT or DOUBLE".formatted(dataType));
    }
  }

  /**
   * DL4J's Adam with decay rates 0.9 and 0.999. It adds epsilon to the raw root, {@code lr * sqrt(1
   * - b2^t) / (1 - b1^t) * m / (sqrt(v) + eps)}, where PyTorch adds it to the bias-corrected one.
   */
  public static IUpdater adam(double learningRate, double epsilon) {
    return Adam.builder()
        .learningRate(learningRate)
        .beta1(0.9)
        .beta2(0.999)
        .epsilon(epsilon)
        .build();
  }

  /** Plain gradient descent. */
  public static IUpdater gradientDescent(double learningRate) {
    return new Sgd(learningRate);
  }
}
