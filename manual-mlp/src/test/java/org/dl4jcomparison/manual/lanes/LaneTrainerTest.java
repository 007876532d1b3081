package org.dl4jcomparison.manual.lanes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.dl4jcomparison.manual.GradientReduction;
import org.dl4jcomparison.manual.HiddenGradient;
import org.dl4jcomparison.manual.Initializer;
import org.dl4jcomparison.manual.Parameters;
import org.dl4jcomparison.manual.Precision;
import org.dl4jcomparison.manual.TrainingOptions;
import org.dl4jcomparison.manual.fast.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LaneTrainerTest {
  private static final TrainingOptions OPTIONS = TrainingOptions.notebook();
  private static final double[] NONE = {};

  @Test
  void theBestKernelIsVectorsWhereTheModuleIs() {
    boolean module = ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
    System.out.println("best lanes: " + LaneKernel.best().describe());
    assertThat(LaneKernel.best().name()).isEqualTo(module ? "lanes-1" : "scalar");
    assertThat(LaneKernel.scalar().name()).isEqualTo("scalar");
  }

  /** Each alone, and all of them in another order: the lane and its neighbours change no bit. */
  @ParameterizedTest
  @EnumSource(Setting.class)
  void aRunDoesNotDependOnItsLaneOrItsNeighbours(Setting setting) {
    Population population = Population.drawn(5, 3, 4, 41, 1);
    LaneGoal goal = LaneGoal.curve(150);
    Map<Long, LaneRun> together = population.trained(setting.options(), goal, LaneKernel.best());
    List<LaneStart> backwards = new ArrayList<>(population.starts());
    Collections.reverse(backwards);
    assertSame(
        new Population(population.x(), population.y(), backwards)
            .trained(setting.options(), goal, LaneKernel.best()),
        together);
    for (LaneStart start : population.starts().subList(30, 41)) {
      assertSame(
          new Population(population.x(), population.y(), List.of(start))
              .trained(setting.options(), goal, LaneKernel.best()),
          Map.of(start.seed(), together.get(start.seed())));
    }
  }

  private static void assertSame(Map<Long, LaneRun> actual, Map<Long, LaneRun> expected) {
    assertThat(actual.keySet()).isEqualTo(expected.keySet());
    expected.forEach(
        (seed, run) -> {
          assertThat(actual.get(seed).losses()).as("seed %d", seed).isEqualTo(run.losses());
          assertThat(actual.get(seed).parameters()).isEqualTo(run.parameters());
        });
  }

  /** Lanes become free at very different times, and networks in Adam differ in age. */
  @ParameterizedTest
  @EnumSource(Setting.class)
  void aWantedLossEndsTheRunThereAndOthersFollow(Setting setting) {
    Population population = Population.drawn(6, 2, 5, 90, 3);
    int updates = 300;
    Map<Long, LaneRun> whole =
        population.trained(setting.options(), LaneGoal.curve(updates), LaneKernel.best());
    double wanted = median(whole, updates / 2);

    Map<Long, LaneRun> stopped =
        population.trained(
            setting.options(), new LaneGoal(updates, wanted, NONE, true), LaneKernel.best());

    assertThat(stopped.values().stream().map(LaneRun::end)).contains(LaneRun.End.STOPPED);
    for (LaneRun run : stopped.values()) {
      double[] losses = whole.get(run.seed()).losses();
      int first = 0;
      while (first < updates && losses[first] > wanted) {
        first++;
      }
      boolean early = first < updates;
      assertThat(run.updates()).isEqualTo(first);
      assertThat(run.end()).isEqualTo(early ? LaneRun.End.STOPPED : LaneRun.End.COMPLETED);
      assertThat(run.losses()).isEqualTo(Arrays.copyOf(losses, first + 1));
      assertThat(run.parameters() == null).isEqualTo(early);
    }
  }

  /** Each is where a training of so many updates ends, and a look changes nothing. */
  @ParameterizedTest
  @EnumSource(Setting.class)
  void parametersAreKeptOnTheWay(Setting setting) {
    Population population = Population.drawn(5, 3, 4, 23, 1);
    int[] watched = {0, 1, 7, 64, 65, 130, 150, 200};
    LaneGoal goal = new LaneGoal(150, -1, NONE, true, watched);
    Map<Long, LaneRun> runs = population.trained(setting.options(), goal, LaneKernel.best());
    assertSame(population.trained(setting.options(), LaneGoal.curve(150), LaneKernel.best()), runs);
    for (LaneRun run : runs.values()) {
      assertThat(run.watched()).hasSize(watched.length - 1);
    }
    for (int place = 0; place < watched.length - 1; place++) {
      LaneGoal shorter = LaneGoal.curve(watched[place]);
      for (LaneRun run :
          population.trained(setting.options(), shorter, LaneKernel.best()).values()) {
        assertThat(runs.get(run.seed()).watched().get(place)).isEqualTo(run.parameters());
      }
    }
  }

  @Test
  void aRunThatEndsEarlyKeepsWhatItSaw() {
    Population population = Population.xor(Initializer.uniform01(), 3, 30);
    double wanted = median(population.trained(OPTIONS, LaneGoal.curve(60), LaneKernel.best()), 30);
    LaneGoal goal = new LaneGoal(60, wanted, NONE, true, IntStream.rangeClosed(0, 60).toArray());
    Map<Long, LaneRun> runs = population.trained(OPTIONS, goal, LaneKernel.best());
    assertThat(runs.values()).extracting(LaneRun::end).contains(LaneRun.End.STOPPED);
    for (LaneRun run : runs.values()) {
      assertThat(run.watched()).hasSameSizeAs(run.losses());
    }
  }

  private static double median(Map<Long, LaneRun> runs, int update) {
    double[] losses = runs.values().stream().mapToDouble(run -> run.losses()[update]).toArray();
    Arrays.sort(losses);
    return losses[losses.length / 2];
  }

  @Test
  void targetsAreRecordedWithoutTheCurve() {
    Population population = Population.xor(Initializer.uniform01(), 3, 20);
    double[] targets = {0.1, 0.69, 0.3, 0.69, 0};
    Map<Long, LaneRun> curves =
        population.trained(OPTIONS, new LaneGoal(3000, -1, targets, true), LaneKernel.best());
    Map<Long, LaneRun> without =
        population.trained(OPTIONS, new LaneGoal(3000, -1, targets, false), LaneKernel.best());
    for (LaneRun run : without.values()) {
      double[] losses = curves.get(run.seed()).losses();
      assertThat(run.losses()).isEmpty();
      assertThat(run.reached()).isEqualTo(curves.get(run.seed()).reached());
      for (int target = 0; target < targets.length; target++) {
        int at = run.reached()[target];
        if (at == LaneRun.NEVER) {
          assertThat(Arrays.stream(losses).min().orElseThrow()).isGreaterThan(targets[target]);
        } else {
          assertThat(losses[at]).isLessThanOrEqualTo(targets[target]);
          assertThat(Arrays.stream(losses, 0, at).allMatch(l -> l > 0.1)).isTrue();
        }
      }
    }
    assertThat(without.values().stream().filter(run -> run.reached()[0] > 0)).isNotEmpty();
  }

  /** A loss that is no number ends the run before it; its lane goes to the next. */
  @Test
  void aRunThatDivergesEndsThereAndHarmsNoOther() {
    Population sound = Population.xor(Initializer.uniform01(), 3, 30);
    List<LaneStart> starts = new ArrayList<>(sound.starts());
    starts.set(7, new LaneStart(8, Initializer.constant(Double.NaN).draw(2, 3, 1, 1)));
    starts.set(9, new LaneStart(10, withInfiniteBias()));
    Map<Long, LaneRun> runs =
        new Population(sound.x(), sound.y(), starts)
            .trained(OPTIONS, LaneGoal.curve(200), LaneKernel.best());

    assertThat(runs.get(8L).end()).isEqualTo(LaneRun.End.DIVERGED);
    assertThat(runs.get(8L).updates()).isZero();
    assertThat(runs.get(8L).losses()).isEmpty();
    // Its outputs stay numbers, its parameters are none.
    assertThat(runs.get(10L).end()).isEqualTo(LaneRun.End.DIVERGED);
    assertThat(runs.get(10L).updates()).isEqualTo(200);
    assertThat(runs.get(10L).losses()).hasSize(201);
    runs.remove(8L);
    runs.remove(10L);
    Map<Long, LaneRun> undisturbed = sound.trained(OPTIONS, LaneGoal.curve(200), LaneKernel.best());
    undisturbed.remove(8L);
    undisturbed.remove(10L);
    assertSame(runs, undisturbed);
  }

  private static Parameters withInfiniteBias() {
    return new Parameters(
        new double[2][3],
        new double[][] {{Double.POSITIVE_INFINITY, 0, 0}},
        new double[3][1],
        new double[1][1]);
  }

  /** Until something is infinite: as far, and with the same losses, as the scalar kernel. */
  @Test
  void absurdLearningRatesEndAsTheReadableNetworkDoes() {
    Population population = Population.drawn(5, 2, 4, 12, 5);
    for (double rate : new double[] {1e3, 1e30, 1e100, 1e200, 1e300}) {
      for (GradientReduction reduction : GradientReduction.values()) {
        TrainingOptions options =
            TrainingOptions.gradientDescent(
                rate, reduction, HiddenGradient.UPDATED_WEIGHTS, Precision.FLOAT64);
        Map<Long, LaneRun> expected =
            population.trained(options, LaneGoal.curve(80), LaneKernel.scalar());
        Map<Long, LaneRun> actual =
            population.trained(options, LaneGoal.curve(80), LaneKernel.best());
        for (LaneRun run : actual.values()) {
          LaneRun other = expected.get(run.seed());
          assertThat(run.end()).as("rate %s", rate).isEqualTo(other.end());
          assertThat(run.updates()).isEqualTo(other.updates());
        }
      }
    }
  }

  @Test
  void noUpdateGivesTheLossOfTheStart() {
    Population population = Population.xor(Initializer.uniform01(), 3, 3);
    for (LaneRun run : population.trained(OPTIONS, LaneGoal.curve(0), LaneKernel.best()).values()) {
      assertThat(run.losses()).hasSize(1);
      assertThat(run.parameters())
          .isEqualTo(population.starts().get((int) run.seed() - 1).parameters());
    }
  }

  @Test
  void trainersInSeveralThreadsShareTheirStarts() throws InterruptedException {
    Population population = Population.xor(Initializer.uniform01(), 3, 200);
    LaneStarts starts = LaneStarts.of(population.starts().iterator());
    Set<Long> seeds = ConcurrentHashMap.newKeySet();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      LaneTrainer trainer =
          new LaneTrainer(population.x(), population.y(), OPTIONS, LaneGoal.curve(50));
      threads.add(
          new Thread(
              () ->
                  trainer.train(
                      starts, run -> assertThat(seeds.add(run.seed())).as("new").isTrue())));
    }
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(seeds).hasSize(200);
  }

  @Test
  void whatTheSinkThrowsEndsAllTrainings() {
    Population population = Population.xor(Initializer.uniform01(), 3, 20);
    LaneTrainer trainer =
        new LaneTrainer(population.x(), population.y(), OPTIONS, LaneGoal.curve(1_000_000));
    LaneSink sink =
        new LaneSink() {
          private long made;

          @Override
          public void ended(LaneRun run) {
            throw new AssertionError("Not that far");
          }

          @Override
          public void advanced(int updates) {
            made += updates;
            if (made > 1000) {
              throw new CancellationException();
            }
          }
        };
    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() -> trainer.train(LaneStarts.of(population.starts().iterator()), sink));
  }

  @Test
  void whatDoesNotFitIsRefusedInOneLine() {
    double[][] x = Population.XOR_X;
    double[][] y = Population.XOR_Y;
    LaneGoal goal = LaneGoal.curve(1);
    assertRefused(new double[0][0], y, "x is empty");
    assertRefused(x, new double[3][1], "y has 3 rows, not 4");
    assertRefused(new double[][] {{1, 2}, {3}}, new double[2][1], "Row 1 of x has 1 values, not 2");
    assertRefused(x, new double[][] {{0}, {0.5}, {1}, {0}}, "Row 1 of y is not 0 or 1");
    assertRefused(x, new double[4][2], "Row 0 of y is not 0 or 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LaneGoal.curve(-1))
        .withMessage("Number of updates -1 is negative");
    for (int[] shape : new int[][] {{3, 3, 1}, {2, 4, 1}, {2, 3, 2}}) {
      LaneStart fits = new LaneStart(1, Initializer.uniform01().draw(2, 3, 1, 1));
      Parameters other = Initializer.uniform01().draw(shape[0], shape[1], shape[2], 1);
      LaneStarts starts = LaneStarts.of(List.of(fits, new LaneStart(2, other)).iterator());
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new LaneTrainer(x, y, OPTIONS, goal).train(starts, run -> {}))
          .withMessage("The start is of %s, not of Parameters[2-3-1]", other);
    }
  }

  private static void assertRefused(double[][] x, double[][] y, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LaneTrainer(x, y, OPTIONS, LaneGoal.curve(1)))
        .withMessage(message);
  }
}
