package org.dl4jcomparison.manual.fast;

import org.dl4jcomparison.manual.EpsilonPlacement;
import org.dl4jcomparison.manual.GradientReduction;
import org.dl4jcomparison.manual.HiddenGradient;
import org.dl4jcomparison.manual.Precision;
import org.dl4jcomparison.manual.TrainingOptions;

/** Every way to train, as far as the numbers depend on it. */
public enum Setting {
  DESCENT_AS_NOTEBOOK(null, GradientReduction.SUM, HiddenGradient.UPDATED_WEIGHTS, true),
  DESCENT_AS_TEXTBOOK(null, GradientReduction.MEAN, HiddenGradient.SAME_WEIGHTS, true),
  DESCENT_SINGLE(null, GradientReduction.SUM, HiddenGradient.SAME_WEIGHTS, false),
  ADAM_AS_PYTORCH(
      EpsilonPlacement.PYTORCH, GradientReduction.MEAN, HiddenGradient.SAME_WEIGHTS, true),
  ADAM_AS_DL4J(EpsilonPlacement.DL4J, GradientReduction.SUM, HiddenGradient.SAME_WEIGHTS, true),
  ADAM_AS_PYTORCH_SINGLE(
      EpsilonPlacement.PYTORCH, GradientReduction.MEAN, HiddenGradient.UPDATED_WEIGHTS, false),
  ADAM_AS_DL4J_SINGLE(
      EpsilonPlacement.DL4J, GradientReduction.MEAN, HiddenGradient.SAME_WEIGHTS, false);

  private final EpsilonPlacement adam;
  private final GradientReduction reduction;
  private final HiddenGradient order;
  private final Precision precision;

  Setting(
      EpsilonPlacement adam,
      GradientReduction reduction,
      HiddenGradient order,
      boolean doublePrecision) {
    this.adam = adam;
    this.reduction = reduction;
    this.order = order;
    this.precision = doublePrecision ? Precision.FLOAT64 : Precision.FLOAT32;
  }

  public boolean isDouble() {
    return precision == Precision.FLOAT64;
  }

  public TrainingOptions options() {
    return adam == null
        ? TrainingOptions.gradientDescent(0.03, reduction, order, precision)
        : TrainingOptions.adam(0.01, 1e-8, adam, reduction, order, precision);
  }
}
