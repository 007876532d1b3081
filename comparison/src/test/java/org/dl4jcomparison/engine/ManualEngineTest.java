package org.dl4jcomparison.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.dl4jcomparison.engine.manual.ManualEngine;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.NetworkSpec;
import org.dl4jcomparison.manual.CrossEntropy;
import org.dl4jcomparison.testing.Fixtures;
import org.dl4jcomparison.testing.ManualSteps;
import org.junit.jupiter.api.Test;

class ManualEngineTest {
  private static final Dataset XOR = Dataset.xor();

  @Test
  void theEngineTrainsAsTheReadableNetworkDoesBitForBit() {
    for (NetworkSpec spec : new NetworkSpec[] {Fixtures.spec(200), Fixtures.adam(16, 200)}) {
      TrainingRun run = new ManualEngine().train(spec, XOR, TrainingListener.NONE);

      ManualSteps readable = new ManualSteps(spec, XOR, spec.initialParameters(XOR));
      for (int update = 0; update <= spec.updates(); update++) {
        assertThat(run.loss()[update])
            .as("update %d", update)
            .isEqualTo(CrossEntropy.mean(readable.outputs(), XOR.y()));
        if (update < spec.updates()) {
          readable.update();
        }
      }
      assertThat(((Outcome.Completed) run.outcome()).parameters()).isEqualTo(readable.parameters());
    }
  }

  @Test
  void theEnvironmentSaysWhichKernelsRan() {
    assertThat(new ManualEngine().environment()).containsKeys("kernels", "threads");
  }
}
