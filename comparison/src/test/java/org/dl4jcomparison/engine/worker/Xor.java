package org.dl4jcomparison.engine.worker;

import org.dl4jcomparison.experiment.Initialization;
import org.dl4jcomparison.experiment.InitializerKind;
import org.dl4jcomparison.experiment.NetworkSpec;
import org.dl4jcomparison.experiment.OptimizerSpec;
import org.dl4jcomparison.manual.EpsilonPlacement;
import org.dl4jcomparison.manual.Precision;

/** The notebook's second network. */
final class Xor {
  private Xor() {}

  /** 2-16-1, float32, DL4J's Adam. */
  static NetworkSpec spec(int updates, long seed) {
    return NetworkSpec.PLAIN
        .withHidden(16)
        .withInitialization(Initialization.Draw.of(InitializerKind.UNIFORM_FAN_IN))
        .withOptimizer(new OptimizerSpec.Adam(1e-8, EpsilonPlacement.DL4J))
        .withLearningRate(0.001)
        .withPrecision(Precision.FLOAT32)
        .withUpdates(updates)
        .withSeed(seed);
  }
}
