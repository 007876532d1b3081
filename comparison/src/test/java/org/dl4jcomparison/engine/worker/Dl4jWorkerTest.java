package org.dl4jcomparison.engine.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dl4jcomparison.engine.Engine;
import org.dl4jcomparison.engine.Engines;
import org.dl4jcomparison.engine.TrainingListener;
import org.dl4jcomparison.engine.TrainingRun;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.NetworkSpec;
import org.dl4jcomparison.manual.Precision;
import org.dl4jcomparison.testing.Fixtures;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** DL4J itself, in the JVM that it asks for. The tests' own JVM has one OpenMP thread as well. */
@Tag("slow")
class Dl4jWorkerTest {
  private static final Engine HERE = Engines.load().get("dl4j");

  @Test
  void aTrainingIsBitForBitTheSameInAWorkerAndHere() {
    assertThat(System.getenv("OMP_NUM_THREADS")).isEqualTo("1");
    try (WorkerPool pool = new WorkerPool(1, WorkerLimits.standard())) {
      Engine there = pool.isolate(HERE);
      for (Precision precision : List.of(Precision.FLOAT64, Precision.FLOAT32)) {
        NetworkSpec spec = Fixtures.adam(16, 400, precision);
        TrainingRun run = there.train(spec, Dataset.xor(), TrainingListener.NONE);

        IsolatedEngineTest.assertSame(run, HERE.train(spec, Dataset.xor(), TrainingListener.NONE));
      }
      assertThat(there.environment())
          .containsEntry("omp.threads", "1")
          .hasEntrySatisfying("jvm", text -> assertThat(text).contains("OMP_NUM_THREADS=1 java"));
    }
  }

  /** Large enough for all cores; sums of several threads must not depend on who is first. */
  @Test
  void aTrainingOnAllCoresIsBitForBitTheSameInTwoWorkers() {
    NetworkSpec spec = Fixtures.adam(64, 5, Precision.FLOAT64);
    Dataset data = large();
    List<TrainingRun> runs = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      try (WorkerPool pool = new WorkerPool(1, WorkerLimits.standard())) {
        Engine there = pool.isolate(HERE);
        runs.add(there.train(spec, data, TrainingListener.NONE));
        assertThat(there.environment())
            .containsEntry(
                "omp.threads", String.valueOf(Runtime.getRuntime().availableProcessors()));
      }
    }
    IsolatedEngineTest.assertSame(runs.get(0), runs.get(1));
  }

  private static Dataset large() {
    Random random = new Random(1);
    double[][] x = new double[1200][64];
    double[][] y = new double[x.length][1];
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < x[i].length; j++) {
        x[i][j] = random.nextGaussian();
      }
      y[i][0] = i % 2;
    }
    return new Dataset("large", x, y);
  }
}
