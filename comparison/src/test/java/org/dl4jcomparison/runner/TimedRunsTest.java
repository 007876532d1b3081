package org.dl4jcomparison.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import org.dl4jcomparison.engine.Outcome;
import org.dl4jcomparison.engine.TrainingRequest;
import org.dl4jcomparison.engine.TrainingRun;
import org.dl4jcomparison.engine.Watch;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.NetworkSpec;
import org.dl4jcomparison.testing.Fixtures;
import org.junit.jupiter.api.Test;

/** With made-up times. */
class TimedRunsTest {
  private static final int UPDATES = 600;
  private static final NetworkSpec SPEC = Fixtures.spec(UPDATES);
  private static final double QUIET = 0.05;
  private static final double BUSY = 0.8;
  private static final Progress FIRST = request -> Progress.Follower.NONE;

  private final Deque<TrainingRun> runs = new ArrayDeque<>();
  private final Deque<Double> loads = new ArrayDeque<>();
  private final List<Progress> told = new ArrayList<>();

  private static TrainingRequest request() {
    return new TrainingRequest(new Contender("a", "manual", SPEC), Dataset.xor(), Watch.NOTHING);
  }

  /** A run whose thirds take these seconds. */
  private static TrainingRun run(double first, double second, double third) {
    double[] loss = new double[UPDATES + 1];
    long[] nanos = new long[UPDATES + 1];
    int part = UPDATES / 3;
    double at = 0;
    for (int update = 1; update <= UPDATES; update++) {
      double seconds = update <= part ? first : update <= 2 * part ? second : third;
      at += seconds * 1e9 / part;
      nanos[update] = Math.round(at);
    }
    return new TrainingRun(
        SPEC.initialParameters(Dataset.xor()), loss, nanos, new Outcome.Stopped(UPDATES));
  }

  /** A second of each of two cores, of which others have so many. */
  private static OtherLoad load(double others) {
    return OtherLoad.begin(
        new OtherLoad.Machine() {
          private int asked;

          @Override
          public double busyCores() {
            return others + 1;
          }

          @Override
          public double ownSeconds() {
            return asked == 0 ? 0 : 1;
          }

          @Override
          public double seconds() {
            return asked++;
          }
        });
  }

  private TimedRuns measure(TrainingRun... before) {
    List<TrainingRequest> requests = Collections.nCopies(before.length, request());
    return TimedRuns.of(
        requests,
        List.of(before),
        FIRST,
        (request, to) -> {
          told.add(to);
          return runs.remove();
        },
        () -> load(loads.remove()));
  }

  @Test
  void aRunThatBecomesQuickerOnTheWayIsMadeAgain() {
    runs.add(run(0.4, 0.3, 0.2));
    runs.add(run(0.21, 0.2, 0.2));
    loads.add(QUIET);

    TimedRuns timed = measure(run(1, 0.5, 0.4));

    assertThat(timed.runs().get(0).run().seconds()).isCloseTo(0.61, within(1e-6));
    assertThat(timed.runs().get(0).warm()).isTrue();
    assertThat(timed.alone()).isTrue();
    assertThat(runs).isEmpty();
    assertThat(told).containsExactly(FIRST, Progress.NONE);
  }

  @Test
  void aFailedRunIsNotMadeAgain() {
    loads.add(QUIET);
    TrainingRun failed = Fixtures.run(SPEC, new Outcome.Failed("hangs"), 0.7, 0.6);

    TimedRuns timed = measure(failed);

    assertThat(timed.runs()).containsExactly(new TimedRuns.Timed(failed, false));
    assertThat(told).isEmpty();
  }

  @Test
  void aSteadyRunIsMadeOnce() {
    runs.add(run(0.2, 0.2, 0.2));
    loads.add(QUIET);

    assertThat(measure(run(1, 0.5, 0.4)).runs().get(0).warm()).isTrue();
    assertThat(runs).isEmpty();
  }

  @Test
  void aRunThatTakesNoLessTimeThanTheOneBeforeIsWarm() {
    runs.add(run(0.2, 0.1, 0.1));
    runs.add(run(0.18, 0.1, 0.1));
    loads.add(QUIET);

    assertThat(measure(run(1, 0.5, 0.4)).runs().get(0).warm()).isTrue();
    assertThat(runs).isEmpty();
  }

  @Test
  void patienceEndsAndLongRunsAreNotMadeAgain() {
    runs.add(run(1, 0.6, 0.3));
    loads.add(QUIET);

    TimedRuns timed = measure(run(8, 4, 2), run(4, 4, 4), run(2, 1.5, 0.9));

    assertThat(timed.runs().get(0).warm()).as("14 seconds").isFalse();
    assertThat(timed.runs().get(1).warm()).as("12 steady seconds").isTrue();
    assertThat(timed.runs().get(2).warm()).as("quicker for 1.9 seconds").isFalse();
    assertThat(timed.runs().get(2).run().seconds()).isCloseTo(1.9, within(1e-6));
    assertThat(timed.alone()).isTrue();
    assertThat(runs).isEmpty();
  }

  @Test
  void whereOthersDisturbAllIsMeasuredOnceMore() {
    TrainingRun before = run(1, 0.5, 0.4);
    runs.add(run(0.2, 0.2, 0.2));
    runs.add(run(0.1, 0.1, 0.1));
    loads.add(BUSY);
    loads.add(QUIET);

    TimedRuns timed = measure(before);

    assertThat(timed.alone()).isTrue();
    assertThat(timed.runs().get(0).run().seconds()).isCloseTo(0.3, within(1e-6));

    runs.add(run(0.2, 0.2, 0.2));
    runs.add(run(0.2, 0.2, 0.2));
    loads.add(BUSY);
    loads.add(BUSY);
    assertThat(measure(before).alone()).isFalse();
    assertThat(runs).isEmpty();
  }

  @Test
  void whatThisProgramUsesIsNotOfOthers() {
    assertThat(load(0).cores()).isZero();
    assertThat(load(1.5).cores()).isCloseTo(1.5, within(1e-12));
    assertThat(OtherLoad.isNoticed(0.24)).isFalse();
    assertThat(OtherLoad.isNoticed(0.25)).isTrue();
  }

  @Test
  void aMachineThatDoesNotTellItsLoadIsNotCalledBusy() {
    assertThat(load(-3).cores()).isZero();
    assertThat(OtherLoad.begin().cores()).isNotNegative();
  }
}
