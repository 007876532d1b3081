package org.dl4jcomparison.engine.worker;

import java.util.Set;
import org.dl4jcomparison.experiment.InitializerKind;
import org.dl4jcomparison.experiment.NetworkSpec;
import org.dl4jcomparison.experiment.OptimizerSpec;
import org.dl4jcomparison.experiment.Start;
import org.dl4jcomparison.manual.EpsilonPlacement;
import org.dl4jcomparison.manual.GradientReduction;
import org.dl4jcomparison.manual.HiddenGradient;
import org.dl4jcomparison.manual.Precision;

/** The notebook's second network. */
final class Xor {
  private Xor() {}

  /** 2-16-1, float32, DL4J's Adam. */
  static NetworkSpec spec(int updates, long seed) {
    return new NetworkSpec(
        16,
        Start.Draw.of(InitializerKind.UNIFORM_FAN_IN),
        Set.of(),
        new OptimizerSpec.Adam(1e-8, EpsilonPlacement.DL4J),
        0.001,
        GradientReduction.MEAN,
        HiddenGradient.SAME_WEIGHTS,
        Precision.FLOAT32,
        updates,
        seed);
  }
}
