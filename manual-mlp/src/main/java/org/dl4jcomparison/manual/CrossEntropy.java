package org.dl4jcomparison.manual;

/** The notebook's {@code cost_function}: mean binary cross-entropy, in nats per row and output. */
public final class CrossEntropy {
  /** Outputs are clipped to [CLIP, 1 - CLIP] so that the loss of a saturated output is finite. */
  public static final double CLIP = 1e-15;

  private CrossEntropy() {}

  /**
   * {@code -mean(y log(a) + (1 - y) log(1 - a))}, a being clipped.
   *
   * @param outputs rows x outputs, each in [0, 1]
   * @param y labels of the same shape, each 0 or 1
   * @return the loss, NaN if an output is NaN
   */
  public static double mean(double[][] outputs, double[][] y) {
    double sum = 0;
    for (int i = 0; i < outputs.length; i++) {
      for (int j = 0; j < outputs[i].length; j++) {
        sum += logLikelihood(outputs[i][j], y[i][j]);
      }
    }
    return -sum / (outputs.length * outputs[0].length);
  }

  /**
   * The same of flat arrays.
   *
   * @param outputs each in [0, 1]
   * @param y labels, each 0 or 1, in the order of the outputs
   * @param count how many of them, from the start of both arrays
   * @return the loss, NaN if an output is NaN
   */
  public static double mean(double[] outputs, double[] y, int count) {
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += logLikelihood(outputs[i], y[i]);
    }
    return -sum / count;
  }

  /**
   * How many outputs add less to the loss than they should, as they are clipped: they are at 0 or 1
   * and wrong. Each of them counts as {@code -log(CLIP)}, about 34.5.
   *
   * @param outputs rows x outputs, each in [0, 1]
   * @param y labels of the same shape, each 0 or 1
   */
  public static int cutOff(double[][] outputs, double[][] y) {
    int cutOff = 0;
    for (int i = 0; i < outputs.length; i++) {
      for (int j = 0; j < outputs[i].length; j++) {
        double ofLabel = y[i][j] == 1 ? outputs[i][j] : 1 - outputs[i][j];
        cutOff += ofLabel < CLIP ? 1 : 0;
      }
    }
    return cutOff;
  }

  private static double logLikelihood(double output, double label) {
    double a = Math.min(Math.max(output, CLIP), 1 - CLIP);
    // For a label of 0 or 1 one of the two terms is zero: the same bits at half the logarithms.
    if (label == 1) {
      return Math.log(a);
    }
    return label == 0 ? Math.log(1 - a) : label * Math.log(a) + (1 - label) * Math.log(1 - a);
  }
}
