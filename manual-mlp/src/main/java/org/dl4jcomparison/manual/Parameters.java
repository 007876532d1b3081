package org.dl4jcomparison.manual;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;

/**
 * The parameters of a network with one hidden layer, or one value for each of them, as a gradient
 * is.
 *
 * <p>A value: the arrays are copied on the way in and on the way out.
 *
 * @param w1 weights into the hidden layer, inputs x hidden
 * @param b1 biases of the hidden layer, 1 x hidden
 * @param w2 weights into the output layer, hidden x outputs
 * @param b2 biases of the output layer, 1 x outputs
 */
public record Parameters(double[][] w1, double[][] b1, double[][] w2, double[][] b2)
    implements Serializable {

  /**
   * Copies and checks the arrays.
   *
   * @throws IllegalArgumentException if an array is empty or ragged, or the shapes do not fit
   *     together
   */
  public Parameters {
    w1 = Matrices.copy(w1);
    b1 = Matrices.copy(b1);
    w2 = Matrices.copy(w2);
    b2 = Matrices.copy(b2);
    requireShape(ParameterName.W1, w1, w1.length, b1.length == 0 ? 0 : b1[0].length);
    requireShape(ParameterName.B1, b1, 1, b1[0].length);
    requireShape(ParameterName.W2, w2, b1[0].length, b2.length == 0 ? 0 : b2[0].length);
    requireShape(ParameterName.B2, b2, 1, b2[0].length);
  }

  private static void requireShape(ParameterName name, double[][] array, int rows, int columns) {
    if (rows == 0 || columns == 0) {
      throw new IllegalArgumentException(name + " or a parameter beside it is empty");
    }
    if (array.length != rows) {
      throw new IllegalArgumentException(
          "%s has %d rows, not %d".formatted(name, array.length, rows));
    }
    for (double[] row : array) {
      if (row.length != columns) {
        throw new IllegalArgumentException(
            "%s has a row of %d values, not %d".formatted(name, row.length, columns));
      }
    }
  }

  @Override
  public double[][] w1() {
    return Matrices.copy(w1);
  }

  @Override
  public double[][] b1() {
    return Matrices.copy(b1);
  }

  @Override
  public double[][] w2() {
    return Matrices.copy(w2);
  }

  @Override
  public double[][] b2() {
    return Matrices.copy(b2);
  }

  /** A copy of one parameter's array, by name. */
  public double[][] get(ParameterName name) {
    return switch (name) {
      case W1 -> w1();
      case B1 -> b1();
      case W2 -> w2();
      case B2 -> b2();
    };
  }

  /** Number of inputs. */
  public int inputs() {
    return w1.length;
  }

  /** Number of hidden units. */
  public int hidden() {
    return b1[0].length;
  }

  /** Number of outputs. */
  public int outputs() {
    return b2[0].length;
  }

  /** How many numbers training adjusts: inputs x hidden + hidden + hidden x outputs + outputs. */
  public int count() {
    return inputs() * hidden() + hidden() + hidden() * outputs() + outputs();
  }

  /** The same parameters with the named ones set to zero. */
  public Parameters withZero(Collection<ParameterName> names) {
    return new Parameters(
        zeroIf(names.contains(ParameterName.W1), w1),
        zeroIf(names.contains(ParameterName.B1), b1),
        zeroIf(names.contains(ParameterName.W2), w2),
        zeroIf(names.contains(ParameterName.B2), b2));
  }

  private static double[][] zeroIf(boolean zero, double[][] array) {
    return zero ? new double[array.length][array[0].length] : array;
  }

  /** Whether every number is finite. */
  public boolean isFinite() {
    for (ParameterName name : ParameterName.values()) {
      for (double[] row : get(name)) {
        for (double value : row) {
          if (!Double.isFinite(value)) {
            return false;
          }
        }
      }
    }
    return true;
  }

  /** Equal if every number is the same, bit for bit. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Parameters that
        && Arrays.deepEquals(w1, that.w1)
        && Arrays.deepEquals(b1, that.b1)
        && Arrays.deepEquals(w2, that.w2)
        && Arrays.deepEquals(b2, that.b2);
  }

  @Override
  public int hashCode() {
    return Arrays.deepHashCode(new Object[] {w1, b1, w2, b2});
  }

  @Override
  public String toString() {
    return "Parameters[%d-%d-%d]".formatted(inputs(), hidden(), outputs());
  }
}
