package org.dl4jcomparison.manual.lanes;

import static org.dl4jcomparison.manual.lanes.VectorMath.LANES;
import static org.dl4jcomparison.manual.lanes.VectorMath.ONE;
import static org.dl4jcomparison.manual.lanes.VectorMath.SPECIES;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;

/**
 * The gradients of both layers, each sum in the readable network's order, no multiply-add fused.
 * Rows are taken four at a time, and those that are left one by one; what a sum came to before is
 * loaded again.
 */
final class VectorBackward {
  private static final int FOUR = 4 * LANES;

  private final VectorLayout layout;
  private final double[] x; // inputs x rows
  private final int[] errors; // by unit: where its group's delta2 is
  private final double[] zeros;

  VectorBackward(VectorLayout layout, double[] x) {
    this.layout = layout;
    this.x = x;
    this.errors = new int[layout.units];
    Arrays.setAll(errors, unit -> unit / layout.hidden * layout.row);
    this.zeros = new double[layout.parameters];
  }

  /** {@code S1.T @ delta2} and the sums of delta2. */
  void outputGradient(double[] s1, double[] delta2, double[] g) {
    gradientOfOutput(s1, delta2, errors, layout.row, zeros, g);
    sums(delta2, layout.groups, layout.row, g, layout.b2);
  }

  private static void gradientOfOutput(
      double[] s1, double[] delta2, int[] errors, int row, double[] zeros, double[] g) {
    int i = 0;
    for (; i <= row - FOUR; i += FOUR) {
      double[] before = i == 0 ? zeros : g;
      for (int j = 0; j < errors.length; j++) {
        int at = j * row + i;
        int error = errors[j] + i;
        load(before, j * LANES)
            .add(load(s1, at).mul(load(delta2, error)))
            .add(load(s1, at + LANES).mul(load(delta2, error + LANES)))
            .add(load(s1, at + 2 * LANES).mul(load(delta2, error + 2 * LANES)))
            .add(load(s1, at + 3 * LANES).mul(load(delta2, error + 3 * LANES)))
            .intoArray(g, j * LANES);
      }
    }
    for (; i < row; i += LANES) {
      double[] before = i == 0 ? zeros : g;
      for (int j = 0; j < errors.length; j++) {
        load(before, j * LANES)
            .add(load(s1, j * row + i).mul(load(delta2, errors[j] + i)))
            .intoArray(g, j * LANES);
      }
    }
  }

  private static void sums(double[] delta, int count, int row, double[] g, int to) {
    for (int j = 0; j < count; j++) {
      DoubleVector sum = DoubleVector.zero(SPECIES);
      for (int i = 0; i < row; i += LANES) {
        sum = sum.add(load(delta, j * row + i));
      }
      sum.intoArray(g, to + j * LANES);
    }
  }

  /** Whether {@link #gradientOfTwo} can do what the two passes after it do. */
  boolean hasTwoInputs() {
    return layout.inputs == 2;
  }

  /** Of two inputs, all at once: delta1 stays in registers. */
  void gradientOfTwo(double[] delta2, double[] p, double[] s1, double[] g) {
    int w1 = layout.w1;
    int w2 = w1 + layout.column;
    int row = layout.row;
    int i = 0;
    for (; i <= row - FOUR; i += FOUR) {
      gradientOfFour(x, i, delta2, errors, p, s1, row, i == 0 ? zeros : g, g, w1, w2, layout.b1);
    }
    for (; i < row; i += LANES) {
      gradientOfRow(x, i, delta2, errors, p, s1, row, i == 0 ? zeros : g, g, w1, w2, layout.b1);
    }
  }

