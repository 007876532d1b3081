package org.dl4jcomparison.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.NetworkSpec;
import org.dl4jcomparison.manual.Parameters;
import org.dl4jcomparison.testing.Fixtures;
import org.dl4jcomparison.testing.PlainEngine;
import org.junit.jupiter.api.Test;

class SteppedEngineClockTest {
  private static final long MILLIS = 1_000_000;
  private static final int LOOKED_INTO = 60;

  /** Its updates take no time, but looking into one does. */
  private static final class Slow extends PlainEngine {
    Slow() {
      super("slow", Kind.HAND_WRITTEN);
    }

    @Override
    protected Steps start(NetworkSpec spec, Dataset data, Parameters initial) {
      return new TracedEngine.TracedSteps() {
        @Override
        public void update() {}

        @Override
        public UpdateTrace tracedUpdate(double[][] labels) {
          long end = System.nanoTime() + LOOKED_INTO * MILLIS;
          while (System.nanoTime() < end) {
            Thread.onSpinWait();
          }
          return new UpdateTrace(
              data.x(),
              data.y(),
              initial,
              java.util.Optional.empty(),
              java.util.Optional.empty(),
              initial);
        }

        @Override
        public double[][] outputs() {
          return new double[data.rows()][data.outputs()];
        }

        @Override
        public Parameters parameters() {
          return initial;
        }
      };
    }
  }

  @Test
  void lookingIntoAnUpdateIsNotTheEnginesTime() {
    Watch watch = Watch.gradientsAt(List.of(2, 5)).and(Watch.parametersAt(List.of(1)));

    TrainingRun run =
        new Slow().train(Fixtures.spec(8), Dataset.xor(), watch, TrainingListener.NONE);

    assertThat(run.snapshots()).extracting(Snapshot::update).containsExactly(1, 2, 5);
    assertThat(run.snapshots())
        .extracting(snapshot -> snapshot.gradient().isPresent())
        .containsExactly(false, true, true);
    assertThat(run.seconds()).isLessThan(LOOKED_INTO / 1e3);
  }

  @Test
  void norAtTheBeginning() {
    TrainingRun run =
        new Slow()
            .train(
                Fixtures.spec(8),
                Dataset.xor(),
                Watch.gradientsAt(List.of(0, 1)),
                TrainingListener.NONE);

    assertThat(run.snapshots()).hasSize(2);
    assertThat(run.seconds()).isLessThan(LOOKED_INTO / 1e3);
    assertThat(run.nanos()[1]).isPositive();
    assertThat(run.nanos()[2]).isEqualTo(2 * run.nanos()[1]);
    assertThat(run.nanos()[3]).isEqualTo(3 * run.nanos()[1]);
    assertThat(run.nanos()).isSorted();
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
