package org.dl4jcomparison.nd4j;

import java.util.Optional;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * How a network is trained.
 *
 * @param learningRate above zero
 * @param adam settings of Adam; empty for plain gradient descent
 * @param sumOverRows whether the gradients of the rows are added, as the notebook does, or averaged
 * @param throughUpdatedWeights whether the error goes back to the hidden layer through W2 after its
 *     step, as the notebook has it, or before
 * @param dataType of everything that is stored: FLOAT or DOUBLE
 */
public record Nd4jSettings(
    double learningRate,
    Optional<Adam> adam,
    boolean sumOverRows,
    boolean throughUpdatedWeights,
    DataType dataType) {

  /**
   * Adam with decay rates 0.9 and 0.999. D. P. Kingma and J. Ba, Adam: A Method for Stochastic
   * Optimization, 2015.
   *
   * @param epsilon above zero
   * @param epsilonOnRawRoot whether epsilon is added to {@code sqrt(v)}, as DL4J's own updater
   *     does, or to the bias-corrected root, as PyTorch does
   */
  public record Adam(double epsilon, boolean epsilonOnRawRoot) {
    /** Checks epsilon. */
    public Adam {
      requirePositive("Epsilon", epsilon);
    }
  }

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if the data type is neither FLOAT nor DOUBLE, or the learning
   *     rate is not greater than 0
   */
  public Nd4jSettings {
    requirePositive("Learning rate", learningRate);
    if (dataType != DataType.FLOAT && dataType != DataType.DOUBLE) {
      throw new IllegalArgumentException("Data type %s is not FLOAT or DOUBLE".formatted(dataType));
    }
  }

  /** What the notebook's {@code fit} does: gradient descent at 0.1 on the summed gradient. */
  public static Nd4jSettings notebook() {
    return new Nd4jSettings(0.1, Optional.empty(), true, true, DataType.DOUBLE);
  }

  private static void requirePositive(String what, double value) {
    if (!(value > 0)) {
      throw new IllegalArgumentException("%s %s is not greater than 0".formatted(what, value));
    }
  }
}
