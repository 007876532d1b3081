package org.dl4jcomparison.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dl4jcomparison.engine.Engine;
import org.dl4jcomparison.engine.Engines;
import org.dl4jcomparison.engine.TrainingListener;
import org.dl4jcomparison.engine.worker.ApartEngines;
import org.dl4jcomparison.engine.worker.WorkerPool;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.testing.Fixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With real processes. */
class RunningEnginesTest {
  private final StringWriter err = new StringWriter();

  private RunningEngines apart(Engine engine) {
    return new RunningEngines(
        Engines.of(List.of(engine)), Optional.of(new WorkerPool()), new PrintWriter(err, true));
  }

  @Test
  void aWorkerThatBrokeIsToldAtTheEndAndWithTheResults(@TempDir Path folder) {
    Engine engine = new ApartEngines.HaltingOnce(folder.resolve("notes"));
    try (RunningEngines running = apart(engine)) {
      running.engines().get("apart").train(Fixtures.spec(9), Dataset.xor(), TrainingListener.NONE);

      assertThat(
              Machine.environmentOf(List.of("apart"), running.engines())
                  .get("engine apart")
                  .get("tried again"))
          .startsWith("apart, seed ")
          .endsWith("; attempt 2 went well");
      assertThat(err.toString()).isEmpty();
    }
    assertThat(err.toString().lines())
        .singleElement()
        .asString()
        .startsWith("tried again: apart, seed ")
        .contains("the worker JVM broke after ", "exit code 99");
  }

  @Test
  void whereNoneBrokeNothingIsTold() {
    try (RunningEngines running = apart(new ApartEngines.Calm())) {
      running.engines().get("apart").train(Fixtures.spec(9), Dataset.xor(), TrainingListener.NONE);

      assertThat(Machine.environmentOf(List.of("apart"), running.engines()).get("engine apart"))
          .doesNotContainKey("tried again");
    }
    assertThat(err.toString()).isEmpty();
  }
}
