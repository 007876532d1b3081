package org.dl4jcomparison.manual;

/** Which optimizer a network is trained with, and its numbers; a value. */
public sealed interface OptimizerSettings {

  /** How large its steps are; finite and above zero. */
  double learningRate();

  /** An optimizer of these settings for one network. */
  Optimizer create(Precision precision);

  /** {@link GradientDescent} at the given rate. */
  record OfGradientDescent(double learningRate) implements OptimizerSettings {
    /**
     * Checks the rate.
     *
     * @throws IllegalArgumentException if it is not finite and above zero
     */
    public OfGradientDescent {
      Positive.require("Learning rate", learningRate);
    }

    @Override
    public Optimizer create(Precision precision) {
      return new GradientDescent(learningRate, precision);
    }
  }

  /** {@link Adam} at the given rate, with epsilon and where it is added. */
  record OfAdam(double learningRate, double epsilon, EpsilonPlacement placement)
      implements OptimizerSettings {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one of them is not finite and above zero
     */
    public OfAdam {
      Positive.require("Learning rate", learningRate);
      Positive.require("Epsilon", epsilon);
    }

    @Override
    public Optimizer create(Precision precision) {
      return new Adam(learningRate, epsilon, placement, precision);
    }
  }
}
