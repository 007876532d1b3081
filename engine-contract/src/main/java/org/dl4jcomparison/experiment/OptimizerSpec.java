package org.dl4jcomparison.experiment;

import java.io.Serializable;
import java.util.List;
import org.dl4jcomparison.manual.EpsilonPlacement;

/** How gradients become steps. */
public sealed interface OptimizerSpec extends Serializable {
  /** The names of all of them. */
  List<String> LABELS = List.of(GradientDescent.LABEL, Adam.LABEL);

  /**
   * The one of this name, with its defaults.
   *
   * @throws IllegalArgumentException if there is none
   */
  static OptimizerSpec labelled(String label) {
    return switch (label) {
      case GradientDescent.LABEL -> new GradientDescent();
      case Adam.LABEL ->
          new Adam(org.dl4jcomparison.manual.Adam.DEFAULT_EPSILON, EpsilonPlacement.PYTORCH);
      default -> throw new IllegalArgumentException(label + " is no optimizer");
    };
  }

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

    /** The same with another epsilon. */
    public Adam withEpsilon(double value) {
      return new Adam(value, placement);
    }

    /** The same with epsilon added elsewhere. */
    public Adam withPlacement(EpsilonPlacement value) {
      return new Adam(epsilon, value);
    }
  }
}
