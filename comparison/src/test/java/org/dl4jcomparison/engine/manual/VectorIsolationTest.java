package org.dl4jcomparison.engine.manual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.dl4jcomparison.engine.Engine;
import org.dl4jcomparison.engine.Outcome;
import org.dl4jcomparison.engine.TrainingListener;
import org.dl4jcomparison.engine.TrainingRun;
import org.dl4jcomparison.engine.Workload;
import org.dl4jcomparison.engine.worker.WorkerPool;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.Initialization;
import org.dl4jcomparison.experiment.InitializerKind;
import org.dl4jcomparison.experiment.NetworkSpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VectorIsolationTest {

  @ParameterizedTest
  @CsvSource({"4, 2, 3, 100000", "200, 2, 16, 5000", "256, 30, 64, 3000"})
  void whatIsSoonDoneNeedsNoOtherJvm(int rows, int inputs, int hidden, int updates) {
    assertThat(VectorIsolation.of(new Workload(rows, inputs, hidden, 1, updates), 2)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"256, 30, 64, 5000, 1", "4096, 64, 256, 100, 2", "100000, 100, 1000, 1000000, 2"})
  void whatTakesLongGetsOneWithTheVectorApi(
      int rows, int inputs, int hidden, int updates, int threads) {
    assertThat(VectorIsolation.of(new Workload(rows, inputs, hidden, 1, updates), 2))
        .hasValueSatisfying(
            isolation -> {
              assertThat(isolation.cores()).isEqualTo(threads);
              assertThat(isolation.jvmFlags())
                  .containsExactly(
                      "--add-modules",
                      "jdk.incubator.vector",
                      "-Ddl4jcomparison.manual.threads=" + threads);
            });
  }

  @Test
  @Tag("slow")
  void aLongTrainingAgreesThereWithOneInPlainJavaAndTheEnvironmentTellsWhichRan() {
    Dataset data = data(1000, 30);
    NetworkSpec spec = spec(128, 600);
    Engine here = new ManualEngine();
    try (WorkerPool pool = new WorkerPool()) {
      Engine apart = pool.isolate(new ManualEngine());

      TrainingRun vector = apart.train(spec, data, TrainingListener.NONE);
      TrainingRun plain = here.train(spec, data, TrainingListener.NONE);

      assertThat(vector.outcome()).isInstanceOf(Outcome.Completed.class);
      assertThat(vector.loss()).hasSize(601);
      for (int i = 0; i < plain.loss().length; i++) {
        assertThat(vector.loss()[i]).isCloseTo(plain.loss()[i], within(1e-12 * plain.loss()[i]));
      }
      assertThat(apart.environment().get("kernels")).contains("Vector API");
      assertThat(apart.environment().get("jvm")).contains("jdk.incubator.vector");
      assertThat(here.environment().get("kernels")).contains("scalar");
    }
  }

  private static NetworkSpec spec(int hidden, int updates) {
    return NetworkSpec.PLAIN
        .withHidden(hidden)
        .withInitialization(Initialization.Draw.of(InitializerKind.UNIFORM_FAN_IN))
        .withUpdates(updates)
        .withSeed(1);
  }

  /** Points of waves; whether a point's coordinates add up to more than nothing. */
  private static Dataset data(int rows, int inputs) {
    double[][] x = new double[rows][inputs];
    double[][] y = new double[rows][1];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < inputs; j++) {
        x[i][j] = Math.sin(1 + i * 0.7 + j * 1.3 + i * j * 0.01);
      }
      y[i][0] = Arrays.stream(x[i]).sum() > 0 ? 1 : 0;
    }
    return new Dataset("waves", x, y);
  }
}
