package org.dl4jcomparison.manual.lanes;

import static org.dl4jcomparison.manual.lanes.VectorMath.LANES;
import static org.dl4jcomparison.manual.lanes.VectorMath.SPECIES;

import jdk.incubator.vector.DoubleVector;

/**
 * The logits of both layers, each sum in the readable network's order. No multiply-add is fused:
 * the readable network rounds the product. Rows are taken four at a time, and those that are left
 * one by one.
 */
final class VectorForward {
  private static final int FOUR = 4 * LANES;

  private final VectorLayout layout;
  private final double[] x; // inputs x rows

  VectorForward(VectorLayout layout, double[] x) {
    this.layout = layout;
    this.x = x;
  }

  /** {@code X @ W1 + b1}. */
  void hiddenLogits(double[] p, double[] z) {
    int w1 = layout.w1;
    int b1 = layout.b1;
    if (layout.inputs == 2) {
      logitsOfTwo(x, p, w1, w1 + layout.column, b1, layout.units, layout.row, z);
    } else {
      logits(x, layout.inputs, p, w1, b1, layout.units, layout.row, z);
    }
  }

  private static void logitsOfTwo(
      double[] x, double[] p, int w1, int w2, int b, int units, int row, double[] z) {
    int i = 0;
    for (; i <= row - FOUR; i += FOUR) {
      DoubleVector first0 = load(x, i);
      DoubleVector first1 = load(x, i + LANES);
      DoubleVector first2 = load(x, i + 2 * LANES);
      DoubleVector first3 = load(x, i + 3 * LANES);
      DoubleVector second0 = load(x, row + i);
      DoubleVector second1 = load(x, row + i + LANES);
      DoubleVector second2 = load(x, row + i + 2 * LANES);
      DoubleVector second3 = load(x, row + i + 3 * LANES);
      for (int j = 0; j < units; j++) {
        DoubleVector weight1 = load(p, w1 + j * LANES);
        DoubleVector weight2 = load(p, w2 + j * LANES);
        DoubleVector bias = load(p, b + j * LANES);
        int at = j * row + i;
        first0.mul(weight1).add(second0.mul(weight2)).add(bias).intoArray(z, at);
        first1.mul(weight1).add(second1.mul(weight2)).add(bias).intoArray(z, at + LANES);
        first2.mul(weight1).add(second2.mul(weight2)).add(bias).intoArray(z, at + 2 * LANES);
        first3.mul(weight1).add(second3.mul(weight2)).add(bias).intoArray(z, at + 3 * LANES);
      }
    }
    for (; i < row; i += LANES) {
      DoubleVector first = load(x, i);
      DoubleVector second = load(x, row + i);
      for (int j = 0; j < units; j++) {
        first
            .mul(load(p, w1 + j * LANES))
            .add(second.mul(load(p, w2 + j * LANES)))
            .add(load(p, b + j * LANES))
            .intoArray(z, j * row + i);
      }
    }
  }

  private static void logits(
      double[] x, int inputs, double[] p, int w, int b, int units, int row, double[] z) {
    for (int j = 0; j < units; j++) {
      DoubleVector bias = load(p, b + j * LANES);
      for (int i = 0; i < row; i += LANES) {
        DoubleVector sum = DoubleVector.zero(SPECIES);
        for (int k = 0; k < inputs; k++) {
          sum = sum.add(load(x, k * row + i).mul(load(p, w + (k * units + j) * LANES)));
        }
        sum.add(bias).intoArray(z, j * row + i);
      }
    }
  }

  /** {@code S1 @ W2 + b2}. */
  void outputLogits(double[] p, double[] s1, double[] z) {
    int hidden = layout.hidden;
    int row = layout.row;
    for (int group = 0; group < layout.groups; group++) {
      int first = group * hidden;
      int bias = layout.b2 + group * LANES;
      logits(p, first * LANES, bias, hidden, s1, first * row, row, z, group * row);
    }
  }

  private static void logits(
      double[] p, int w, int b, int hidden, double[] s1, int from, int row, double[] z, int to) {
    DoubleVector bias = load(p, b);
    int i = 0;
    for (; i <= row - FOUR; i += FOUR) {
      DoubleVector sum0 = DoubleVector.zero(SPECIES);
      DoubleVector sum1 = DoubleVector.zero(SPECIES);
      DoubleVector sum2 = DoubleVector.zero(SPECIES);
      DoubleVector sum3 = DoubleVector.zero(SPECIES);
      for (int j = 0; j < hidden; j++) {
        DoubleVector weight = load(p, w + j * LANES);
        int at = from + j * row + i;
        sum0 = sum0.add(load(s1, at).mul(weight));
        sum1 = sum1.add(load(s1, at + LANES).mul(weight));
        sum2 = sum2.add(load(s1, at + 2 * LANES).mul(weight));
        sum3 = sum3.add(load(s1, at + 3 * LANES).mul(weight));
      }
      sum0.add(bias).intoArray(z, to + i);
      sum1.add(bias).intoArray(z, to + i + LANES);
      sum2.add(bias).intoArray(z, to + i + 2 * LANES);
      sum3.add(bias).intoArray(z, to + i + 3 * LANES);
    }
    for (; i < row; i += LANES) {
      DoubleVector sum = DoubleVector.zero(SPECIES);
      for (int j = 0; j < hidden; j++) {
        sum = sum.add(load(s1, from + j * row + i).mul(load(p, w + j * LANES)));
      }
      sum.add(bias).intoArray(z, to + i);
    }
  }

  private static DoubleVector load(double[] array, int at) {
    return DoubleVector.fromArray(SPECIES, array, at);
  }
}
