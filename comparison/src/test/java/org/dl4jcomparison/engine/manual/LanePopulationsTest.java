package org.dl4jcomparison.engine.manual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.dl4jcomparison.engine.Engine;
import org.dl4jcomparison.engine.Outcome;
import org.dl4jcomparison.engine.Population;
import org.dl4jcomparison.engine.PopulationTrainer;
import org.dl4jcomparison.engine.TrainingListener;
import org.dl4jcomparison.engine.TrainingRun;
import org.dl4jcomparison.engine.Watch;
import org.dl4jcomparison.engine.worker.WorkerLimits;
import org.dl4jcomparison.engine.worker.WorkerPool;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.NetworkSpec;
import org.dl4jcomparison.testing.Fixtures;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LanePopulationsTest {
  private static final Dataset XOR = Dataset.xor();
  private static final double AGREEMENT = 1e-12;

  private final Engine engine = new ManualEngine();

  static List<NetworkSpec> networks() {
    return List.of(
        Fixtures.notebook().withUpdates(300),
        Fixtures.adam(16, 300),
        // Numbers that are not finite after some updates.
        Fixtures.spec(40).withLearningRate(1e308));
  }

  private static Population population(NetworkSpec spec, int seeds, double stopAtLoss) {
    return new Population(
        LongStream.range(0, seeds).mapToObj(spec::withSeed).toList(), XOR, stopAtLoss);
  }

  private static PopulationTrainer populations(Engine engine) {
    return engine.populations().orElseThrow();
  }

  private void assertSameRuns(List<TrainingRun> runs, Population population) {
    assertThat(runs).hasSameSizeAs(population.specs());
    for (int i = 0; i < runs.size(); i++) {
      TrainingRun expected =
          engine.train(
              population.specs().get(i),
              XOR,
              Watch.until(population.stopAtLoss()),
              TrainingListener.NONE);
      TrainingRun run = runs.get(i);
      assertThat(run.initial()).isEqualTo(expected.initial());
      assertThat(run.outcome()).hasSameClassAs(expected.outcome());
      assertThat(run.nanos()).isEmpty();
      assertThat(run.loss()).hasSameSizeAs(expected.loss());
      for (int update = 0; update < run.loss().length; update++) {
        assertThat(Math.abs(run.loss()[update] - expected.loss()[update])).isLessThan(AGREEMENT);
      }
      if (run.outcome() instanceof Outcome.Completed completed) {
        double own = ((Outcome.Completed) expected.outcome()).outputs()[0][0];
        assertThat(Math.abs(completed.outputs()[0][0] - own)).isLessThan(AGREEMENT);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("networks")
  void eachRunIsTheEnginesOwn(NetworkSpec spec) {
    Population whole = population(spec, 11, -1);
    assertSameRuns(populations(engine).train(whole, 2, PopulationTrainer.Listener.NONE), whole);
    Population stopped = population(spec, 11, 0.69);
    assertSameRuns(populations(engine).train(stopped, 2, PopulationTrainer.Listener.NONE), stopped);
  }

  @Test
  @Tag("slow")
  void eachRunIsTheEnginesOwnInAWorkerWithVectors() {
    try (WorkerPool pool = new WorkerPool(2, WorkerLimits.standard())) {
      Engine isolated = pool.isolate(engine);
      for (NetworkSpec spec : networks()) {
        Population population = population(spec, 70, -1);
        AtomicInteger told = new AtomicInteger();
        assertSameRuns(populations(isolated).train(population, 2, told::addAndGet), population);
      }
      assertThat(pool.pids()).as("one worker for all, with its cores").hasSize(1);
      assertThat(populations(isolated).environment().get("kernel")).startsWith("lanes-");
    }
  }

  @Test
  void itTellsOfTheUpdatesOfAllStartsTogether() {
    AtomicInteger updates = new AtomicInteger();
    populations(engine).train(population(Fixtures.spec(200), 3, -1), 2, updates::addAndGet);
    assertThat(updates).hasValueBetween(3 * 200, 3 * 201 + 3);
  }

  @Test
  void whatTheListenerThrowsEndsTheTrainings() {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                populations(engine)
                    .train(
                        population(Fixtures.spec(1000), 3, -1),
                        2,
                        updates -> {
                          throw new IllegalStateException("enough");
                        }))
        .withMessage("enough");
  }

  @Test
  void largeNetworksAreTrainedOneByOne() {
    PopulationTrainer populations = populations(engine);
    // 4 rows x 3 multiplications for each hidden unit.
    int most = (int) (LanePopulations.MOST_MULTIPLICATIONS / 12);
    assertThat(populations.takes(Fixtures.spec(1).withHidden(most), XOR)).isTrue();
    assertThat(populations.takes(Fixtures.spec(1).withHidden(most + 1), XOR)).isFalse();
  }
}