  private static void gradientOfFour(
      double[] x,
      int i,
      double[] delta2,
      int[] errors,
      double[] p,
      double[] s1,
      int row,
      double[] before,
      double[] g,
      int w1,
      int w2,
      int b) {
    DoubleVector first0 = load(x, i);
    DoubleVector first1 = load(x, i + LANES);
    DoubleVector first2 = load(x, i + 2 * LANES);
    DoubleVector first3 = load(x, i + 3 * LANES);
    DoubleVector second0 = load(x, row + i);
    DoubleVector second1 = load(x, row + i + LANES);
    DoubleVector second2 = load(x, row + i + 2 * LANES);
    DoubleVector second3 = load(x, row + i + 3 * LANES);
    for (int j = 0; j < errors.length; j++) {
      int at = j * row + i;
      int error = errors[j] + i;
      DoubleVector weight = load(p, j * LANES);
      DoubleVector s = load(s1, at);
      DoubleVector delta = load(delta2, error).mul(weight).mul(s).mul(ONE.sub(s));
      DoubleVector bias = load(before, b + j * LANES).add(delta);
      DoubleVector sum1 = load(before, w1 + j * LANES).add(first0.mul(delta));
      DoubleVector sum2 = load(before, w2 + j * LANES).add(second0.mul(delta));
      s = load(s1, at + LANES);
      delta = load(delta2, error + LANES).mul(weight).mul(s).mul(ONE.sub(s));
      bias = bias.add(delta);
      sum1 = sum1.add(first1.mul(delta));
      sum2 = sum2.add(second1.mul(delta));
      s = load(s1, at + 2 * LANES);
      delta = load(delta2, error + 2 * LANES).mul(weight).mul(s).mul(ONE.sub(s));
      bias = bias.add(delta);
      sum1 = sum1.add(first2.mul(delta));
      sum2 = sum2.add(second2.mul(delta));
      s = load(s1, at + 3 * LANES);
      delta = load(delta2, error + 3 * LANES).mul(weight).mul(s).mul(ONE.sub(s));
      bias.add(delta).intoArray(g, b + j * LANES);
      sum1.add(first3.mul(delta)).intoArray(g, w1 + j * LANES);
      sum2.add(second3.mul(delta)).intoArray(g, w2 + j * LANES);
    }
  }

  private static void gradientOfRow(
      double[] x,
      int i,
      double[] delta2,
      int[] errors,
      double[] p,
      double[] s1,
      int row,
      double[] before,
      double[] g,
      int w1,
      int w2,
      int b) {
    DoubleVector first = load(x, i);
    DoubleVector second = load(x, row + i);
    for (int j = 0; j < errors.length; j++) {
      DoubleVector s = load(s1, j * row + i);
      DoubleVector delta =
          load(delta2, errors[j] + i).mul(load(p, j * LANES)).mul(s).mul(ONE.sub(s));
      load(before, w1 + j * LANES).add(first.mul(delta)).intoArray(g, w1 + j * LANES);
      load(before, w2 + j * LANES).add(second.mul(delta)).intoArray(g, w2 + j * LANES);
      load(before, b + j * LANES).add(delta).intoArray(g, b + j * LANES);
    }
  }

  /** {@code (delta2 @ W2.T) * S1 * (1 - S1)}, in S1's place. */
  void throughSigmoid(double[] delta2, double[] p, double[] s1) {
    throughSigmoid(delta2, errors, p, layout.row, s1);
  }

  private static void throughSigmoid(
      double[] delta2, int[] errors, double[] p, int row, double[] s1) {
    for (int j = 0; j < errors.length; j++) {
      DoubleVector weight = load(p, j * LANES);
      for (int i = 0; i < row; i += LANES) {
        DoubleVector s = load(s1, j * row + i);
        load(delta2, errors[j] + i).mul(weight).mul(s).mul(ONE.sub(s)).intoArray(s1, j * row + i);
      }
    }
  }

  /** {@code X.T @ delta1} and the sums of delta1. */
  void hiddenGradient(double[] delta1, double[] g) {
    int row = layout.row;
    for (int k = 0; k < layout.inputs; k++) {
      gradient(x, k * row, delta1, layout.units, row, g, layout.w1 + k * layout.column);
    }
    sums(delta1, layout.units, row, g, layout.b1);
  }

  private static void gradient(
      double[] x, int from, double[] delta1, int units, int row, double[] g, int to) {
    for (int j = 0; j < units; j++) {
      DoubleVector sum = DoubleVector.zero(SPECIES);
      for (int i = 0; i < row; i += LANES) {
        sum = sum.add(load(x, from + i).mul(load(delta1, j * row + i)));
      }
      sum.intoArray(g, to + j * LANES);
    }
  }

  private static DoubleVector load(double[] array, int at) {
    return DoubleVector.fromArray(SPECIES, array, at);
  }
}
