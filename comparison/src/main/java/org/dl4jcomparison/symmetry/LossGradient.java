package org.dl4jcomparison.symmetry;

import java.util.stream.Stream;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.manual.GradientReduction;
import org.dl4jcomparison.manual.Parameters;

/**
 * The gradient of the loss at some parameters, the same for every engine: cross-entropy, summed or
 * averaged over the rows, in double precision, all layers at the same parameters. With it go the
 * errors of all operations: a sum of n terms is wrong by at most n units of the sum of their sizes,
 * a product by the errors of its factors.
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
  static LossGradient at(Parameters parameters, GradientReduction reduction, Dataset data) {
    double share = reduction == GradientReduction.MEAN ? 1.0 / data.rows() : 1;
    Sums sums = Sums.none(parameters.w1(), parameters.b1()[0], data.rows());
    Sums outSums = Sums.none(parameters.w2(), parameters.b2()[0], data.rows());
    for (int row = 0; row < data.rows(); row++) {
      Layer in = Layer.exactly(data.x()[row]);
      Layer hidden = sums.forward(in);
      Layer delta = difference(outSums.forward(hidden), data.y()[row], share);
      outSums.add(hidden, delta);
      sums.add(in, outSums.back(delta, hidden));
    }
    return new LossGradient(
        new Parameters(sums.w, sums.b, outSums.w, outSums.b),
        new Parameters(sums.wErrors, sums.bErrors, outSums.wErrors, outSums.bErrors));
  }

  /** The network's outputs, rows x outputs. */
  static double[][] outputs(Parameters p, Dataset data) {
    Sums hidden = Sums.none(p.w1(), p.b1()[0], data.rows());
    Sums output = Sums.none(p.w2(), p.b2()[0], data.rows());
    return Stream.of(data.x())
        .map(row -> output.forward(hidden.forward(Layer.exactly(row))).values)
        .toArray(double[][]::new);
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

  /** Numbers of a layer for one row, and how wrong each can be. */
  private record Layer(double[] values, double[] errors) {
    static Layer exactly(double[] x) {
      return new Layer(x, new double[x.length]);
    }

    static Layer empty(int units) {
      return exactly(new double[units]);
    }
  }

  /** How the outputs are wrong, which is the slope of the loss before the sigmoid. */
  private static Layer difference(Layer out, double[] y, double share) {
    Layer delta = Layer.empty(y.length);
    for (int k = 0; k < y.length; k++) {
      delta.values[k] = share * (out.values[k] - y[k]);
      delta.errors[k] = share * out.errors[k] + 3 * UNIT * Math.abs(delta.values[k]);
    }
    return delta;
  }

  /**
   * A layer's parameters, and the sums over the rows that are its gradient.
   *
   * @param weights from the layer before, its units x this one's
   * @param biases of this one's units
   * @param ofRows by what share of a term the additions are wrong
   */
  private record Sums(
      double[][] weights,
      double[] biases,
      double ofRows,
      double[][] w,
      double[][] b,
      double[][] wErrors,
      double[][] bErrors) {

    static Sums none(double[][] weights, double[] biases, int rows) {
      int units = biases.length;
      return new Sums(
          weights,
          biases,
          UNIT * (rows + 1),
          new double[weights.length][units],
          new double[1][units],
          new double[weights.length][units],
          new double[1][units]);
    }

    /** Sigmoid units on the layer before. */
    Layer forward(Layer in) {
      Layer out = Layer.empty(biases.length);
      for (int j = 0; j < biases.length; j++) {
        double z = biases[j];
        double size = Math.abs(z);
        double carried = 0;
        for (int i = 0; i < weights.length; i++) {
          double term = in.values[i] * weights[i][j];
          z += term;
          size += Math.abs(term);
          carried += in.errors[i] * Math.abs(weights[i][j]);
        }
        double a = 1 / (1 + Math.exp(-z));
        out.values[j] = a;
        out.errors[j] =
            a * (1 - a) * (UNIT * (weights.length + 1) * size + carried) + SIGMOID * UNIT * a;
      }
      return out;
    }

    /** The error carried back through these weights and the sigmoids before them. */
    Layer back(Layer delta, Layer before) {
      Layer back = Layer.empty(weights.length);
      for (int j = 0; j < weights.length; j++) {
        double sum = 0;
        double size = 0;
        double carried = 0;
        for (int k = 0; k < biases.length; k++) {
          double term = delta.values[k] * weights[j][k];
          sum += term;
          size += Math.abs(term);
          carried += delta.errors[k] * Math.abs(weights[j][k]);
        }
        double slope = before.values[j] * (1 - before.values[j]);
        back.values[j] = sum * slope;
        back.errors[j] =
            carried * slope + size * (before.errors[j] + UNIT * (biases.length + 3) * slope);
      }
      return back;
    }

    void add(Layer in, Layer delta) {
      for (int j = 0; j < biases.length; j++) {
        double size = Math.abs(delta.values[j]);
        double error = delta.errors[j] + ofRows * size;
        b[0][j] += delta.values[j];
        bErrors[0][j] += error;
        for (int i = 0; i < weights.length; i++) {
          w[i][j] += in.values[i] * delta.values[j];
          wErrors[i][j] += in.errors[i] * size + Math.abs(in.values[i]) * error;
        }
      }
    }
  }
}
