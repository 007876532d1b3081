package org.dl4jcomparison.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.NetworkSpec;
import org.dl4jcomparison.manual.Parameters;
import org.dl4jcomparison.testing.Fixtures;
import org.dl4jcomparison.testing.PlainEngine;
import org.junit.jupiter.api.Test;

class SteppedEngineClockTest {
  /** Its clock goes on only by what it does: 7 for an update, 1000 for one that is looked into. */
  private static final class Clocked extends PlainEngine {
    private long now;

    Clocked() {
      super("clocked", Kind.HAND_WRITTEN);
    }

    @Override
    LongSupplier clock() {
      return () -> now;
    }

    @Override
    protected Steps start(NetworkSpec spec, Dataset data, Parameters initial) {
      now += 100;
      return new TracedEngine.TracedSteps() {
        @Override
        public void update() {
          now += 7;
        }

        @Override
        public UpdateTrace tracedUpdate(double[][] labels) {
          now += 1000;
          return new UpdateTrace(List.of(data.x(), data.y()), initial, List.of(), initial);
        }

        @Override
        public double[][] outputs() {
          now += 100;
          return new double[data.rows()][data.outputs()];
        }

        @Override
        public Parameters parameters() {
          now += 100;
          return initial;
        }
      };
    }
  }

  private static TrainingRun train(Watch watch) {
    return new Clocked().train(Fixtures.spec(8), Dataset.xor(), watch, TrainingListener.NONE);
  }

  @Test
  void lookingIntoAnUpdateIsNotTheEnginesTime() {
    TrainingRun run = train(Watch.gradientsAt(List.of(2, 5)).and(Watch.parametersAt(List.of(1))));

    assertThat(run.snapshots()).extracting(Snapshot::update).containsExactly(1, 2, 5);
    assertThat(run.snapshots())
        .extracting(snapshot -> snapshot.gradient().isPresent())
        .containsExactly(false, true, true);
    assertThat(run.nanos()).containsExactly(0, 7, 14, 21, 28, 35, 42, 49, 56);
  }

  @Test
  void norAtTheBeginning() {
    TrainingRun run = train(Watch.gradientsAt(List.of(0, 1)));

    assertThat(run.snapshots()).hasSize(2);
    assertThat(run.nanos()).containsExactly(0, 7, 14, 21, 28, 35, 42, 49, 56);
  }

  @Test
  void watchesAddUp() {
    Watch watch =
        Watch.parametersAt(List.of(1, 2))
            .and(Watch.gradientsAt(List.of(2, 3)))
            .and(Watch.until(0.5));

    assertThat(watch.snapshots()).isEqualTo(new TreeSet<>(List.of(1, 2, 3)));
    assertThat(watch.gradients()).isEqualTo(new TreeSet<>(List.of(2, 3)));
    assertThat(watch.stopAtLoss()).isEqualTo(0.5);
  }
}
