package org.dl4jcomparison.manual.fast;

import org.dl4jcomparison.manual.Parameters;

/**
 * The numbers of one network in training, as flat row-major arrays which the sweeps read and write:
 * the parameters, the gradient of each, and what the rows of the current data gave.
 */
final class State {
  final int inputs;
  final int hidden;
  final int outputs;

  /** Whether every stored number is rounded to single precision. */
  final boolean single;

  final double[] w1; // inputs x hidden
  final double[] b1; // hidden
  final double[] w2; // hidden x outputs
  final double[] b2; // outputs

  final double[] w1Gradient;
  final double[] b1Gradient;
  final double[] w2Gradient;
  final double[] b2Gradient;

  /** Readers of S1 may run over its end by this much. */
  private static final int MARGIN = 32;

  int rows;
  double[] x = {}; // rows x inputs; belongs to the data
  double[] s1 = {}; // rows x hidden and a margin: activations of the hidden layer
  double[] s2 = {}; // rows x outputs: the network's outputs
  double[] delta2 = {}; // rows x outputs: the gradient with respect to the outputs' logits

  State(Parameters initial, boolean single) {
    this.inputs = initial.inputs();
    this.hidden = initial.hidden();
    this.outputs = initial.outputs();
    this.single = single;
    this.w1 = rounded(initial.w1(), single);
    this.b1 = rounded(initial.b1(), single);
    this.w2 = rounded(initial.w2(), single);
    this.b2 = rounded(initial.b2(), single);
    this.w1Gradient = new double[w1.length];
    this.b1Gradient = new double[b1.length];
    this.w2Gradient = new double[w2.length];
    this.b2Gradient = new double[b2.length];
  }

  private static double[] rounded(double[][] matrix, boolean single) {
    double[] values = FlatMatrix.of(matrix).values();
    for (int i = 0; i < values.length; i++) {
      values[i] = round(values[i], single);
    }
    return values;
  }

  /** The number as it is stored. */
  static double round(double value, boolean single) {
    return single ? (float) value : value;
  }

  /** Makes room for the results of this many rows of x; what was there before is lost. */
  void bind(double[] x, int rows) {
    this.x = x;
    if (rows != this.rows) {
      this.rows = rows;
      this.s1 = new double[Math.multiplyExact(rows, hidden) + MARGIN];
      this.s2 = new double[Math.multiplyExact(rows, outputs)];
      this.delta2 = new double[s2.length];
    }
  }

  Parameters parameters() {
    return shaped(w1, b1, w2, b2);
  }

  Parameters gradient() {
    return shaped(w1Gradient, b1Gradient, w2Gradient, b2Gradient);
  }

  /** Flat arrays of the parameters' shapes, copied. */
  Parameters shaped(double[] ofW1, double[] ofB1, double[] ofW2, double[] ofB2) {
    return new Parameters(
        FlatMatrix.unflattened(ofW1, inputs, hidden),
        FlatMatrix.unflattened(ofB1, 1, hidden),
        FlatMatrix.unflattened(ofW2, hidden, outputs),
        FlatMatrix.unflattened(ofB2, 1, outputs));
  }
}
