package org.dl4jcomparison.certificate;

import org.dl4jcomparison.experiment.Initialization;
import org.dl4jcomparison.experiment.InitializerKind;
import org.dl4jcomparison.experiment.NetworkSpec;
import org.dl4jcomparison.experiment.OptimizerSpec;
import org.dl4jcomparison.manual.Adam;
import org.dl4jcomparison.manual.EpsilonPlacement;

/** A network that every engine can train. */
public final class CommonNetwork {
  private CommonNetwork() {}

  /**
   * The notebook's second network, in double precision: 16 hidden units, uniform in
   * ±1/sqrt(fan-in), Adam at 0.001 on the mean gradient, 3000 updates, seed 100.
   */
  public static NetworkSpec spec() {
    return NetworkSpec.PLAIN
        .withHidden(16)
        .withInitialization(Initialization.Draw.of(InitializerKind.UNIFORM_FAN_IN))
        .withOptimizer(new OptimizerSpec.Adam(Adam.DEFAULT_EPSILON, EpsilonPlacement.PYTORCH))
        .withLearningRate(0.001)
        .withUpdates(3000);
  }
}
