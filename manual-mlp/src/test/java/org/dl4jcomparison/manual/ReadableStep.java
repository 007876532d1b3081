package org.dl4jcomparison.manual;

import java.util.Arrays;

/**
 * What one update computes from given parameters, by the readable network's arithmetic.
 *
 * @param hidden activations before the step, rows x hidden
 * @param outputs before the step, rows x outputs
 * @param gradient of each parameter
 * @param terms for each number of the gradient the sum of its terms' magnitudes: what its rounding
 *     errors are in proportion to, however much the terms cancel
 */
public record ReadableStep(
    double[][] hidden, double[][] outputs, Parameters gradient, Parameters terms) {

  /**
   * Computes it.
   *
   * @param before the parameters before the step
   * @param after those after it, whose W2 carries the error back where the options say so
   */
  public static ReadableStep of(
      Parameters before, Parameters after, TrainingOptions options, double[][] x, double[][] y) {
    Matrices matrices = new Matrices(options.precision());
    double[][] s1 = matrices.sigmoid(matrices.linear(x, before.w1(), before.b1()));
    double[][] s2 = matrices.sigmoid(matrices.linear(s1, before.w2(), before.b2()));
    double share = options.reduction() == GradientReduction.MEAN ? 1.0 / x.length : 1.0;
    double[][] delta2 = matrices.scaledDifference(s2, y, share);
    boolean updated = options.hiddenGradient() == HiddenGradient.UPDATED_WEIGHTS;
    double[][] back = updated ? after.w2() : before.w2();
    double[][] delta1 = matrices.throughSigmoid(delta2, back, s1);

    double[][] size2 = magnitudes(delta2);
    double[][] size1 = matrices.throughSigmoid(size2, magnitudes(back), s1);
    return new ReadableStep(
        s1,
        s2,
        gradient(matrices, x, s1, delta1, delta2),
        gradient(matrices, magnitudes(x), s1, size1, size2));
  }

  private static Parameters gradient(
      Matrices matrices, double[][] x, double[][] s1, double[][] delta1, double[][] delta2) {
    return new Parameters(
        matrices.transposedTimes(x, delta1),
        matrices.columnSums(delta1),
        matrices.transposedTimes(s1, delta2),
        matrices.columnSums(delta2));
  }

  private static double[][] magnitudes(double[][] values) {
    return Arrays.stream(values)
        .map(row -> Arrays.stream(row).map(Math::abs).toArray())
        .toArray(double[][]::new);
  }
}
