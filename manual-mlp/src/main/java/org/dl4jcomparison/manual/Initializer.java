package org.dl4jcomparison.manual;

import java.util.Arrays;

/**
 * How the parameters start.
 *
 * <p>Parameters are drawn in the order W1, b1, W2, b2, each row by row, from NumPy's generator
 * seeded once. An initializer that does not draw a parameter takes no numbers for it.
 */
@FunctionalInterface
public interface Initializer {

  /** The largest seed: 2^32 - 1, as in NumPy. The smallest is 0. */
  long MAX_SEED = NumpyRandom.MAX_SEED;

  /**
   * Draws the parameters of an inputs-hidden-outputs network. The same arguments give the same
   * numbers on every machine.
   *
   * @throws IllegalArgumentException if a size is below 1 or the seed is not from 0 to {@link
   *     #MAX_SEED}
   */
  Parameters draw(int inputs, int hidden, int outputs, long seed);

  /** The notebook's {@code init_parameters}: weights and biases uniform in [0, 1). */
  static Initializer uniform01() {
    return (inputs, hidden, outputs, seed) -> {
      NumpyRandom random = new NumpyRandom(seed);
      double[][] w1 = random.uniform(0, 1, inputs, hidden);
      double[][] b1 = random.uniform(0, 1, 1, hidden);
      double[][] w2 = random.uniform(0, 1, hidden, outputs);
      double[][] b2 = random.uniform(0, 1, 1, outputs);
      return new Parameters(w1, b1, w2, b2);
    };
  }

  /**
   * Weights and biases uniform in ±1/sqrt(fan-in), fan-in being the number of values that reach a
   * unit of the layer. The range of PyTorch's {@code nn.Linear}, drawn with NumPy's generator.
   */
  static Initializer uniformFanIn() {
    return (inputs, hidden, outputs, seed) -> {
      NumpyRandom random = new NumpyRandom(seed);
      double first = 1 / Math.sqrt(inputs);
      double second = 1 / Math.sqrt(hidden);
      double[][] w1 = random.uniform(-first, first, inputs, hidden);
      double[][] b1 = random.uniform(-first, first, 1, hidden);
      double[][] w2 = random.uniform(-second, second, hidden, outputs);
      double[][] b2 = random.uniform(-second, second, 1, outputs);
      return new Parameters(w1, b1, w2, b2);
    };
  }

  /**
   * Weights uniform in ±sqrt(6 / (fan-in + fan-out)), biases zero. X. Glorot and Y. Bengio,
   * Understanding the difficulty of training deep feedforward neural networks, 2010, equation 16.
   */
  static Initializer xavierUniform() {
    return (inputs, hidden, outputs, seed) -> {
      NumpyRandom random = new NumpyRandom(seed);
      double first = Math.sqrt(6.0 / (inputs + hidden));
      double second = Math.sqrt(6.0 / (hidden + outputs));
      double[][] w1 = random.uniform(-first, first, inputs, hidden);
      double[][] w2 = random.uniform(-second, second, hidden, outputs);
      return new Parameters(w1, new double[1][hidden], w2, new double[1][outputs]);
    };
  }

  /** Weights and biases uniform in ±limit. */
  static Initializer uniform(double limit) {
    return (inputs, hidden, outputs, seed) -> {
      NumpyRandom random = new NumpyRandom(seed);
      double[][] w1 = random.uniform(-limit, limit, inputs, hidden);
      double[][] b1 = random.uniform(-limit, limit, 1, hidden);
      double[][] w2 = random.uniform(-limit, limit, hidden, outputs);
      double[][] b2 = random.uniform(-limit, limit, 1, outputs);
      return new Parameters(w1, b1, w2, b2);
    };
  }

  /** Every weight and bias the same number. */
  static Initializer constant(double value) {
    return (inputs, hidden, outputs, seed) ->
        new Parameters(
            filled(inputs, hidden, value),
            filled(1, hidden, value),
            filled(hidden, outputs, value),
            filled(1, outputs, value));
  }

  private static double[][] filled(int rows, int columns, double value) {
    double[][] array = new double[rows][columns];
    for (double[] row : array) {
      Arrays.fill(row, value);
    }
    return array;
  }
}
