package org.dl4jcomparison.convergence;

import org.dl4jcomparison.manual.Parameters;

/**
 * Outputs of a trained network for rows that it was not trained on. One definition for every
 * engine, in double precision, so that no engine has to know of test rows.
 */
public final class ForwardPass {
  private ForwardPass() {}

  /**
   * {@code sigmoid(sigmoid(x W1 + b1) W2 + b2)}.
   *
   * @param x rows x inputs
   * @return rows x outputs, each in [0, 1]
   */
  public static double[][] outputs(Parameters parameters, double[][] x) {
    double[][] w1 = parameters.w1();
    double[][] b1 = parameters.b1();
    double[][] w2 = parameters.w2();
    double[][] b2 = parameters.b2();
    double[][] outputs = new double[x.length][];
    for (int i = 0; i < x.length; i++) {
      outputs[i] = layer(layer(x[i], w1, b1[0]), w2, b2[0]);
    }
    return outputs;
  }

  private static double[] layer(double[] in, double[][] w, double[] b) {
    double[] out = b.clone();
    for (int k = 0; k < in.length; k++) {
      for (int j = 0; j < out.length; j++) {
        out[j] += in[k] * w[k][j];
      }
    }
    for (int j = 0; j < out.length; j++) {
      out[j] = 1 / (1 + Math.exp(-out[j]));
    }
    return out;
  }
}
