package org.dl4jcomparison.manual.lanes;

import static org.dl4jcomparison.manual.lanes.VectorMath.LANES;

import org.dl4jcomparison.manual.Parameters;

/**
 * Where the numbers of the networks stand in flat arrays: a vector for every number of a network,
 * each lane being another network's, and so many groups of such networks side by side.
 *
 * <p>The hidden units of all groups are counted through, group by group. Parameters are W2 by unit,
 * b2 by group, W1 by input and unit, b1 by unit, so that each layer can be stepped at once;
 * activations of the hidden layer are units x rows.
 */
final class VectorLayout {
  final int rows;
  final int inputs;
  final int hidden;
  final int groups;

  /** Hidden units of all groups. */
  final int units;

  /** All rows of one unit. */
  final int row;

  /** All units of one row, or of one input. */
  final int column;

  /** Where each parameter starts, W2 at 0. */
  final int b2;

  final int w1;
  final int b1;

  /** Numbers of all parameters. */
  final int parameters;

  /** Numbers of all activations of the hidden layer. */
  final int activations;

  VectorLayout(LaneProblem problem, int groups) {
    this.rows = problem.rows();
    this.inputs = problem.inputs();
    this.hidden = problem.hidden();
    this.groups = groups;
    this.units = Math.multiplyExact(groups, hidden);
    this.row = Math.multiplyExact(rows, LANES);
    this.column = Math.multiplyExact(units, LANES);
    this.b2 = column;
    this.w1 = b2 + groups * LANES;
    this.b1 = Math.addExact(w1, Math.multiplyExact(inputs, column));
    this.parameters = Math.addExact(b1, column);
    this.activations = Math.multiplyExact(units, row);
  }

  /** Puts one network's parameters into its lane. */
  void put(Parameters network, int lane, double[] to) {
    double[][] w1 = network.w1();
    double[][] b1 = network.b1();
    double[][] w2 = network.w2();
    int group = lane / LANES;
    int at = lane % LANES;
    for (int j = 0; j < hidden; j++) {
      int unit = (group * hidden + j) * LANES + at;
      to[unit] = w2[j][0];
      for (int k = 0; k < inputs; k++) {
        to[this.w1 + k * column + unit] = w1[k][j];
      }
      to[this.b1 + unit] = b1[0][j];
    }
    to[b2 + group * LANES + at] = network.b2()[0][0];
  }

  /** Takes them out again. */
  Parameters get(double[] from, int lane) {
    double[][] w1 = new double[inputs][hidden];
    double[][] b1 = new double[1][hidden];
    double[][] w2 = new double[hidden][1];
    int group = lane / LANES;
    int at = lane % LANES;
    for (int j = 0; j < hidden; j++) {
      int unit = (group * hidden + j) * LANES + at;
      w2[j][0] = from[unit];
      for (int k = 0; k < inputs; k++) {
        w1[k][j] = from[this.w1 + k * column + unit];
      }
      b1[0][j] = from[this.b1 + unit];
    }
    return new Parameters(w1, b1, w2, new double[][] {{from[b2 + group * LANES + at]}});
  }

  /** Puts zeros into a lane. */
  void clear(int lane, double[] numbers) {
    int group = lane / LANES;
    int at = lane % LANES;
    for (int j = 0; j < hidden; j++) {
      int unit = (group * hidden + j) * LANES + at;
      numbers[unit] = 0;
      for (int number = w1 + unit; number < parameters; number += column) {
        numbers[number] = 0;
      }
    }
    numbers[b2 + group * LANES + at] = 0;
  }
}
