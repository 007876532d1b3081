package org.dl4jcomparison.engine.pytorch;

import static org.assertj.core.api.Assertions.assertThat;

import org.dl4jcomparison.engine.Engine;
import org.dl4jcomparison.engine.Engines;
import org.dl4jcomparison.engine.Outcome;
import org.dl4jcomparison.engine.TrainingListener;
import org.dl4jcomparison.engine.TrainingRun;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.Initialization;
import org.dl4jcomparison.experiment.InitializerKind;
import org.dl4jcomparison.experiment.NetworkSpec;
import org.dl4jcomparison.experiment.OptimizerSpec;
import org.dl4jcomparison.manual.EpsilonPlacement;
import org.dl4jcomparison.manual.HiddenGradient;
import org.dl4jcomparison.manual.Precision;
import org.junit.jupiter.api.Test;

/** What the adapter adds; that it computes what others do is tested where the others are. */
class PytorchEngineTest {
  private static final Engine ENGINE = Engines.load().get("pytorch");

  private static NetworkSpec spec(OptimizerSpec optimizer, HiddenGradient hiddenGradient) {
    return NetworkSpec.PLAIN
        .withHidden(3)
        .withInitialization(Initialization.Draw.of(InitializerKind.UNIFORM_FAN_IN))
        .withOptimizer(optimizer)
        .withHiddenGradient(hiddenGradient)
        .withPrecision(Precision.FLOAT32)
        .withUpdates(5)
        .withSeed(1);
  }

  @Test
  void whatItCannotDoIsDeclared() {
    OptimizerSpec own = new OptimizerSpec.Adam(1e-8, EpsilonPlacement.PYTORCH);
    OptimizerSpec other = new OptimizerSpec.Adam(1e-8, EpsilonPlacement.DL4J);

    assertThat(ENGINE.unsupported(spec(own, HiddenGradient.SAME_WEIGHTS))).isEmpty();
    assertThat(ENGINE.unsupported(spec(other, HiddenGradient.UPDATED_WEIGHTS)))
        .containsExactly(
            new Engine.Unsupported("epsilon-placement", "dl4j", "pytorch"),
            new Engine.Unsupported("hidden-gradient", "updated-weights", "same-weights"));
  }

  @Test
  void aTrainingIsARunLikeAnyOther() {
    TrainingRun run =
        ENGINE.train(
            spec(new OptimizerSpec.GradientDescent(), HiddenGradient.SAME_WEIGHTS),
            Dataset.xor(),
            TrainingListener.NONE);

    assertThat(run.loss()).hasSize(6);
    assertThat(run.outcome()).isInstanceOf(Outcome.Completed.class);
    assertThat(ENGINE.environment()).containsEntry("pytorch", "2.7.1");
  }
}
