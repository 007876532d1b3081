package org.dl4jcomparison.certificate;

/**
 * The gradient of DL4J's {@code XENT} loss through a sigmoid, which keeps each output a within
 * [{@value #CLIP}, 1 - {@value #CLIP}] in the loss and not in the sigmoid's slope: with c the
 * clipped output, {@code (c - y) / (c (1 - c)) * a (1 - a)} in place of {@code a - y}. (Class
 * {@code LossBinaryXENT} of ND4J 1.0.0-M2.1.)
 */
final class Clipping {
  /** The least distance of a clipped output from 0 and from 1. */
  static final double CLIP = 1e-5;

  private Clipping() {}

  /**
   * Labels with which the plain difference {@code a - label} is the clipped gradient.
   *
   * @param outputs rows x outputs
   * @param labels rows x outputs, each 0 or 1
   */
  static double[][] labels(double[][] outputs, double[][] labels) {
    double[][] standIn = new double[outputs.length][];
    for (int i = 0; i < outputs.length; i++) {
      standIn[i] = new double[outputs[i].length];
      for (int j = 0; j < outputs[i].length; j++) {
        double a = outputs[i][j];
        double c = Math.min(Math.max(a, CLIP), 1 - CLIP);
        // Left alone where nothing is clipped, so that no rounding is added there.
        standIn[i][j] =
            c == a ? labels[i][j] : a - (c - labels[i][j]) / (c * (1 - c)) * a * (1 - a);
      }
    }
    return standIn;
  }
}
