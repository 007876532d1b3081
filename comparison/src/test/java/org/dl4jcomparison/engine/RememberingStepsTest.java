package org.dl4jcomparison.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.dl4jcomparison.engine.TracedEngine.TracedSteps;
import org.dl4jcomparison.engine.manual.ManualEngine;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.NetworkSpec;
import org.dl4jcomparison.manual.Parameters;
import org.dl4jcomparison.manual.Precision;
import org.dl4jcomparison.testing.Fixtures;
import org.dl4jcomparison.testing.PlainEngine;
import org.dl4jcomparison.testing.PlainSteps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Outputs that an update leaves behind are those that a pass before it would have given. */
class RememberingStepsTest {
  private static final Dataset XOR = Dataset.xor();

  /** Another engine that hides what its updates leave behind. */
  private static final class Forgetful extends PlainEngine {
    private final TracedEngine engine;

    Forgetful(TracedEngine engine) {
      super(engine.name(), engine.kind());
      this.engine = engine;
    }

    @Override
    protected Steps start(NetworkSpec spec, Dataset data, Parameters initial) {
      TracedSteps steps = engine.start(spec, data, initial);
      assertThat(steps).isInstanceOf(RememberingSteps.class);
      final class Traced extends PlainSteps implements TracedSteps {
        Traced() {
          super(steps);
        }

        @Override
        public UpdateTrace tracedUpdate(double[][] labels) {
          return steps.tracedUpdate(labels);
        }
      }
      return new Traced();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "manual, FLOAT64",
    "manual, FLOAT32",
    "nd4j, FLOAT64",
    "nd4j, FLOAT32",
    "dl4j, FLOAT64",
    "dl4j, FLOAT32"
  })
  void aRunIsTheSameAsOneThatMakesAPassForEveryLoss(String name, Precision precision) {
    TracedEngine engine = (TracedEngine) Engines.load().get(name);
    NetworkSpec spec = Fixtures.adam(4, 60, precision);
    Watch watch = Watch.gradientsAt(List.of(0, 3, 20)).and(Watch.parametersAt(List.of(5, 60)));
    List<Double> heard = new ArrayList<>();

    TrainingRun run = engine.train(spec, XOR, watch, (update, loss) -> heard.add(loss));
    TrainingRun plain = new Forgetful(engine).train(spec, XOR, watch, TrainingListener.NONE);

    assertThat(run.loss()).isEqualTo(plain.loss()).hasSize(61);
    assertThat(heard).hasSize(61).startsWith(run.loss()[0]).endsWith(run.loss()[60]);
    assertThat(run.outcome()).usingRecursiveComparison().isEqualTo(plain.outcome());
    assertThat(run.snapshots()).usingRecursiveComparison().isEqualTo(plain.snapshots());
    assertThat(run.snapshots()).extracting(Snapshot::update).containsExactly(0, 3, 5, 20, 60);

    Watch until = watch.and(Watch.until(plain.loss()[20]));
    TrainingRun stopped = engine.train(spec, XOR, until, TrainingListener.NONE);
    TrainingRun alike = new Forgetful(engine).train(spec, XOR, until, TrainingListener.NONE);
    assertThat(stopped.outcome()).isEqualTo(alike.outcome()).isInstanceOf(Outcome.Stopped.class);
    assertThat(stopped.loss()).isEqualTo(alike.loss());
    assertThat(stopped.snapshots()).usingRecursiveComparison().isEqualTo(alike.snapshots());
  }

  /**
   * Counts passes that are not part of an update. Its clock goes on only by what it does: 5 for an
   * update, 100 for a look at what it left behind.
   */
  private static final class Watched extends PlainEngine {
    private long now;
    private int passes;

    Watched() {
      super("watched", Kind.HAND_WRITTEN);
    }

    @Override
    LongSupplier clock() {
      return () -> now;
    }

    @Override
    protected Steps start(NetworkSpec spec, Dataset data, Parameters initial) {
      RememberingSteps steps = (RememberingSteps) new ManualEngine().start(spec, data, initial);
      return new RememberingSteps() {
        @Override
        public void update() {
          now += 5;
          steps.update();
        }

        @Override
        public double[][] outputsBeforeUpdate() {
          now += 100;
          return steps.outputsBeforeUpdate();
        }

        @Override
        public double[][] outputs() {
          now += 100;
          passes++;
          return steps.outputs();
        }

        @Override
        public Parameters parameters() {
          return steps.parameters();
        }
      };
    }
  }

  /**
   * The hand-written network does not make a pass twice. One for the loss would leave the clock
   * with updates that have no forward pass.
   */
  @Test
  void noPassIsMadeOutsideTheClockButForTheLastLoss() {
    Watched engine = new Watched();
    engine.train(Fixtures.spec(50), XOR, TrainingListener.NONE);
    assertThat(engine.passes).isEqualTo(1);
  }

  @Test
  void theClockRunsDuringUpdatesAndNotDuringLooks() {
    TrainingRun run = new Watched().train(Fixtures.spec(4), XOR, TrainingListener.NONE);
    assertThat(run.nanos()).containsExactly(0, 5, 10, 15, 20);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3})
  void outputsThatAreNotFiniteEndTheRunAsDiverged(int when) {
    PlainEngine engine =
        new PlainEngine("faulty", Engine.Kind.FRAMEWORK) {
          @Override
          protected Steps start(NetworkSpec spec, Dataset data, Parameters initial) {
            return new RememberingSteps() {
              private int updates;

              @Override
              public void update() {
                updates++;
              }

              @Override
              public double[][] outputsBeforeUpdate() {
                return of(updates - 1);
              }

              @Override
              public double[][] outputs() {
                return of(updates);
              }

              private double[][] of(int update) {
                double last = update == when ? Double.NaN : 0.5;
                return new double[][] {{0.5}, {0.5}, {0.5}, {last}};
              }

              @Override
              public Parameters parameters() {
                return initial;
              }
            };
          }
        };
    TrainingRun run = engine.train(Fixtures.spec(9), XOR, TrainingListener.NONE);
    assertThat(run.outcome()).isEqualTo(new Outcome.Diverged(when));
    assertThat(run.loss()).hasSize(when);
  }
}
