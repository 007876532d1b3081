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
        double a = Math.min(Math.max(outputs[i][j], CLIP), 1 - CLIP);
        sum += y[i][j] * Math.log(a) + (1 - y[i][j]) * Math.log(1 - a);
      }
    }
    return -sum / (outputs.length * outputs[0].length);
  }
}
