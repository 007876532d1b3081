package org.dl4jcomparison.engine.manual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.dl4jcomparison.engine.Engine;
import org.dl4jcomparison.engine.Outcome;
import org.dl4jcomparison.engine.Population;
import org.dl4jcomparison.engine.PopulationTrainer;
import org.dl4jcomparison.engine.Snapshot;
import org.dl4jcomparison.engine.TrainingListener;
import org.dl4jcomparison.engine.TrainingRun;
import org.dl4jcomparison.engine.Watch;
import org.dl4jcomparison.engine.worker.WorkerLimits;
import org.dl4jcomparison.engine.worker.WorkerPool;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.NetworkSpec;
import org.dl4jcomparison.experiment.OptimizerSpec;
import org.dl4jcomparison.manual.ParameterName;
import org.dl4jcomparison.manual.Parameters;
import org.dl4jcomparison.symmetry.SymmetryCheckpoints;
import org.dl4jcomparison.symmetry.SymmetryStart;
import org.dl4jcomparison.symmetry.SymmetryTrainings;
import org.dl4jcomparison.testing.Fixtures;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LanePopulationsTest {
  private static final Dataset XOR = Dataset.xor();
  private static final double AGREEMENT = 1e-12;

  /**
   * Of parameters where rounding grows: Adam divides what it leaves of a gradient that should be
   * zero by its own size, and an absurd learning rate multiplies it.
   */
  private static final double WHERE_ROUNDING_GROWS = 1e-10;

  private final Engine engine = new ManualEngine();

  static List<NetworkSpec> networks() {
    return List.of(
        Fixtures.notebook().withUpdates(300),
        Fixtures.adam(16, 300),
        // Numbers that are not finite after some updates.
        Fixtures.spec(40).withLearningRate(1e308));
  }

  private static Population population(NetworkSpec spec, int seeds, Watch watch) {
    return new Population(LongStream.range(0, seeds).mapToObj(spec::withSeed).toList(), XOR, watch);
  }

  /** Starts at and near zero as well as drawn ones. */
  private static Population starts(NetworkSpec spec, int seeds, Watch watch) {
    return new Population(
        LongStream.range(0, seeds)
            .mapToObj(spec::withSeed)
            .flatMap(seeded -> Stream.of(SymmetryStart.values()).map(start -> start.of(seeded)))
            .toList(),
        XOR,
        watch);
  }

  private static PopulationTrainer populations(Engine engine) {
    return engine.populations().orElseThrow();
  }

  private void assertSameRuns(List<TrainingRun> runs, Population population) {
    assertThat(runs).hasSameSizeAs(population.specs());
    for (int i = 0; i < runs.size(); i++) {
      TrainingRun expected =
          engine.train(population.specs().get(i), XOR, population.watch(), TrainingListener.NONE);
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
      NetworkSpec spec = population.specs().get(i);
      boolean grows = spec.optimizer() instanceof OptimizerSpec.Adam || spec.learningRate() > 1;
      assertSameSnapshots(run, expected, grows ? WHERE_ROUNDING_GROWS : AGREEMENT);
    }
  }

  private static void assertSameSnapshots(TrainingRun run, TrainingRun expected, double agreement) {
    assertThat(run.snapshots())
        .extracting(Snapshot::update)
        .isEqualTo(expected.snapshots().stream().map(Snapshot::update).toList());
    for (int i = 0; i < run.snapshots().size(); i++) {
      Snapshot snapshot = run.snapshots().get(i);
      Snapshot own = expected.snapshots().get(i);
      assertSame(snapshot.parameters(), own.parameters(), agreement);
      assertThat(snapshot.gradient().isPresent()).isEqualTo(own.gradient().isPresent());
      own.gradient()
          .ifPresent(gradient -> assertSame(snapshot.gradient().get(), gradient, AGREEMENT));
    }
  }

  private static void assertSame(Parameters parameters, Parameters expected, double agreement) {
    for (ParameterName name : expected.names()) {
      double[][] values = parameters.get(name);
      double[][] own = expected.get(name);
      for (int row = 0; row < own.length; row++) {
        for (int column = 0; column < own[row].length; column++) {
          double size = Math.max(1, Math.abs(own[row][column]));
          assertThat(values[row][column])
              .as("%s", name)
              .isCloseTo(own[row][column], within(agreement * size));
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("networks")
  void eachRunIsTheEnginesOwn(NetworkSpec spec) {
    Population whole = population(spec, 11, Watch.NOTHING);
    assertSameRuns(populations(engine).train(whole, 2, PopulationTrainer.Listener.NONE), whole);
    Population stopped = population(spec, 11, Watch.until(0.69));
    assertSameRuns(populations(engine).train(stopped, 2, PopulationTrainer.Listener.NONE), stopped);
  }

  @ParameterizedTest
  @MethodSource("networks")
  void itKeepsTheParametersOnTheWay(NetworkSpec spec) {
    Watch watch =
        Watch.parametersAt(SymmetryCheckpoints.upTo(spec.updates()))
            .and(Watch.gradientsAt(List.of(0)));
    Population whole = starts(spec, 3, watch);
    assertSameRuns(populations(engine).train(whole, 2, PopulationTrainer.Listener.NONE), whole);
    Population stopped = starts(spec, 3, watch.and(Watch.until(0.69)));
    assertSameRuns(populations(engine).train(stopped, 2, PopulationTrainer.Listener.NONE), stopped);
  }

  @Test
  @Tag("slow")
  void eachRunIsTheEnginesOwnInAWorkerWithVectors() {
    try (WorkerPool pool = new WorkerPool(2, WorkerLimits.standard())) {
      Engine isolated = pool.isolate(engine);
      for (NetworkSpec spec : networks()) {
        Population watched =
            starts(spec, 4, SymmetryTrainings.watch(spec).and(Watch.gradientsAt(List.of(0))));
        assertSameRuns(populations(isolated).train(watched, 2, updates -> {}), watched);
        Population population = population(spec, 70, Watch.NOTHING);
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
    populations(engine)
        .train(population(Fixtures.spec(200), 3, Watch.NOTHING), 2, updates::addAndGet);
    assertThat(updates).hasValueBetween(3 * 200, 3 * 201 + 3);
  }

  @Test
  void whatTheListenerThrowsEndsTheTrainings() {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                populations(engine)
                    .train(
                        population(Fixtures.spec(1000), 3, Watch.NOTHING),
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
