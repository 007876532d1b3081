package org.dl4jcomparison.pytorch;

import ai.djl.ndarray.types.DataType;
import java.util.OptionalDouble;

/**
 * How a network is trained.
 *
 * @param learningRate above zero
 * @param adamEpsilon epsilon of Adam, above zero; empty for plain gradient descent. Decay rates are
 *     0.9 and 0.999. PyTorch adds epsilon to the bias-corrected root.
 * @param sumOverRows whether the rows' losses, and so their gradients, are added rather than
 *     averaged
 * @param dataType of everything: FLOAT32 or FLOAT64
 */
public record PytorchSettings(
    double learningRate, OptionalDouble adamEpsilon, boolean sumOverRows, DataType dataType) {

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if learning rate or epsilon is not greater than 0 or the data
   *     type is neither FLOAT32 nor FLOAT64
   */
  public PytorchSettings {
    requirePositive("Learning rate", learningRate);
    adamEpsilon.ifPresent(epsilon -> requirePositive("Epsilon", epsilon));
    if (dataType != DataType.FLOAT32 && dataType != DataType.FLOAT64) {
      throw new IllegalArgumentException(
          "Data type %s is not FLOAT32 or FLOAT64".formatted(dataType));
    }
  }

  private static void requirePositive(String what, double value) {
    if (!(value > 0)) {
      throw new IllegalArgumentException("%s %s is not greater than 0".formatted(what, value));
    }
  }

  /** What the notebook's second half does: Adam at 0.001 on the mean gradient, in float32. */
  public static PytorchSettings notebook() {
    return new PytorchSettings(0.001, OptionalDouble.of(1e-8), false, DataType.FLOAT32);
  }
}
