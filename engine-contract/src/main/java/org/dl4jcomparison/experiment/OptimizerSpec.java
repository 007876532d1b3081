package org.dl4jcomparison.experiment;

import java.io.Serializable;
import org.dl4jcomparison.manual.EpsilonPlacement;

/** How gradients become steps. */
public sealed interface OptimizerSpec extends Serializable {

  /** The name that the experiment file uses. */
  String label();

  /** Plain gradient descent. */
  record GradientDescent() implements OptimizerSpec {
    /** The name that the experiment file uses. */
    public static final String LABEL = "gradient-descent";

    @Override
    public String label() {
      return LABEL;
    }
  }

  /**
   * Adam with decay rates 0.9 and 0.999.
   *
   * @param epsilon above zero
   * @param placement where epsilon is added
   */
  record Adam(double epsilon, EpsilonPlacement placement) implements OptimizerSpec {
    /** The name that the experiment file uses. */
    public static final String LABEL = "adam";

    @Override
    public String label() {
      return LABEL;
    }
  }
}
