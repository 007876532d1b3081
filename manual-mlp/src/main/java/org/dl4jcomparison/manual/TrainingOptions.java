package org.dl4jcomparison.manual;

/**
 * How a network is trained.
 *
 * @param optimizer which one, and its numbers
 * @param reduction whether the gradients of the rows are added or averaged
 * @param hiddenGradient which W2 carries the error back
 * @param precision of everything that is stored
 */
public record TrainingOptions(
    OptimizerSettings optimizer,
    GradientReduction reduction,
    HiddenGradient hiddenGradient,
    Precision precision) {

  /** Gradient descent at the given rate. */
  public static TrainingOptions gradientDescent(
      double learningRate,
      GradientReduction reduction,
      HiddenGradient hiddenGradient,
      Precision precision) {
    return new TrainingOptions(
        new OptimizerSettings.OfGradientDescent(learningRate),
        reduction,
        hiddenGradient,
        precision);
  }

  /** Adam at the given rate. */
  public static TrainingOptions adam(
      double learningRate,
      double epsilon,
      EpsilonPlacement placement,
      GradientReduction reduction,
      HiddenGradient hiddenGradient,
      Precision precision) {
    return new TrainingOptions(
        new OptimizerSettings.OfAdam(learningRate, epsilon, placement),
        reduction,
        hiddenGradient,
        precision);
  }

  /** What the notebook's {@code fit} does: gradient descent at 0.1 on the summed gradient. */
  public static TrainingOptions notebook() {
    return gradientDescent(
        0.1, GradientReduction.SUM, HiddenGradient.UPDATED_WEIGHTS, Precision.FLOAT64);
  }

  Optimizer newOptimizer() {
    return optimizer.create(precision);
  }
}
