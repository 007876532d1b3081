package org.dl4jcomparison.symmetry;

import org.dl4jcomparison.engine.manual.ManualEngine;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.NetworkSpec;
import org.dl4jcomparison.manual.GradientReduction;
import org.dl4jcomparison.manual.HiddenGradient;
import org.dl4jcomparison.manual.ManualMlp;
import org.dl4jcomparison.manual.Parameters;
import org.dl4jcomparison.manual.Precision;

/**
 * The gradient of the loss at some parameters, the same for every engine: cross-entropy, summed or
 * averaged over the rows as the spec says, in double precision, all layers at the same parameters.
 *
 * @param values of each parameter
 * @param rounding how far each value can be from the one in exact arithmetic, to first order
 */
record LossGradient(Parameters values, Parameters rounding) {
  /** Half the distance from 1 to the next double: one operation is wrong by this share at most. */
  private static final double UNIT = Math.ulp(1.0) / 2;

  /** Operations in a sigmoid: negation is exact; exp, which may be wrong by an ulp, counts two. */
  private static final int SIGMOID = 4;

  /** At these parameters. */
  static LossGradient at(Parameters parameters, NetworkSpec spec, Dataset data) {
    ManualMlp.Update update = update(parameters, spec, HiddenGradient.SAME_WEIGHTS, data);
    double share = spec.gradient() == GradientReduction.MEAN ? 1.0 / data.rows() : 1;
    return new LossGradient(update.gradient(), rounding(parameters, update, share, data));
  }

  /**
   * The one that the spec's first update uses, in the spec's order: where that is the notebook's,
   * the error goes back through the W2 that has been stepped already.
   */
  static Parameters ofFirstUpdate(Parameters parameters, NetworkSpec spec, Dataset data) {
    return update(parameters, spec, spec.hiddenGradient(), data).gradient();
  }

  private static ManualMlp.Update update(
      Parameters parameters, NetworkSpec spec, HiddenGradient order, Dataset data) {
    NetworkSpec precise = spec.withHiddenGradient(order).withPrecision(Precision.FLOAT64);
    return new ManualMlp(parameters, ManualEngine.options(precise)).update(data.x(), data.y());
  }

  /** The network's outputs, rows x outputs. */
  static double[][] outputs(Parameters parameters, Dataset data) {
    return new ManualMlp(parameters, ManualEngine.options(NetworkSpec.PLAIN)).outputs(data.x());
  }

  /** Whether no value can be told from zero. */
  boolean isZero() {
    double[] bounds = rounding.values().toArray();
    double[] all = values.values().toArray();
    for (int i = 0; i < all.length; i++) {
      if (!(Math.abs(all[i]) <= bounds[i])) {
        return false;
      }
    }
    return true;
  }

  /**
   * The errors of all operations, carried along with the update: a sum of n terms is wrong by at
   * most n units of the sum of their sizes, a product by the errors of its factors.
   */
  private static Parameters rounding(
      Parameters p, ManualMlp.Update update, double share, Dataset data) {
    double[][] x = data.x();
    double[][] w1 = p.w1();
    double[][] w2 = p.w2();
    int hidden = p.hidden();
    int outputs = p.outputs();
    double ofRows = UNIT * (x.length + 1);
    double[][] w1Error = new double[p.inputs()][hidden];
    double[][] b1Error = new double[1][hidden];
    double[][] w2Error = new double[hidden][outputs];
    double[][] b2Error = new double[1][outputs];
    for (int row = 0; row < x.length; row++) {
      double[] h = update.hidden()[row];
      double[] hError = new double[hidden];
      for (int j = 0; j < hidden; j++) {
        double size = Math.abs(p.b1()[0][j]);
        for (int i = 0; i < x[row].length; i++) {
          size += Math.abs(x[row][i] * w1[i][j]);
        }
        hError[j] = sigmoidError(h[j], UNIT * (x[row].length + 1) * size);
      }
      double[] back = new double[hidden];
      double[] backError = new double[hidden];
      for (int k = 0; k < outputs; k++) {
        double size = Math.abs(p.b2()[0][k]);
        double carried = 0;
        for (int j = 0; j < hidden; j++) {
          size += Math.abs(h[j] * w2[j][k]);
          carried += hError[j] * Math.abs(w2[j][k]);
        }
        double a = update.outputs()[row][k];
        double delta = share * Math.abs(a - data.y()[row][k]);
        double error =
            share * sigmoidError(a, UNIT * (hidden + 1) * size + carried) + 3 * UNIT * delta;
        b2Error[0][k] += error + ofRows * delta;
        for (int j = 0; j < hidden; j++) {
          w2Error[j][k] += hError[j] * delta + h[j] * error + ofRows * h[j] * delta;
          back[j] += delta * Math.abs(w2[j][k]);
          backError[j] += error * Math.abs(w2[j][k]);
        }
      }
      for (int j = 0; j < hidden; j++) {
        double slope = h[j] * (1 - h[j]);
        double error = backError[j] * slope + back[j] * (hError[j] + UNIT * (outputs + 3) * slope);
        double all = error + ofRows * back[j] * slope;
        b1Error[0][j] += all;
        for (int i = 0; i < x[row].length; i++) {
          w1Error[i][j] += Math.abs(x[row][i]) * all;
        }
      }
    }
    return new Parameters(w1Error, b1Error, w2Error, b2Error);
  }

  private static double sigmoidError(double value, double errorOfArgument) {
    return value * (1 - value) * errorOfArgument + SIGMOID * UNIT * value;
  }
}
