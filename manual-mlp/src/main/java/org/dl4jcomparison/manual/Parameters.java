package org.dl4jcomparison.manual;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The parameters of a network, layer by layer, or one value for each of them, as a gradient is.
 *
 * <p>A value: the arrays are copied on the way in and on the way out.
 *
 * @param arrays in the order of {@link ParameterName}: W1, b1, W2, b2 and so on
 */
public record Parameters(List<double[][]> arrays) implements Serializable {

  /**
   * Copies and checks the arrays.
   *
   * @throws IllegalArgumentException if there are none, a layer's biases are missing, an array is
   *     empty or ragged, or the shapes do not fit together
   */
  public Parameters {
    arrays = arrays.stream().map(Matrices::copy).toList();
    if (arrays.isEmpty() || arrays.size() % 2 != 0) {
      throw new IllegalArgumentException(
          "%d arrays are not the weights and biases of every layer".formatted(arrays.size()));
    }
    int values = arrays.get(0).length;
    for (ParameterName name : names(arrays)) {
      double[][] biases = arrays.get(name.index() | 1);
      int units = biases.length == 0 ? 0 : biases[0].length;
      requireShape(name, arrays.get(name.index()), name.isWeights() ? values : 1, units);
      values = name.isWeights() ? values : units;
    }
  }

  /**
   * Those of a network with one hidden layer.
   *
   * @param w1 weights into the hidden layer, inputs x hidden
   * @param b1 biases of the hidden layer, 1 x hidden
   * @param w2 weights into the output layer, hidden x outputs
   * @param b2 biases of the output layer, 1 x outputs
   */
  public Parameters(double[][] w1, double[][] b1, double[][] w2, double[][] b2) {
    this(List.of(w1, b1, w2, b2));
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

  private static List<ParameterName> names(List<double[][]> arrays) {
    return ParameterName.ofLayers(arrays.size() / 2);
  }

  /** The names, in order. */
  public List<ParameterName> names() {
    return names(arrays);
  }

  /** Copies of the arrays, in the order of the names. */
  @Override
  public List<double[][]> arrays() {
    return arrays.stream().map(Matrices::copy).toList();
  }

  /**
   * A copy of one parameter's array, by name.
   *
   * @throws IllegalArgumentException if the network has no such layer
   */
  public double[][] get(ParameterName name) {
    if (name.index() >= arrays.size()) {
      throw new IllegalArgumentException("%s has no %s".formatted(this, name));
    }
    return Matrices.copy(arrays.get(name.index()));
  }

  /** Every number, array by array and row by row. */
  public DoubleStream values() {
    return arrays.stream().flatMap(Arrays::stream).flatMapToDouble(Arrays::stream);
  }

  /** The same names with what becomes of each array, which may be changed in place. */
  public Parameters map(BiFunction<ParameterName, double[][], double[][]> change) {
    return new Parameters(names().stream().map(name -> change.apply(name, get(name))).toList());
  }

  /** W1 of a network with one hidden layer. */
  public double[][] w1() {
    return ofOneHiddenLayer(ParameterName.W1);
  }

  /** b1 of a network with one hidden layer. */
  public double[][] b1() {
    return ofOneHiddenLayer(ParameterName.B1);
  }

  /** W2 of a network with one hidden layer. */
  public double[][] w2() {
    return ofOneHiddenLayer(ParameterName.W2);
  }

  /** b2 of a network with one hidden layer. */
  public double[][] b2() {
    return ofOneHiddenLayer(ParameterName.B2);
  }

  /** Who asks by these names knows no others: a deeper network must not lose layers unseen. */
  private double[][] ofOneHiddenLayer(ParameterName name) {
    requireOneHiddenLayer();
    return get(name);
  }

  private void requireOneHiddenLayer() {
    if (arrays.size() != 4) {
      throw new IllegalStateException(this + " are not those of one hidden layer");
    }
  }

  /** Number of inputs. */
  public int inputs() {
    return arrays.get(0).length;
  }

  /** Number of hidden units of a network with one hidden layer. */
  public int hidden() {
    requireOneHiddenLayer();
    return arrays.get(1)[0].length;
  }

  /** Number of outputs. */
  public int outputs() {
    return arrays.get(arrays.size() - 1)[0].length;
  }

  /** How many numbers training adjusts. */
  public int count() {
    return arrays.stream().mapToInt(array -> array.length * array[0].length).sum();
  }

  /** The same parameters with the named ones set to zero. */
  public Parameters withZero(Collection<ParameterName> names) {
    return map(
        (name, array) -> names.contains(name) ? new double[array.length][array[0].length] : array);
  }

  /** Whether every number is finite. */
  public boolean isFinite() {
    return values().allMatch(Double::isFinite);
  }

  /** Equal if every number is the same, bit for bit. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Parameters that
        && Arrays.deepEquals(arrays.toArray(), that.arrays.toArray());
  }

  @Override
  public int hashCode() {
    return Arrays.deepHashCode(arrays.toArray());
  }

  @Override
  public String toString() {
    return IntStream.range(0, arrays.size())
        .filter(index -> index % 2 == 1)
        .mapToObj(index -> "-" + arrays.get(index)[0].length)
        .collect(Collectors.joining("", "Parameters[" + inputs(), "]"));
  }
}
